import { toDayNumber, toIsoDay } from '@/lib/dates/plain-date';
import { lastBefore } from '@/lib/intake/text/near';
import type { Reading } from '@/lib/intake/text/read-text';
import { askWords } from '@/lib/intake/text/words';
import { type WrittenDate, writtenDate } from '@/lib/language/dates/written-date';
import { gapBefore } from '@/lib/text/characters/tokens';

type Phrase = { words: string[]; days: -1 | 1; isLast?: boolean };

const phrases: Phrase[] = [
  { words: ['the', 'day', 'before'], days: -1, isLast: true },
  { words: ['the', 'next', 'day'], days: 1 },
  { words: ['the', 'following', 'day'], days: 1 },
  { words: ['a', 'day', 'later'], days: 1 },
  { words: ['a', 'day', 'earlier'], days: -1 },
  { words: ['اليوم', 'التالي'], days: 1 },
  { words: ['اليوم', 'السابق'], days: -1 },
];

const firsts = new Set(phrases.map(({ words: [first] }) => first));
const days = new Set(phrases.map(({ words: [, second] }) => second));

const nothing: WrittenDate[] = [];

/** Finds the days before and after a full date of the same sentence: "on 7 October … the day before.". */
export function findAdjacentDays(reading: Reading, dates: readonly WrittenDate[]): WrittenDate[] {
  const { words, sentenceOf } = reading;
  const full = dates.filter(({ year, start, end, calendar }) => {
    return year !== null && start.day !== null && end === null && calendar === 'gregorian';
  });
  if (full.length === 0) return [];
  const isFirst = askWords(reading, (key) => firsts.has(key));
  return words.flatMap(({ from }, word) => {
    if (!isFirst(word) || !days.has(words[word + 1]?.key ?? '')) return nothing;
    const found = phrases.find((each) => isAt(reading, word, each));
    const before = full[lastBefore(full, from, (date) => date.from)];
    if (found === undefined || before === undefined || sentenceOf[before.first] !== sentenceOf[word]) return [];
    const last = word + found.words.length - 1;
    const day = nextTo(before, found.days);
    return [writtenDate({ form: 'arabic', first: word, last, from, to: words[last]?.to ?? from, ...day })];
  });
}

/** "the day before" only where the words end there: not "the day before the meeting". */
function isAt(reading: Reading, word: number, { words: phrase, isLast = false }: Phrase): boolean {
  const { words } = reading;
  if (!phrase.every((key, at) => words[word + at]?.key === key)) return false;
  const next = word + phrase.length;
  return !isLast || words[next] === undefined || /[.,;:)]/.test(gapBefore(reading, next));
}

function nextTo({ year, start }: WrittenDate, days: -1 | 1): Pick<WrittenDate, 'year' | 'start'> {
  const day = toDayNumber(toIsoDay(year ?? 0, start.month ?? 1, start.day ?? 1)) + days;
  const [ofYear = 0, month = 1, ofMonth = 1] = new Date(day * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number);
  return { year: ofYear, start: { month, day: ofMonth } };
}
