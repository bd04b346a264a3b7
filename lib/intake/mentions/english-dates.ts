import type { VocabularyMatch } from '@/lib/language/vocabulary';
import { type DateMention, dateMention } from './date-mention';
import type { MonthEntry } from './month-forms';

const day = '\\d{1,2}(?:st|nd|rd|th)?';
const joint = '\\s*(?:-|,?\\s*and|&|to|through|until)\\s*';
const beforeMonth = new RegExp(`(?<![\\d.,/$-])(?<first>${day})(?:${joint}(?<last>${day}))?\\s*(?:of\\s+)?$`);
const afterMonth = new RegExp(
  `^\\.?\\s*(?<first>${day})(?!\\d|[.:]\\d|\\s*%)(?:${joint}(?<last>${day})(?!\\d|[.:]\\d))?(?:\\s*,?\\s*(?:of\\s+)?(?<year>\\d{4})(?!\\d))?`,
);
const yearAfter = /^\.?\s*,?\s*(?:of\s+)?(?<year>\d{4})(?!\d)/;
const partBefore =
  /(?:^|[^a-z])(?:(?<early>early|(?:the\s+)?(?:beginning|start)\s+of)|(?<mid>mid|(?:the\s+)?middle\s+of)|(?<end>late|(?:the\s+)?end\s+of))[\s-]*(?:(?<which>last|next|this)\s+)?$/;
const relativeBefore = /(?:^|[^a-z])(?<which>last|next|this|this past|the coming)\s+$/;
const preposition = /(?:^|[^a-z])(?:in|of|since|by|until|for|during|from|on|to)\s+$/;

const reach = 40;

/** Reads what stands around an English month. Null where the word is no month here: "may", "march", "Mar" in a name. */
export function readEnglishDate(
  levelled: string,
  written: string,
  match: VocabularyMatch<MonthEntry>,
): DateMention | null {
  const entry = match.meaning;
  if (entry === undefined || !/^\p{Lu}/u.test(written)) return null;
  const before = levelled.slice(Math.max(0, match.from - reach), match.from);
  const rest = levelled.slice(match.to, match.to + reach);
  const preceding = beforeMonth.exec(before);
  const following = preceding === null ? afterMonth.exec(rest) : null;
  const year = following?.groups?.year ?? (following === null ? yearAfter.exec(rest)?.groups?.year : undefined);
  const part = preceding === null && following === null ? partBefore.exec(before) : null;
  const relative = part?.groups?.which ?? (part === null ? relativeBefore.exec(before)?.groups?.which : undefined);
  const isSupported =
    preceding !== null || following !== null || year !== undefined || part !== null || relative !== undefined;
  if (entry.needsSupport && !isSupported && !((written.length > 3 || written === 'May') && preposition.test(before)))
    return null;
  const days = preceding?.groups ?? following?.groups ?? {};
  const tail =
    following !== null ? following[0].length : year === undefined ? 0 : (yearAfter.exec(rest)?.[0].length ?? 0);
  const mention = dateMention({
    from: match.from - headLength(preceding, part, relative, before),
    to: match.to + tail,
    rule: 'date-en',
    year: year === undefined || Number(year) < 1900 || Number(year) > 2100 ? null : Number(year),
    start: { month: entry.month, day: dayNumber(days.first) },
    relative:
      relative === undefined
        ? null
        : /last|past/.test(relative)
          ? 'last'
          : /next|coming/.test(relative)
            ? 'next'
            : 'current',
    part:
      part?.groups?.early !== undefined
        ? 'early'
        : part?.groups?.mid !== undefined
          ? 'mid'
          : part?.groups?.end !== undefined
            ? 'end'
            : null,
  });
  const last = dayNumber(days.last);
  if (last !== null && mention.start.day !== null && last > mention.start.day)
    mention.end = { month: entry.month, day: last };
  return mention;
}

function headLength(
  preceding: RegExpExecArray | null,
  part: RegExpExecArray | null,
  relative: string | undefined,
  before: string,
): number {
  const found = preceding?.[0] ?? part?.[0] ?? (relative === undefined ? '' : (relativeBefore.exec(before)?.[0] ?? ''));
  return found.replace(/^[^a-z\d]+/, '').length;
}

function dayNumber(written: string | undefined): number | null {
  const number = Number.parseInt(written ?? '', 10);
  return number >= 1 && number <= 31 ? number : null;
}
