import { db } from '@/lib/db/reading/db';
import { type ChangedSince, findChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import type { Moment } from '@/lib/records/statements/held/moment';
import type { Span } from '@/lib/text/span';
import { findCandidates } from './find-candidates';
import { placesOf } from './occurrences';
import type { Phrase } from './phrase';
import { wordsOf } from './text-words';
import { topicUsesIn } from './topic-uses';

/** A place where a text has the phrase: in which of its paragraphs, and where in that. */
export type Use = { text: HeldText; paragraph: number; at: Span };

/**
 * `texts`: all texts of the statements that were looked at, in every language. `isCapped`: there are more, and only the oldest
 * and the newest were looked at.
 */
export type Uses = { uses: Use[]; texts: HeldText[]; isCapped: boolean };

/** More records than this changed since: the older answer would cost more than an answer may. */
const mostChanged = 2_000;

/** A moment too far back to be answered from the history within bounds. */
export class TooFarBack extends Error {}

/** Every use of a phrase in the words that may be shown, as they were at a moment, oldest first. */
export async function findUses(phrase: Phrase, moment: Moment, changed: ChangedSince): Promise<Uses> {
  const { statements, isCapped } = await findCandidates(phrase);
  const among = [...new Set([...statements, ...changed.statements])];
  const texts = await findHeldTexts(db, moment, among, changed);
  return { uses: usesInAll(texts, phrase), texts, isCapped };
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
