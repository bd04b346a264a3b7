import { db } from '@/lib/db/reading/db';
import { type ChangedSince, findChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import type { Moment } from '@/lib/records/statements/held/moment';
import type { Span } from '@/lib/text/span';
import { countPlaces, type Place } from './count-places';
import { findCandidates } from './find-candidates';
import { placesOf } from './occurrences';
import type { Phrase } from './phrase';
import { wordsOf } from './text-words';
import { topicUsesIn } from './topic-uses';

/** A place where a text has the phrase: in which of its paragraphs, and where in that. */
export type Use = { text: HeldText; paragraph: number; at: Span };

/**
 * `uses`: in the texts that were read, oldest first; `texts`: all texts of their statements, in every language. `unread`: the
 * texts that have the phrase too, of statements between the oldest and the newest. `isCounted`: none was left out of the count.
 */
export type Uses = { uses: Use[]; texts: HeldText[]; unread: Place[]; isCapped: boolean; isCounted: boolean };

/** So many statements are read and listed; the others are counted. */
export const mostRead = 100;

/** Documents are without counts only while they are written anew. */
const mostUnknown = 1_000;

/** More records than this changed since: the older answer would cost more than an answer may. */
const mostChanged = 2_000;

/** A moment too far back to be answered from the history within bounds. */
export class TooFarBack extends Error {}

/**
 * The uses of a phrase in the words that may be shown, as they were at a moment: of the oldest and the newest statements that
 * have it, and the places of all others. What changed since the moment is read in any case, since the index knows today alone.
 */
export async function findUses(phrase: Phrase, moment: Moment, changed: ChangedSince, most = mostRead): Promise<Uses> {
  const altered = await listAltered(changed);
  if (phrase.topic) {
    const { statements, isCapped } = await findCandidates(phrase);
    return {
      ...(await readUses(phrase, moment, changed, [...statements, ...altered])),
      unread: [],
      isCapped,
      isCounted: !isCapped,
    };
  }
  const places = await countPlaces(phrase, altered);
  const unknown = places.filter(({ uses }) => uses === null).map(({ statement }) => statement);
  const chosen = new Set([...chooseStatements(places, most), ...endsOf([...new Set(unknown)], mostUnknown)]);
  const unread = places.filter(({ statement }) => !chosen.has(statement));
  const read = await readUses(phrase, moment, changed, [...chosen, ...altered]);
  return { ...read, unread, isCapped: unread.length > 0, isCounted: unread.every(({ uses }) => uses !== null) };
}

/** The uses in all texts of these statements. */
export async function readUses(
  phrase: Phrase,
  moment: Moment,
  changed: ChangedSince,
  statements: string[],
): Promise<Pick<Uses, 'uses' | 'texts'>> {
  const texts = await findHeldTexts(db, moment, [...new Set(statements)], changed);
  return { uses: usesInAll(texts, phrase), texts };
}

/** Half of the room is for each end of time; so too for statements that have it in copies and reports alone. */
function chooseStatements(places: Place[], most: number): Set<string> {
  const counted = new Set(places.filter(({ isCounted }) => isCounted).map(({ statement }) => statement));
  const beside = new Set(places.map(({ statement }) => statement).filter((statement) => !counted.has(statement)));
  return new Set([counted, beside].flatMap((each) => endsOf([...each], most)));
}

function endsOf<Item>(items: Item[], most: number): Item[] {
  const half = Math.ceil(most / 2);
  return items.length <= most ? items : [...items.slice(0, half), ...items.slice(-half)];
}

/** The statements that changed since a moment, and those of the meetings that did. */
export async function listAltered({ statements, meetings }: ChangedSince): Promise<string[]> {
  if (meetings.size === 0) return [...statements];
  const rows = await db.statement.findMany({
    select: { publicId: true },
    where: { meeting: { publicId: { in: [...meetings] } } },
  });
  return [...new Set([...statements, ...rows.map(({ publicId }) => publicId)])];
}

/** What changed since a moment, if that is few enough to be read from the history: of statements, or of what an answer is about. */
export async function findChangedWithin(
  moment: Moment,
  about: keyof ChangedSince = 'statements',
): Promise<ChangedSince> {
  const changed = await findChangedSince(db, moment);
  if (changed[about].size > mostChanged) throw new TooFarBack();
  return changed;
}

function usesInAll(texts: HeldText[], phrase: Phrase): Use[] {
  const { topic } = phrase;
  return texts
    .filter(({ lang }) => lang === phrase.lang)
    .flatMap((text) => (topic ? topicUsesIn(text, topic.names) : usesIn(text, phrase)));
}

function usesIn(text: HeldText, phrase: Pick<Phrase, 'forms'>): Use[] {
  return text.paragraphs.flatMap(({ content }, paragraph) => {
    const words = wordsOf(content);
    return placesOf(words, phrase).map(({ from, to }) => {
      const at = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
      return { text, paragraph, at };
    });
  });
}
