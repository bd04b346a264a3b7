import { distance } from 'fastest-levenshtein';
import { ordinalForms } from '@/lib/language/ordinals/ordinal-forms';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { spokenYear, yearInFigures } from './spoken-years';

const dotted = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu;
const resolution = /\bS\s*\/\s*RES\s*\/\s*(\d{3,4})(?:\s*\(\d{4}\))?/gi;
const executiveOrder = /\bE\.?\s?O\.?\s*(?=\d{5}\b)/gi;
const unitedStates = /(?<![\p{L}\p{N}.])U\.?S\.?(?![\p{L}\p{N}.])/gu;
const possessive = /(?<=\p{sc=Latn})['\u2018\u2019]s(?!\p{L})/gu;
/** Half rings and raised commas, by which scholars write ع and ء, and the signs that stand for them in type. */
const raised = /[\u02b9-\u02bf]|(?<=\p{sc=Latn})['`\u2018\u2019](?=\p{sc=Latn})/gu;
const articleGlued = /(?<!\p{L})([Aa]l|[Ee]l)(?=\p{Lu}\p{Ll})/gu;
/** A slip in the second word of the eleventh to the nineteenth, which would leave the first to the ninth. */
const misspeltTen =
  /(?<=(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)[ةه]?\s)(?:عشير|عشار|عاشر|عششر|عشرر|عسر|غشر)(?!\p{L})/gu;
/** A slip in the first word: «الثاتي عشر», «الرابغ عشر». */
const misspeltUnit = /(?<!\p{L})ال\p{L}{3,6}(?=\s(?:عشر|عشرة|عشره)(?!\p{L}))/gu;
/** The article in a name of two words is written in many ways: "Safi al-Din", "Safi ed-Dine". */
const ofTheFaith = /(?<=\p{L} )(?:al|el|ad|ed|ud)[- ]?(?:din|deen|dine)(?!\p{L})/giu;
const spaces = /\s+/g;

/** What was typed as the index has it; `typed` returns the reader's own letters for a stretch of it. */
export type TypedText = { text: string; typed(start: number, end: number): string };

/** Writes what was typed as the index has it: C.I.F.G. as CIFG, S/RES/2253 as a resolution, Qa'ida and AlRawi as words. */
export function readTyped(text: string): TypedText {
  return withOwnLetters(text, [
    [resolution, (found) => `resolution ${found[1]}`],
    [executiveOrder, () => 'Executive Order '],
    // In capitals the state, in small letters a word that tells nothing; where all is in capitals nobody can tell.
    [unitedStates, ({ 0: own, input }) => (/\p{Ll}/u.test(input) ? 'USA' : own)],
    [dotted, ([letters]) => letters.replaceAll('.', '')],
    [articleGlued, ([article]) => `${article}-`],
    [possessive, () => ''],
    [raised, () => ''],
    [spaces, () => ' '],
    [spokenYear, ([words]) => yearInFigures(words)],
    [misspeltTen, () => 'عشر'],
    [misspeltUnit, ([word]) => unitMeant(word)],
    [ofTheFaith, () => 'aldin'],
  ]);
}

const units = ordinalForms.filter(({ value }) => value < 10).flatMap(({ definite }) => Object.values(definite).flat());

/** The one ordinal from which the word differs by a letter, or the word itself. */
function unitMeant(word: string): string {
  const own = foldedKey(word);
  const known = units.map((unit) => ({ unit, mistakes: distance(own, foldedKey(unit)) }));
  const near = known.filter(({ mistakes }) => mistakes === 1);
  const isKnown = known.some(({ mistakes }) => mistakes === 0) || foldedKey(word) === foldedKey('الحادي');
  return near.length === 1 && !isKnown ? (near[0]?.unit ?? word) : word;
}

/** Takes the letters as they are, for an exact search. */
export function takeTyped(text: string): TypedText {
  return withOwnLetters(text, [[spaces, () => ' ']]);
}

type Rewriting = [pattern: RegExp, write: (found: RegExpExecArray) => string];

/** For each character of `text`: where the stretch that it stands for begins and ends in what was typed. */
type Tracked = { text: string; from: number[]; to: number[] };

function withOwnLetters(own: string, rewritings: Rewriting[]): TypedText {
  const places = Array.from({ length: own.length }, (_, place) => place);
  const whole: Tracked = { text: own, from: places, to: places.map((place) => place + 1) };
  const { text, from, to } = rewritings.reduce(rewrite, whole);
  return { text, typed: (start, end) => own.slice(from[start] ?? 0, to[end - 1] ?? own.length) };
}

function rewrite(before: Tracked, [pattern, write]: Rewriting): Tracked {
  const after: Tracked = { text: '', from: [], to: [] };
  let end = 0;
  const keep = (until: number) => {
    after.text += before.text.slice(end, until);
    after.from.push(...before.from.slice(end, until));
    after.to.push(...before.to.slice(end, until));
  };
  for (const found of before.text.matchAll(pattern)) {
    const stop = found.index + found[0].length;
    const written = write(found);
    keep(found.index);
    after.text += written;
    after.from.push(...Array.from(written, () => before.from[found.index] ?? 0));
    after.to.push(...Array.from(written, () => before.to[stop - 1] ?? 0));
    end = stop;
  }
  keep(before.text.length);
  return after;
}
