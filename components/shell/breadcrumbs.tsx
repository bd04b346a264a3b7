import { useLocale, useTranslations } from 'next-intl';
import { publicOrigin } from '@/lib/env';
import { type Address, paths } from '@/lib/i18n/paths';
import { JsonLd } from './json-ld';

/** The parts of the site that have pages below them. A body is reached from the first page alone. */
const parts = [
  'meetings',
  'statements',
  'years',
  'members',
  'designations',
  'topics',
  'corrections',
  'data',
  'compare',
] as const;

type Step = { name: string; path: string };

/** The way from the first page to this one, on every other page, for readers and for machines. */
export function Breadcrumbs({ address }: { address: Address | null }) {
  const t = useTranslations('site');
  const steps = useSteps(address);
  if (steps.length === 0) return null;
  return (
    <nav aria-label={t('breadcrumbs')} className="mb-3 text-base print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map(({ name, path }, index) => (
          <li key={path} className="flex gap-x-2">
            {index > 0 && (
              <span aria-hidden="true" className="text-quiet">
                /
              </span>
            )}
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same for machines. */
export function BreadcrumbData({ address }: { address: Address | null }) {
  const steps = useSteps(address);
  if (steps.length === 0) return null;
  const itemListElement = steps.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: publicOrigin() + path,
  }));
  return <JsonLd data={{ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement }} />;
}

/** What stands before the path of a page in the address of an older result, of its citation, and of a report on it. */
const before = /^\/[a-z]+(?:\/at\/[^/]+|\/cite|\/report\/on)?/;

/** From every page the first one; below a part of the site the part; and of a statement's places and texts the statement. */
function useSteps(address: Address | null): Step[] {
  const locale = useLocale();
  const t = useTranslations('navigation');
  const [path = ''] = (address?.(locale) ?? '').split('?');
  const [, name, id, below] = path.replace(before, '').split('/');
  if (address === null || path === paths.home(locale)) return [];
  const home = { name: t('home'), path: paths.home(locale) };
  const part = parts.find((each) => each === name);
  // A citation and a report lead back to the part of the page that they are about.
  if (!part || !(id || path.includes('/cite/') || path.includes('/report/'))) return [home];
  const list = { name: t(part), path: paths[part](locale) };
  if (part !== 'statements' || !id || !below) return [home, list];
  return [home, list, { name: t('statement'), path: paths.statement(locale, id) }];
}
