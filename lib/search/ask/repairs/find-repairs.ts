import { distance } from 'fastest-levenshtein';
import type { Group } from '@/lib/search/ask/pattern';
import type { TypedText } from '@/lib/search/ask/typed-text';
import { unfinishedWord } from '@/lib/search/ask/unfinished';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { readInterfaceWords } from '@/lib/search/vocabulary/interface-words';
import { nameBySound } from '@/lib/search/vocabulary/sound-names';
import { type Token, tokenizeText } from '@/lib/text/characters/tokens';
import { isSeen, repairTypos, type TypoRepair } from './repair-typos';

/** A whole name in the other script goes before a misspelt word, and that before a single word by its sound. */
export async function findRepairs(typed: TypedText, unknown: Group[], concepts: Concepts): Promise<TypoRepair[]> {
  const hasOthers = tokenizeText(typed.text).tokens.length > 1;
  const typos = await repairTypos(unknown, concepts, hasOthers);
  const begun = wordBegun(typed, unknown, concepts);
  const isBegun = (word: string) => begun.some(({ from }) => from === word);
  const isMisspelt = (word: string) => isBegun(word) || typos.some(({ from }) => from === word);
  const seen = await readInterfaceWords();
  const whole = namesMisspelt(typed, unknown, concepts);
  const isWhole = (words: string) => whole.some(({ from }) => ` ${from} `.includes(` ${words} `));
  const heard = namesBySound(typed, unknown, concepts, seen).filter(({ from }) => !isMisspelt(from) && !isWhole(from));
  const names = [...whole, ...heard];
  const isOfName = (word: string) => names.some(({ from }) => from.split(' ').includes(word));
  return [...names, ...begun, ...typos.filter(({ from }) => !isOfName(from) && !isBegun(from))];
}

const nameKinds = new Set(['body', 'party', 'place']);
const leastOfName = 7;

/** A word too short to be repaired by itself is known by the others of a name: "Abu Dabi", "Dead See". */
function namesMisspelt({ text, typed }: TypedText, unknown: Group[], { all }: Concepts): TypoRepair[] {
  const { tokens } = tokenizeText(text);
  const isUnknown = (raw: string) => unknown.some((group) => group.tokens.some((token) => token.raw === raw));
  const names = all
    .filter(({ kind, ref }) => nameKinds.has(kind) && ref !== null)
    .flatMap(({ labels }) => labels.filter(({ tokens: own }) => own.length > 1));
  return tokens.flatMap((_, index): TypoRepair[] => {
    const found = names.find(({ tokens: own }) => isAlmost(own, tokens.slice(index, index + own.length), isUnknown));
    const own = found ? tokens.slice(index, index + found.tokens.length) : [];
    const [first, last] = [own[0], own.at(-1)];
    if (found === undefined || first === undefined || last === undefined) return [];
    return [{ from: wordsOf(own, own.length), typed: typed(first.start, last.end), to: found.text }];
  });
}

/** Whether one word, which nothing has, differs from its counterpart by one letter, and the others are the same. */
function isAlmost(name: Token[], own: readonly Token[], isUnknown: (raw: string) => boolean): boolean {
  if (own.length < name.length || name.reduce((sum, { raw }) => sum + raw.length, 0) < leastOfName) return false;
  const others = own.flatMap((token, at) => (token.keys.some((key) => name[at]?.keys.includes(key)) ? [] : [at]));
  const [at = 0] = others;
  const [typed, meant] = [own[at], name[at]];
  return others.length === 1 && typed !== undefined && isUnknown(typed.raw) && isSlip(typed.raw, meant?.raw ?? '');
}

const leastOfWord = 3;

/** Two letters in the wrong order are one slip. */
function isSlip(typed: string, meant: string): boolean {
  if (Math.min(typed.length, meant.length) < leastOfWord || distance(typed, meant) > 2) return false;
  if (distance(typed, meant) === 1) return true;
  const at = [...typed].findIndex((letter, index) => letter !== meant[index]);
  return typed.length === meant.length && typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
}

/** The last word may have been left before its end. */
function wordBegun({ text, typed }: TypedText, unknown: Group[], concepts: Concepts): TypoRepair[] {
  const last = tokenizeText(text).tokens.at(-1);
  const isUnknown = unknown.some(({ tokens: [token, ...more] }) => token?.raw === last?.raw && more.length === 0);
  const to = last && isUnknown ? unfinishedWord(last, concepts) : null;
  return last && to !== null ? [{ from: last.raw, typed: typed(last.start, last.end), to }] : [];
}

/** Puts the repaired words in the place of the typed ones; of two repairs of a word the first counts. */
export function replaceWords(q: string, repairs: TypoRepair[]): string {
  const { source, tokens } = tokenizeText(q);
  let [text, end] = ['', 0];
  for (let index = 0; index < tokens.length; ) {
    const rest = tokens.slice(index);
    const repair = repairs.find(({ from }) => from === wordsOf(rest, from.split(' ').length));
    const length = repair?.from.split(' ').length ?? 1;
    const [first, last] = [rest[0], rest[length - 1]];
    if (repair && first && last) {
      text += source.slice(end, first.start) + repair.to;
      end = last.end;
    }
    index += length;
  }
  return text + source.slice(end);
}

function wordsOf(tokens: readonly { raw: string }[], count: number): string {
  return tokens
    .slice(0, count)
    .map(({ raw }) => raw)
    .join(' ');
}

/** Returns the names that unknown words spell in the letters of the other script, with the words around them. */
function namesBySound(
  { text, typed }: TypedText,
  unknown: Group[],
  { sounds }: Concepts,
  seen: ReadonlySet<string>,
): TypoRepair[] {
  const { tokens } = tokenizeText(text);
  const isUnknown = (raw: string) =>
    unknown.some((group) => group.tokens.some((token) => token.raw === raw && !isSeen(token, seen)));
  return tokens.flatMap((_, index): TypoRepair[] => {
    const found = nameBySound(sounds, tokens, index);
    const own = found ? tokens.slice(index, index + found.length) : [];
    const [first, last] = [own[0], own.at(-1)];
    if (found === null || first === undefined || last === undefined || !own.some(({ raw }) => isUnknown(raw)))
      return [];
    return [{ from: wordsOf(own, own.length), typed: typed(first.start, last.end), to: found.name }];
  });
}
