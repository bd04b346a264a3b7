import { withoutClitics } from '@/lib/language/clitics/clitics';
import { foldedKey } from '@/lib/text/characters/folded-key';
import type { Token } from '@/lib/text/characters/tokens';

/** A closed list of words and phrases of both languages, by meaning. */
export type Vocabulary<Meaning> = { meanings: Map<string, Meaning>; longest: number };

export type VocabularyMatch<Meaning> = { meaning: Meaning; length: number };

/** Later entries do not replace earlier ones of the same form. */
export function makeVocabulary<Meaning>(entries: Iterable<readonly [Meaning, readonly string[]]>): Vocabulary<Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [meaning, forms] of entries) {
    for (const form of forms.map(foldedKey)) if (form !== '' && !meanings.has(form)) meanings.set(form, meaning);
  }
  return { meanings, longest: Math.max(1, ...[...meanings.keys()].map((form) => form.split(' ').length)) };
}

/** The longest entry that begins at a token; what is written onto the first word («وللمجموعة») does not hide it. */
export function matchVocabulary<Meaning>(
  { meanings, longest }: Vocabulary<Meaning>,
  tokens: readonly Token[],
  index: number,
): VocabularyMatch<Meaning> | null {
  const [first, ...rest] = tokens.slice(index, index + longest).map(({ keys }) => keys[0] ?? '');
  if (first === undefined) return null;
  const readings = tokens[index]?.kind === 'arabic' ? withoutClitics(first) : [first];
  for (let length = rest.length + 1; length > 0; length -= 1) {
    for (const reading of readings) {
      const meaning = meanings.get([reading, ...rest.slice(0, length - 1)].join(' '));
      if (meaning !== undefined) return { meaning, length };
    }
  }
  return null;
}
