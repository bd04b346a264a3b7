import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { publicOrigin } from '@/lib/env';
import { type Address, paths } from '@/lib/i18n/paths';
import { BreadcrumbData, Breadcrumbs } from './breadcrumbs';
import { LanguageSwitch } from './language-switch';
import { PageForms } from './page-forms';
import { SiteMark } from './site-mark';

type Props = {
  /** Null for a page that is sent in place of others, such as the one for status 404. */
  address: Address | null;
  /** Whether what it shows can be had in other forms; what is left of a withdrawn record cannot. */
  hasForms?: boolean;
  children: ReactNode;
};

/** The frame of every public page: skip link, name, navigation, language switch, footer. */
export function PageFrame({ address, hasForms = true, children }: Props) {
  const locale = useLocale();
  const t = useTranslations('site');
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-6 lg:px-8">
      <a
        href="#content"
        className="absolute start-2 top-2 z-10 bg-sheet px-3 py-1 not-focus:sr-only focus:border focus:border-focus print:hidden"
      >
        {t('skip')}
      </a>
      <SiteHeader address={address} />
      <main id="content" tabIndex={-1} className="flex-1 pt-6 pb-16 outline-none">
        <Breadcrumbs address={address} />
        {children}
        {address && hasForms && <PageForms address={address(locale)} />}
      </main>
      <BreadcrumbData address={address} />
      <SiteFooter address={address} />
    </div>
  );
}

function SiteHeader({ address }: Pick<Props, 'address'>) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <header className="flex flex-wrap items-center gap-x-8 gap-y-2 border-b-2 border-ink py-3 print:border-b">
      <a
        href={paths.home(locale)}
        className="flex min-w-0 flex-1 items-center gap-3 leading-[1.4] sm:text-lg font-semibold text-ink no-underline hover:underline"
      >
        <SiteMark />
        <span className="min-w-0">{t('site.name')}</span>
      </a>
      <LanguageSwitch address={address ?? paths.home} />
      <nav aria-label={t('site.mainNavigation')} className="w-full print:hidden">
        <LinkList links={mainLinks} address={address} />
      </nav>
    </header>
  );
}

const mainLinks = ['home', 'meetings', 'statements', 'years', 'members', 'designations', 'topics', 'search'] as const;
const footerLinks = [
  'compare',
  'quotation',
  'phrases',
  'themes',
  'commitments',
  'disagreements',
  'about',
  'data',
  'corrections',
  'glossary',
  'dates',
] as const;

type LinkName = (typeof mainLinks)[number] | (typeof footerLinks)[number];

/** Links to the parts of the site; the one that the page belongs to is marked. */
function LinkList({ links, address }: { links: readonly LinkName[] } & Pick<Props, 'address'>) {
  const locale = useLocale();
  const t = useTranslations('navigation');
  const current = address && partOf(address(locale));
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {links.map((name) => (
        <li key={name}>
          <a
            href={paths[name](locale)}
            aria-current={current === name ? 'page' : undefined}
            className="inline-block py-1 text-ink no-underline hover:underline aria-[current]:border-b-2 aria-[current]:border-official aria-[current]:font-semibold"
          >
            {t(name)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Bodies are reached from the timeline. */
function partOf(path: string): string {
  const part = path.split(/[/?]/)[2] ?? '';
  return part === '' || part === 'bodies' ? 'home' : part;
}

/**
 * What a report about this page names: its path without the language, of an older result that of today's, of a citation what it
 * cites. Null for the pages of reports themselves.
 */
function aboutOf(path: string): string | null {
  const page = path.replace(/\?.*$/, '').replace(/^\/[a-z]+(?:\/at\/[^/]+)?/, '') || '/';
  if (/^\/report(\/|$)/.test(page)) return null;
  if (page.startsWith('/cite/'))
    return page.replace(/^\/cite(?:\/home)?/, '').replace(/\/(?:part|figure)-[^/]+$/, '') || '/';
  return page.startsWith('/compare/') && page.includes('@') ? '/compare' : page;
}

/** Pages that say themselves how they are cited. */
const citesItself =
  /^\/((meetings|statements|designations)\/|(at|cite|phrases|concordance|themes|commitments|compare|quotation|search)([/?]|$))/;

function SiteFooter({ address }: Pick<Props, 'address'>) {
  const locale = useLocale();
  const t = useTranslations('site');
  const path = address?.(locale) ?? '';
  const about = aboutOf(path);
  const isCited = address !== null && !citesItself.test(path.replace(/^\/[a-z]+/, ''));
  return (
    <footer className="border-t border-rule py-6 text-base text-quiet">
      <p className="max-w-prose">{t('footer')}</p>
      {about && (
        <p className="mt-1 print:hidden">
          <a href={paths.reportOn(locale, about)} rel="nofollow">
            {t('report')}
          </a>
          {isCited && (
            <>
              {' · '}
              <a href={paths.citeOn(locale, about)} rel="nofollow">
                {t('cite')}
              </a>
            </>
          )}
        </p>
      )}
      {address && (
        <p className="mt-1 hidden break-all print:block">
          <bdi dir="ltr">{publicOrigin() + address(locale)}</bdi>
        </p>
      )}
      <nav aria-label={t('footerNavigation')} className="mt-2 print:hidden">
        <LinkList links={footerLinks} address={address} />
      </nav>
    </footer>
  );
}
