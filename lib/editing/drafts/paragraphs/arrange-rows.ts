import { freeParagraph } from '@/lib/editing/drafts/parts/change-rows';
import { namesOfRow, orderOf, paragraphsInOrder, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { mostParagraphs } from '@/lib/text/documents/most-paragraphs';
import { newAddress, splitAddresses } from '@/lib/text/documents/paragraph-addresses';
import { wordBreakAt } from './word-break';

/** The fields of a text with its paragraphs arranged otherwise, and the paragraph to go on from. */
export type Arranged = { payload: Payload; row: string };

/** What a draft's text is arranged over: how it was published. Null: it was not. */
type Base = Payload | null;

/**
 * Splits a paragraph at a place in its words; one inside a word is taken for the word's beginning. Both halves keep the
 * places that it renders, and the second half of a published one is given a place of its own besides. Null: a half would
 * be empty, or there is no room.
 */
export function splitRow(payload: Payload, base: Base, row: string, at: number): Arranged | null {
  const rows = paragraphsInOrder(payload);
  const words = typed(payload, `paragraph.${row}`);
  const place = wordBreakAt(words, at);
  const halves = [words.slice(0, place).trimEnd(), words.slice(place).trimStart()];
  const [first = '', second = ''] = halves;
  if (!rows.includes(row) || rows.length >= mostParagraphs || !halves.every((half) => /[\p{L}\p{N}]/u.test(half)))
    return null;
  const added = freeParagraph(payload);
  const slots = placesOf(payload, row);
  const isPublished = base !== null && placesOf(base, row).length > 0;
  return {
    payload: {
      ...payload,
      [`paragraph.${row}`]: first,
      [`paragraph.${added}`]: second,
      [`paragraph.${added}.kind`]: typed(payload, `paragraph.${row}.kind`),
      [`paragraph.${added}.slots`]: inOrder(isPublished ? [...slots, newAddress] : slots).join(' '),
      [orderOf.text]: rows.toSpliced(rows.indexOf(row) + 1, 0, added).join(' '),
    },
    row: added,
  };
}

/** Joins a paragraph with the next one, which gives it all places that it renders. Null: there is no next one. */
export function mergeRow(payload: Payload, row: string): Arranged | null {
  const rows = paragraphsInOrder(payload);
  const next = rows[rows.indexOf(row) + 1];
  if (!rows.includes(row) || next === undefined) return null;
  const gone = new Set(namesOfRow(payload, 'paragraph', next));
  const kept = Object.entries(payload).filter(([name]) => !gone.has(name));
  const words = [row, next].map((one) => typed(payload, `paragraph.${one}`).trim()).filter(Boolean);
  const own = placesOf(payload, row);
  const others = placesOf(payload, next);
  const shared = [...own, ...others].some((place) => place !== newAddress);
  const places = inOrder([...own, ...others]).filter((place) => place !== newAddress || !shared || own.includes(place));
  return {
    payload: {
      ...Object.fromEntries(kept),
      [`paragraph.${row}`]: words.join(' '),
      [`paragraph.${row}.slots`]: places.join(' '),
      [orderOf.text]: rows.filter((one) => one !== next).join(' '),
    },
    row,
  };
}

/** Moves a paragraph before the one above it, or after the one below. Null: there is none. */
export function moveRow(payload: Payload, row: string, by: -1 | 1): Arranged | null {
  const rows = paragraphsInOrder(payload);
  const from = rows.indexOf(row);
  const to = from + by;
  if (from < 0 || to < 0 || to >= rows.length) return null;
  const moved = rows.toSpliced(from, 1).toSpliced(to, 0, row);
  return { payload: { ...payload, [orderOf.text]: moved.join(' ') }, row };
}

/** The paragraphs of another text, as links name them: by the places that each renders. */
export type OtherText = { paragraphs: readonly { slots: readonly string[] }[]; isTranslation: boolean };

/**
 * Links a paragraph with these of another text, counted from 1, and with no others of it: it renders their places. A place
 * that is its own stays, and so does one that this text lends to its translation. Null: there are no such paragraphs.
 */
export function linkRow(
  payload: Payload,
  base: Base,
  { row, to, other }: { row: string; to: readonly number[]; other: OtherText },
): Arranged | null {
  const rows = paragraphsInOrder(payload);
  const linked = to.map((number) => other.paragraphs[number - 1]);
  if (!rows.includes(row) || linked.includes(undefined)) return null;
  const ofOther = new Set(other.paragraphs.flatMap(({ slots }) => slots));
  const lent = new Set(base !== null && other.isTranslation ? placesOf(base, row) : []);
  const kept = placesOf(payload, row).filter((place) => !ofOther.has(place) || lent.has(place));
  const places = inOrder([...kept, ...linked.flatMap((paragraph) => paragraph?.slots ?? [])]);
  const next = rows[rows.indexOf(row) + 1] ?? row;
  return { payload: { ...payload, [`paragraph.${row}.slots`]: places.join(' ') }, row: next };
}

/** The places that a paragraph renders as it was typed: `p3 p4`. */
export function placesOf(payload: Payload, row: string): string[] {
  return splitAddresses(typed(payload, `paragraph.${row}.slots`));
}

/** The same paragraphs cut, joined, moved or linked otherwise: all else is alike, and so is every word. */
export function isOnlyArranged(before: Payload, after: Payload): boolean {
  const rest = (payload: Payload) =>
    Object.entries(payload)
      .filter(([name, value]) => !/^paragraph\.|^text\.order$/.test(name) && value !== '')
      .map(([name, value]) => `${name} ${value}`)
      .sort()
      .join('\n');
  const signs = (payload: Payload, sign: RegExp) => {
    const all = paragraphsInOrder(payload).map((row) => typed(payload, `paragraph.${row}`));
    return all
      .flatMap((words) => words.match(sign) ?? [])
      .sort()
      .join(' ');
  };
  const isSame = (sign: RegExp) => signs(before, sign) === signs(after, sign);
  return rest(before) === rest(after) && isSame(/[\p{L}\p{M}\p{N}]+/gu) && isSame(/[^\p{L}\p{M}\p{N}\s]/gu);
}

/** Each once, by their numbers, with a place that is still to be given at the end. */
function inOrder(places: readonly string[]): string[] {
  const rank = (place: string) => (place === newAddress ? 1 : 0);
  return [...new Set(places)].toSorted(
    (a, b) => rank(a) - rank(b) || Number(a.slice(1)) - Number(b.slice(1)) || (a < b ? -1 : 1),
  );
}
