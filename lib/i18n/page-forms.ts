/** A form of a page besides the page: what it lists as rows, what is new in it, its days, or its record. */
export type PageForm = 'rows' | 'feed' | 'calendar' | 'record' | 'graph';

type Rule = { path: RegExp; forms: PageForm[] };

const rules: Rule[] = [
  { path: /^\/meetings$/, forms: ['rows', 'feed', 'calendar'] },
  { path: /^\/meetings\/[^/]+$/, forms: ['rows', 'calendar', 'record', 'graph'] },
  { path: /^\/statements\/[^/]+$/, forms: ['rows'] },
  { path: /^\/designations$/, forms: ['rows', 'feed'] },
  { path: /^\/designations\/[^/]+$/, forms: ['rows', 'record'] },
  { path: /^\/bodies\/[^/]+$/, forms: ['rows', 'feed', 'record', 'graph'] },
  { path: /^\/(members|topics)\/[^/]+$/, forms: ['rows', 'feed', 'record'] },
  { path: /^\/(members|topics|years|glossary|data)$/, forms: ['rows'] },
  { path: /^\/years\/[^/]+$/, forms: ['rows'] },
  { path: /^\/members\/on\/[^/]+$/, forms: ['rows'] },
];

/** The forms that a page has; `path` is its own without the language. A search has those of its results. */
export function formsOfPage(path: string): PageForm[] {
  return rules.find((rule) => rule.path.test(path))?.forms ?? [];
}

const types: Record<string, string> = {
  csv: 'text/csv',
  atom: 'application/atom+xml',
  'feed.json': 'application/feed+json',
  ics: 'text/calendar',
  json: 'application/json',
};

/** The other forms of a page for programs, by their media type, as the head of the page names them. */
export function alternatesOf(address: string): Record<string, string> {
  const [, locale = '', ...rest] = address.split('/');
  const path = rest.length > 0 ? `/${rest.join('/')}` : '/';
  const endings = path === '/' ? [] : formsOfPage(path).flatMap((form) => endingsOf[form]);
  const feeds =
    path === '/'
      ? { [types.atom ?? '']: `/${locale}/feed.atom`, [types['feed.json'] ?? '']: `/${locale}/feed.json` }
      : {};
  return { ...feeds, ...Object.fromEntries(endings.map((ending) => [types[ending] ?? '', `${address}.${ending}`])) };
}

const endingsOf: Record<PageForm, string[]> = {
  rows: ['csv'],
  feed: ['atom', 'feed.json'],
  calendar: ['ics'],
  record: ['json'],
  graph: [],
};
