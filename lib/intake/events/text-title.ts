import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';
import type { Scene } from './scene';

const meetingOrStatement = /اجتماع|^meeting$|بيان|statement/;
const longestTitle = 40;

/** Finds the first line of five words or more that is no furniture and names a body or a meeting. */
export function findTitle({ reading, namesIn }: Scene): Sentence | null {
  const first = reading.sentences.filter(({ isFurniture, first, end }) => !isFurniture && end - first >= 4).slice(0, 3);
  const titled = first.find(({ index, first: from, end }) => {
    const hasBody = namesIn(index).some(
      (name) => entryOf(name, 'body') !== undefined || entryOf(name, 'terrorist-group') !== undefined,
    );
    return hasBody || reading.words.slice(from, end).some(({ key }) => meetingOrStatement.test(key));
  });
  if (titled === undefined || titled.end - titled.first > longestTitle) return null;
  return /[.؟!;؛,،]$/.test(reading.levelled.slice(titled.from, titled.to)) ? null : titled;
}

/** Finds the first sentence of some length that is no heading; a greeting, which names nothing, is none. */
export function findOpening({ reading: { levelled, sentences }, namesIn }: Scene): number {
  const own = sentences.filter(({ isFurniture, first, end }) => !isFurniture && end - first >= 5);
  const isGreeting = ({ index, first, end }: Sentence) => end - first <= longestGreeting && namesIn(index).length === 0;
  const long = own.slice(
    Math.max(
      0,
      own.findIndex((sentence) => !isGreeting(sentence)),
    ),
  );
  const told = long.find(
    ({ from, to, first, end }) => end - first > longestHeading || /[.؟!]["»]?\s*$/.test(levelled.slice(from, to)),
  );
  return (told ?? long[0])?.index ?? 0;
}

const longestHeading = 24;
const longestGreeting = 10;
