/** The endings of the other forms of a page: what its lists show as rows, what is new in it, its days, and its record. */
export const copyEndings = [
  'csv',
  'csv-metadata.json',
  'feed.json',
  'atom',
  'ics',
  'json',
  'jsonld',
  'md',
  'txt',
] as const;

export type CopyEnding = (typeof copyEndings)[number];

/** The page whose other form this path is, and which form; null where it is the path of a page. */
export function splitCopy(path: string): { page: string; ending: CopyEnding } | null {
  const ending = copyEndings.find((each) => path.endsWith(`.${each}`));
  const page = ending && path.slice(0, -ending.length - 1);
  return page && !page.endsWith('/') ? { page, ending } : null;
}

/** `/ar/feed.atom` belongs to no page but to the whole record. */
export const wholeFeed = 'feed';
