/** A form of a page besides the page: what it lists as rows, what is new in it, its days, or its record. */
export type PageForm = 'rows' | 'feed' | 'calendar' | 'record' | 'graph';

/** `table`: the table of the dictionary that says what the columns of its rows mean. */
type Rule = { path: RegExp; forms: PageForm[]; table: string };

const rules: Rule[] = [
  { path: /^\/meetings$/, forms: ['rows', 'feed', 'calendar'], table: 'meetings' },
  { path: /^\/meetings\/(?!table$)[^/]+$/, forms: ['rows', 'calendar', 'record', 'graph'], table: 'meeting_counts' },
  { path: /^\/statements$/, forms: ['rows'], table: 'statements' },
  { path: /^\/statements\/[^/]+$/, forms: ['rows'], table: 'texts' },
  { path: /^\/designations$/, forms: ['rows', 'feed'], table: 'designations' },
  { path: /^\/designations\/[^/]+$/, forms: ['rows', 'record'], table: 'designation_targets' },
  { path: /^\/bodies\/[^/]+$/, forms: ['rows', 'feed', 'record', 'graph'], table: 'meetings' },
  { path: /^\/(members|topics)\/[^/]+$/, forms: ['rows', 'feed', 'record'], table: 'meetings' },
  { path: /^\/members$/, forms: ['rows'], table: 'members' },
  { path: /^\/topics$/, forms: ['rows'], table: 'topics' },
  { path: /^\/years$/, forms: ['rows'], table: 'years' },
  { path: /^\/years\/[^/]+$/, forms: ['rows'], table: 'meetings' },
  { path: /^\/corrections(\/older\/[^/]+)?$/, forms: ['rows'], table: 'corrections' },
  { path: /^\/disagreements$/, forms: ['rows'], table: 'disagreements' },
  { path: /^\/compare$/, forms: ['rows'], table: 'compare_pairs' },
  { path: /^\/glossary$/, forms: ['rows'], table: 'glossary' },
  { path: /^\/data$/, forms: ['rows'], table: 'coverage' },
  { path: /^\/members\/on\/[^/]+$/, forms: ['rows'], table: 'members_on_day' },
];

/** The forms that a page has; `path` is its own without the language. Null: none. A search has those of its results. */
export function formsOfPage(path: string): { forms: PageForm[]; table: string } | null {
  return rules.find((rule) => rule.path.test(path)) ?? null;
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
  const endings = path === '/' ? [] : (formsOfPage(path)?.forms ?? []).flatMap((form) => endingsOf[form]);
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
