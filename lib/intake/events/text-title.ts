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
export function findOpening(scene: Scene): number {
  const {
    reading: { levelled, sentences },
    namesIn,
  } = scene;
  const own = sentences.filter(
    (sentence) => !sentence.isFurniture && sentence.end - sentence.first >= 5 && !isPlaceAndDay(scene, sentence),
  );
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

/** "Lisbon, 3-4 May 2027." tells nothing yet. */
function isPlaceAndDay({ reading: { levelled }, namesIn }: Scene, { index, from, to, first, end }: Sentence): boolean {
  if (end - first > longestPlace || namesIn(index)[0]?.first !== first) return false;
  return /^[\p{L} ,()-]{3,40}[\s,]\d[\d\p{L}\s/,-]{4,40}\d{4}\.?$/u.test(levelled.slice(from, to));
}

const longestPlace = 9;
const longestHeading = 24;
const longestGreeting = 10;
