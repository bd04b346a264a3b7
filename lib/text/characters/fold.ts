import type { Span } from '@/lib/text/span';

/** Unit i of `text` was made from `source.slice(start[i], end[i])`. Both lists rise, and never cut a cluster. */
export type Folded = { text: string; start: number[]; end: number[] };

/** Format characters that folding drops: invisible ones, and those that only set a direction. */
const invisible =
  '\\u00ad\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200d-\\u200f\\u061c\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\u{e0000}-\\u{e007f}';
const tatweel = '\\u0640';

/** A base character with its marks. Invisible characters belong to the character before them, so none can split a letter. */
const own = `\\p{M}${tatweel}${invisible}`;
/** Characters that fold to themselves, most of any text: whole runs of them are taken at once. */
const plain = 'a-z0-9 .,;:!?()\\u0621\\u0624\\u0626-\\u063a\\u0641-\\u064a\\n';
const parts = new RegExp(`([${plain}]+)(?![${own}])|[${invisible}]*[^][${own}]*`, 'gu');
const dropped = new RegExp(`[${invisible}${tatweel}]`, 'gu');
const leadingInvisible = new RegExp(`^[${invisible}]+`, 'u');
const trailingInvisible = new RegExp(`[${invisible}]+$`, 'u');
const arabicMarks = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]/g;
const accents = /[\u0300-\u036f]/g;

const letters: Record<string, string> = {
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ۓ: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ہ: 'ه',
  ۂ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ج',
  گ: 'غ',
  ڤ: 'ف',
};
const alefs: Record<string, string> = { آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا', ٲ: 'ا', ٳ: 'ا' };

/**
 * The form used to compare texts: no vowels, tatweel or invisible characters, one alef, Arabic for Persian letters, 0–9 for
 * the digits of every script, lower-case Latin letters without accents, compatibility forms resolved, ZWNJ as a space.
 * ة ى ؤ ئ are kept, because inflection needs them (see finalForms). Used for keys, never stored in place of a text.
 *
 * Folding is idempotent and the same for NFC and NFD. Time and memory are linear in the length. Steps 1 to 6 of the search
 * key; the cluster is the unit because NFKC letter by letter misses alef with a separate hamza, and NFD loses it.
 */
export function fold(source: string): Folded {
  const start: number[] = [];
  const end: number[] = [];
  let text = '';
  for (const { 0: part, 1: run, index } of source.matchAll(parts)) {
    if (run !== undefined) {
      text += run;
      for (let unit = index; unit < index + run.length; unit += 1) {
        start.push(unit);
        end.push(unit + 1);
      }
      continue;
    }
    const letter = foldedPart(part);
    const from = index + (leadingInvisible.exec(part)?.[0].length ?? 0);
    const to = index + part.length - (trailingInvisible.exec(part)?.[0].length ?? 0);
    text += letter;
    for (let unit = 0; unit < letter.length; unit += 1) {
      start.push(from);
      end.push(to);
    }
  }
  return joinNumbers(
    source.includes('\u200c') ? withoutIdleJoiners(source, { text, start, end }) : { text, start, end },
  );
}

/**
 * A ZWNJ after a letter that joins nothing («د», «و») is not seen and parts no word; elsewhere it was folded to a space.
 */
function withoutIdleJoiners(source: string, { text, start, end }: Folded): Folded {
  const idle: number[] = [];
  for (let index = text.indexOf(' '); index >= 0; index = text.indexOf(' ', index + 1)) {
    const isIdle =
      source.charAt(start[index] ?? 0) === '\u200c' &&
      /[\u0621\u0624\u0627\u0629\u062f-\u0632\u0648\u0649]/.test(text.charAt(index - 1)) &&
      /[\u0621-\u064a]/.test(text.charAt(index + 1));
    if (isIdle) idle.push(index);
  }
  return withoutUnits({ text, start, end }, idle);
}

/** Leaves out the units at these places, which rise. */
function withoutUnits({ text, start, end }: Folded, places: readonly number[]): Folded {
  if (places.length === 0) return { text, start, end };
  const parts = places.map((place, index) => text.slice((places[index - 1] ?? -1) + 1, place));
  parts.push(text.slice((places.at(-1) ?? -1) + 1));
  return { text: parts.join(''), start: withoutItems(start, places), end: withoutItems(end, places) };
}

function withoutItems(items: readonly number[], places: readonly number[]): number[] {
  const first = places[0] ?? items.length;
  const kept = items.slice();
  let length = first;
  let next = 0;
  for (let index = first; index < items.length; index += 1) {
    if (index === places[next]) {
      next += 1;
      continue;
    }
    kept[length] = items[index] ?? 0;
    length += 1;
  }
  kept.length = length;
  return kept;
}

/** The folded text alone. */
export function foldText(source: string): string {
  return fold(source).text;
}

/** The source span of units `from` to `to` (exclusive) of a folded text; null for an empty range. */
export function originalSpan({ start, end }: Folded, from: number, to: number): Span | null {
  const [first, last] = [start[from], end[to - 1]];
  return from < to && first !== undefined && last !== undefined ? { start: first, end: last } : null;
}

/** A text has few different clusters, and so have all texts together. Bounded, because a hostile one may have many. */
const knownParts = new Map<string, string>();

function foldedPart(part: string): string {
  const known = knownParts.get(part);
  if (known !== undefined) return known;
  const folded = foldCluster(part);
  if (knownParts.size >= 5_000) knownParts.clear();
  if (part.length < 20) knownParts.set(part, folded);
  return folded;
}

function foldCluster(part: string): string {
  const composed = part
    .replace(dropped, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFKC')
    .replace(dropped, '')
    .replace(/[\u0671-\u06d5]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC')
    .replace(/[آأإٱٲٳ]/g, (letter) => alefs[letter] ?? letter)
    .replace(arabicMarks, '')
    .replaceAll('\u200c', ' ')
    .replace(/[^\u0600-\u06ff]+/g, withoutAccents);
  const isMarkAlone = composed === ' ' && /^[\ufc5e-\ufc63\ufe70-\ufe7f]/.test(part);
  return isMarkAlone ? '' : composed.replace(/\p{Nd}/gu, toAsciiDigit);
}

/** Never used for Arabic: decomposed, ؤ would lose its hamza. Hangul and Kirat Rai are left out: their parts are not marks. */
function withoutAccents(letters: string): string {
  return letters
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFKC')
    .replace(/[\uac00-\ud7a3\u{16d68}-\u{16d6a}]/gu, (syllable) => syllable.normalize('NFD'));
}

/** In every script the ten digits are consecutive. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** 1,250 and ١٬٢٥٠ become 1250, ٢٫٥ becomes 2.5. A comma groups only before exactly three digits. */
function joinNumbers({ text, start, end }: Folded): Folded {
  const grouping = Array.from(text.matchAll(/(?<=\d)[,\u066c](?=\d{3}(?!\d))/g), ({ index }) => index);
  return withoutUnits({ text: text.replace(/(?<=\d)\u066b(?=\d)/g, '.'), start, end }, grouping);
}
