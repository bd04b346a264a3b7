import { type Token, tokenize } from '@/lib/text/characters/tokens';
import { splitSentences } from '@/lib/text/documents/sentences';
import cues from './cues.json';

/** A sentence that may be a commitment: who is named before the word that commits, and the words of the sentence. */
export type ProposedCommitment = { paragraph: number; words: string; actor: string | null; cue: string };

type Language = 'ar' | 'en';

/** The words of a cue, as they are compared. */
const cuesOf: Record<Language, { text: string; keys: string[] }[]> = { ar: cues.ar.map(toCue), en: cues.en.map(toCue) };
const actorsOf: Record<Language, { text: string; keys: string[] }[]> = {
  ar: cues.actors.ar.map(toCue),
  en: cues.actors.en.map(toCue),
};
const notCommitted: Record<Language, { text: string; keys: string[] }[]> = {
  ar: cues.notCommitted.ar.map(toCue),
  en: cues.notCommitted.en.map(toCue),
};

/** Arabic joins its future to the verb: «سيتبادل», «وستنشئ». */
const futureVerb = /^و?س[يت]\p{L}{3,}$/u;

/**
 * Finds sentences in which somebody will do, commits to or agrees to something; an editor decides on each. Announcing the
 * next meeting is no commitment. Linear.
 */
export function proposeCommitments(paragraphs: readonly string[], lang: Language): ProposedCommitment[] {
  return paragraphs.flatMap((content, paragraph) =>
    splitSentences(content).flatMap(({ start, end }) => {
      const words = content.slice(start, end);
      const tokens = tokenize(words);
      if (notCommitted[lang].some(({ keys }) => placeOf(tokens, keys) >= 0)) return [];
      const found = findCue(tokens, lang);
      if (found === null) return [];
      const before = tokens.slice(0, lang === 'ar' ? tokens.length : found.at);
      const actor = actorsOf[lang].find(({ keys }) => placeOf(before, keys) >= 0);
      return [{ paragraph, words, actor: actor?.text ?? null, cue: found.cue }];
    }),
  );
}

function findCue(tokens: readonly Token[], lang: Language): { cue: string; at: number } | null {
  for (const { text, keys } of cuesOf[lang]) {
    const at = placeOf(tokens, keys);
    if (at >= 0) return { cue: text, at };
  }
  if (lang === 'en') return null;
  const at = tokens.findIndex(({ raw }) => futureVerb.test(raw));
  return at < 0 ? null : { cue: tokens[at]?.raw ?? '', at };
}

function toCue(text: string): { text: string; keys: string[] } {
  return { text, keys: tokenize(text).map(({ raw }) => raw) };
}

/** A first word may bear «و». */
function placeOf(tokens: readonly Token[], keys: string[]): number {
  return tokens.findIndex((_, at) =>
    keys.every((key, offset) => {
      const raw = tokens[at + offset]?.raw;
      return raw === key || (offset === 0 && raw === `و${key}`);
    }),
  );
}
