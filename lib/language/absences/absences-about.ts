import { readDigits } from '@/lib/dates/digits';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { splitSentences } from '@/lib/text/documents/sentences';
import words from './aspect-words.json';
import { saysAbsence } from './says-absence';

/** What of a meeting a note can be about. */
export type Aspect = keyof typeof words;

const allAspects = Object.keys(words) as Aspect[];

/** An Arabic word may have particles and the article before it, and a pronoun after it. */
const patterns = new Map(
  Object.entries(words).map(([aspect, { en, ar }]) => {
    const english = en.map(foldedKey).join('|');
    const arabic = ar.map(foldedKey).join('|');
    return [aspect, new RegExp(`(?:^| )(?:${english}|[وفبلك]{0,2}(?:ا?ل)?(?:${arabic})(?:ه|ها|هم|هما)?)(?= |$)`, 'u')];
  }),
);

/** Documents can tell of anything, and so of what a sentence about none of these names. */
const ofDocuments: readonly Aspect[] = ['words', 'sources'];

/**
 * The sentences of a note that say that something is not known or not there, about one of these aspects, or that name one of
 * these figures. Null: none does.
 */
export function absencesAbout(
  text: string,
  aspects: Iterable<Aspect>,
  figures: ReadonlySet<string> = new Set(),
): string | null {
  const wanted = [...aspects];
  const isAbout = (clause: string) => {
    if (hasFigure(clause, figures)) return true;
    const key = foldedKey(clause);
    const has = (aspect: Aspect) => patterns.get(aspect)?.test(key) ?? false;
    if (!saysAbsence(clause)) return false;
    return wanted.some(has) || (wanted.some((aspect) => ofDocuments.includes(aspect)) && !allAspects.some(has));
  };
  return sentencesWhere(text, isAbout);
}

/** The same, whatever it is about. */
export function absencesIn(text: string, figures: ReadonlySet<string> = new Set()): string | null {
  return sentencesWhere(text, (clause) => saysAbsence(clause) || hasFigure(clause, figures));
}

function hasFigure(clause: string, figures: ReadonlySet<string>): boolean {
  return readDigits(clause)
    .split(/[^0-9]+/)
    .some((figure) => figures.has(figure));
}

function sentencesWhere(text: string, isMeant: (clause: string) => boolean): string | null {
  const said = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.split(/[;؛]/).some(isMeant));
  return said.length === 0 ? null : said.join(' ');
}
