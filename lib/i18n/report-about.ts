import { isLocale } from './locales';

/** The page that a report is about, by the parts of its address after the language, and the place on it. */
export type ReportAbout = { segments: string[]; anchor: string | null };

const longest = 300;
const placePattern = /^(?:claim-|figure-\d{1,9}$)/;
const segmentPattern = /^[a-z0-9]+(?:(?:-|\.{1,3})[a-z0-9]+)*$/;

/**
 * Reads an address of the portal as a form or a page gives it: `/meetings/cifg-12`, also with its language, and with its
 * place as `#claim-x` or as the last part. Null: it can be none. Whether it is one, the record knows.
 */
export function parseAbout(typed: string): ReportAbout | null {
  if (typed.length > longest) return null;
  const [path = '', fragment, ...rest] = typed.trim().split('#');
  const named = path.split('/').filter((segment) => segment !== '');
  const segments = isLocale(named[0] ?? '') ? named.slice(1) : named;
  const last = segments.at(-1) ?? '';
  const isPlace = fragment === undefined && placePattern.test(last);
  const anchor = isPlace ? last : fragment || null;
  const page = isPlace ? segments.slice(0, -1) : segments;
  const names = anchor === null ? page : [...page, anchor];
  return rest.length === 0 && names.every((name) => segmentPattern.test(name)) ? asPlace(page, anchor) : null;
}

/** A paragraph has an address of its own, which is the one spelling of it. */
function asPlace(segments: string[], anchor: string | null): ReportAbout {
  const isParagraph = segments[0] === 'statements' && segments.length === 2 && /^[px]\d+$/.test(anchor ?? '');
  return isParagraph && anchor ? { segments: [...segments, anchor], anchor: null } : { segments, anchor };
}

/** The one spelling of what a report is about: `/meetings/cifg-12#claim-x`; `/` is the front page. */
export function formatAbout({ segments, anchor }: ReportAbout): string {
  return `/${segments.join('/')}${anchor === null ? '' : `#${anchor}`}`;
}
