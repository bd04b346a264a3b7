import { gapBefore, type TokenizedText } from '@/lib/text/characters/tokens';
import bodies from './bodies.json';

/** A text, and the index of the sentence of each of its tokens. */
export type SentencedText = TokenizedText & { sentenceOf: readonly number[] };

/** Indexes of tokens, the last one included. */
export type GroupName = { body: string; first: number; last: number };

type Grammar = { body: string; acronym: string } & Record<'fillers' | 'means' | 'objects' | 'decisive', Set<string>>;

const grammars: Grammar[] = bodies.grammars.map(({ body, acronym, fillers, means, objects, decisive }) => ({
  body,
  acronym,
  fillers: new Set(fillers),
  means: new Set(means),
  objects: new Set(objects),
  decisive: new Set(decisive),
}));

const head = /^[وفبلك]{0,2}(?:ال|ل)?مجموع(?:ه|ته|تها|تهم|تنا|تي)$/;
const fight = /^(?:[لب]|لل|ال|بال|و)?(?:مكافحه|مواجهه|محاربه|تعطيل|وقف|تجفيف|قطع|لمكافحه|قطع)$/;
const financing = /^(?:ال|ب|بال)?(?:تمويل|تمويلات)$/;

const longestFilling = 14;

/**
 * Finds the many Arabic names of a group against somebody's financing: a form of مجموعة, then filler words of such
 * names, then the fight against (ال)تمويل, then who is financed. «مجموعة العمل المالي» does not pass: المالي is no
 * filler.
 */
export function findGroupNames(text: SentencedText): GroupName[] {
  const found: GroupName[] = [];
  const isHead = text.distinct.map(({ keys }) => head.test(keys[0] ?? ''));
  for (let first = 0; first < text.tokens.length; first += 1) {
    if (!isHead[text.tokens[first]?.id ?? -1]) continue;
    const name = grammars.flatMap((grammar) => nameAt(text, grammar, first) ?? [])[0];
    if (name === undefined) continue;
    found.push(name);
    first = name.last;
  }
  return found;
}

function nameAt(text: SentencedText, grammar: Grammar, first: number): GroupName | null {
  const last = endOfName(text, grammar, first);
  return last === null ? null : { body: grammar.body, first, last };
}

function endOfName(text: SentencedText, grammar: Grammar, first: number): number | null {
  const { tokens, sentenceOf } = text;
  const keyAt = (index: number) => (sentenceOf[index] === sentenceOf[first] ? (tokens[index]?.keys[0] ?? '') : '');
  const isFightAt = (index: number) =>
    fight.test(keyAt(index)) &&
    (financing.test(keyAt(index + 1)) ||
      (grammar.means.has(keyAt(index + 1)) && /^(?:ال|ل)?(?:تمويل|ماليه)/.test(keyAt(index + 2))));
  let at = first + 1;
  while (at - first <= longestFilling && !isFightAt(at) && grammar.fillers.has(keyAt(at))) at += 1;
  if (!isFightAt(at)) return null;
  at += financing.test(keyAt(at + 1)) ? 1 : 2;
  const isDefinite = keyAt(at).startsWith('ال');
  if (keyAt(at + 1) === 'الماليه') at += 1;
  let isDecided = false;
  let last = at;
  for (let next = at + 1; next <= at + 9 && grammar.objects.has(keyAt(next)) && isAdjacent(text, next); next += 1) {
    isDecided ||= grammar.decisive.has(keyAt(next));
    last = keyAt(next) === 'في' || keyAt(next) === 'ما' ? last : next;
  }
  if (keyAt(last + 1) === grammar.acronym) return last + 1;
  return isDecided || (isDefinite && isOfCoalition(keyAt, first, at)) ? last : null;
}

/** «مجموعة مكافحة التمويل» names the group only as the Coalition's or in its shortest form. */
function isOfCoalition(keyAt: (index: number) => string, first: number, last: number): boolean {
  for (let index = first + 1; index < last; index += 1) {
    const key = keyAt(index);
    if (key.includes('التحالف') || key === 'داعش') return true;
  }
  return last - first <= 2;
}

function isAdjacent(text: SentencedText, index: number): boolean {
  return /^[\s"'()«»“”„’‘]{0,4}$/.test(gapBefore(text, index));
}
