import { soundKeys } from '@/lib/language/names/sound-key';
import type { Token } from '@/lib/text/characters/tokens';
import type { Concept, ConceptLabel } from './concept';

type Script = 'arabic' | 'latin';

/** Names of bodies, states and places by the sound of their first word, for each script that they are written in. */
export type SoundNames = Record<Script, Map<string, ConceptLabel[]>>;

const kinds = new Set(['body', 'party', 'place']);
const leastConsonants = 4;

export function readSoundNames(concepts: readonly Concept[]): SoundNames {
  const names: SoundNames = { arabic: new Map(), latin: new Map() };
  for (const label of concepts.filter(({ kind }) => kinds.has(kind)).flatMap(({ labels }) => labels)) {
    const [first] = bareTokens(label.tokens);
    if (first === undefined || (first.kind !== 'arabic' && first.kind !== 'latin')) continue;
    for (const key of keysOf(first)) {
      const known = names[first.kind].get(key);
      if (known) known.push(label);
      else names[first.kind].set(key, [label]);
    }
  }
  return names;
}

/**
 * Finds the name that the words from this one on spell in the letters of the other script, the longest first: «majmuat
 * mukafahat tamwil daesh». Null if they are too few to tell.
 */
export function nameBySound(
  names: SoundNames,
  tokens: readonly Token[],
  index: number,
): { name: string; length: number } | null {
  const head = tokens[index];
  if (head === undefined || (head.kind !== 'arabic' && head.kind !== 'latin')) return null;
  const others = names[head.kind === 'arabic' ? 'latin' : 'arabic'];
  const found = keysOf(head)
    .flatMap((key) => others.get(key) ?? [])
    .filter((label) => isSpelled(bareTokens(label.tokens), tokens.slice(index)))
    .toSorted((a, b) => b.tokens.length - a.tokens.length);
  const [best] = found;
  return best ? { name: best.text, length: bareTokens(best.tokens).length } : null;
}

function isSpelled(label: Token[], typed: readonly Token[]): boolean {
  const shared = label.map((own, index) => {
    const other = typed[index];
    const keys = other === undefined || other.kind === own.kind ? [] : keysOf(other);
    return keysOf(own).filter((key) => keys.includes(key));
  });
  const consonants = shared.reduce((sum, keys) => sum + Math.max(0, ...keys.map(({ length }) => length)), 0);
  return shared.every((keys) => keys.length > 0) && consonants >= leastConsonants - (label.length > 1 ? 1 : 0);
}

/** A Latin article is a word of its own, the Arabic one is not. */
function bareTokens(tokens: Token[]): Token[] {
  return tokens.filter(({ raw }) => raw !== 'al' && raw !== 'el');
}

function keysOf({ raw, kind }: Token): string[] {
  return soundKeys(kind === 'arabic' ? raw.replace(/^ال(?=.{3})/, '') : raw);
}
