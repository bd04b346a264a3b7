import { useLocale, useTranslations } from 'next-intl';
import { env } from '@/lib/env';
import { paths } from '@/lib/i18n/paths';
import { formsOfPage, type PageForm } from './forms-of-page';

type Link = { name: string; href: string };

/** How to take along what a page shows, and how to hear of what is new in it. Nothing where it has no other form. */
export function PageForms({ address }: { address: string }) {
  const [page = '', query = ''] = address.split('?');
  const [, locale = '', ...rest] = page.split('/');
  const path = `/${rest.join('/')}`;
  if (path === '/') return <FormLines forms={['feed']} hrefOf={(ending) => `/${locale}/feed.${ending}`} isWhole />;
  const own = formsOfPage(path);
  if (query === '' || own === null) return own && <FormLines {...own} hrefOf={(ending) => `${page}.${ending}`} />;
  if (!isNarrowedInFiles(path)) return null;
  const filters = new URLSearchParams(query);
  filters.delete('sort');
  const asked = filters.size > 0 ? `?${filters}` : '';
  return (
    <FormLines {...own} hrefOf={(ending) => `${page}.${ending}${asked}`} isInOtherOrder={query.includes('sort=')} />
  );
}

/** Files know the filters of these lists; of any other page made for its query they would give the whole. */
function isNarrowedInFiles(path: string): boolean {
  return path === '/meetings' || path === '/statements';
}

type LinesProps = {
  forms: PageForm[];
  table?: string;
  hrefOf(ending: string): string;
  isWhole?: boolean;
  /** Whether the page is in an order that its files do not have. */
  isInOtherOrder?: boolean;
};

/** The same for any address. `isWhole`: the feed is that of the whole record. */
export function FormLines({ forms, table = '', hrefOf, isWhole = false, isInOtherOrder = false }: LinesProps) {
  const locale = useLocale();
  const t = useTranslations('download');
  const shown = forms.filter((form) => !env.PORTAL_PRACTICE || form === 'rows' || form === 'record');
  if (shown.length === 0) return null;
  const links: Record<PageForm, Link[]> = {
    rows: [
      { name: 'CSV', href: hrefOf('csv') },
      { name: t('forExcel'), href: `${hrefOf('csv')}${hrefOf('').includes('?') ? '&' : '?'}excel=1` },
      { name: t('columns'), href: `${paths.dataDictionary(locale)}#${table}` },
      ...(forms.includes('record') ? [] : [{ name: 'JSON', href: hrefOf('json') }]),
    ],
    record: ['json', 'md', 'txt'].map((ending) => ({ name: names[ending] ?? ending, href: hrefOf(ending) })),
    graph: [{ name: 'JSON-LD', href: hrefOf('jsonld') }],
    feed: [
      { name: 'Atom', href: hrefOf('atom') },
      { name: 'JSON Feed', href: hrefOf(isWhole ? 'json' : 'feed.json') },
    ],
    calendar: [{ name: 'iCalendar', href: hrefOf('ics') }],
  };
  return (
    <nav aria-label={t('label')} className="mt-12 border-t border-rule pt-3 text-base print:hidden">
      <dl className="grid gap-1.5">
        {shown.map((form) => (
          <div key={form} className="flex flex-wrap gap-x-4">
            <dt className="text-quiet">{t(`forms.${form}`)}</dt>
            {links[form].map(({ name, href }) => (
              <dd key={href}>
                <a href={href} rel="nofollow">
                  <bdi>{name}</bdi>
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {isInOtherOrder && <p className="mt-1 text-quiet">{t('otherOrder')}</p>}
    </nav>
  );
}

const names: Record<string, string> = { json: 'JSON', md: 'Markdown', txt: 'TXT' };
