import fc from 'fast-check';
import { hardText } from './hard-text';

const words = {
  en: 'the Group members noted that 40 per cent of its funds came from ports, and agreed to close eleven (11) houses. They “urged” banks'.split(
    ' ',
  ),
  ar: 'وأكدت المجموعة أن الأعضاء أغلقوا ٤٠ داراً في الموانئ، وحثّت «المصارف» على إنهاء الاتصال بها قبل نهاية 2024. مسؤول إلى على'.split(
    ' ',
  ),
};

const respelt = { en: ['THE', 'group', '"urged"'], ar: ['وأكّدت', 'المجمـوعة', 'الاعضاء', '"المصارف"', '40'] };

type Edit = { kind: 'keep' | 'drop' | 'put' | 'change' | 'split' | 'merge' | 'respell'; at: number; word: string };

/** Two texts of one language, of which the second was made from the first: by words, by paragraphs, and at times by anything at all. */
export function textPair(lang: 'ar' | 'en'): fc.Arbitrary<[before: string, after: string]> {
  const word = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...words[lang]) },
    { weight: 2, arbitrary: fc.constantFrom(...respelt[lang]) },
    { weight: 1, arbitrary: hardText },
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 25 });
  const edit: fc.Arbitrary<Edit> = fc.record({
    kind: fc.constantFrom('keep', 'drop', 'put', 'change', 'split', 'merge', 'respell'),
    at: fc.nat(24),
    word,
  });
  return fc
    .record({
      paragraphs: fc.array(paragraph, { maxLength: 7 }),
      edits: fc.array(edit, { maxLength: 9 }),
      move: fc.option(fc.tuple(fc.nat(6), fc.nat(6))),
      ends: fc.tuple(space, space, space, space),
    })
    .map(({ paragraphs, edits, move, ends }) => {
      const after = edits.reduce(applyEdit, paragraphs);
      const moved = move === null ? after : moveItem(after, move[0], move[1]);
      return [layOut(paragraphs, ends[0], ends[1]), layOut(moved, ends[2], ends[3])];
    });
}

const space = fc.constantFrom('', '', '\n', '\n\n', '\r\n', '  ', '\u00a0\n \n');

function layOut(paragraphs: readonly string[][], edge: string, between: string): string {
  const gap = between.includes('\n') ? between : '\n\n';
  return `${edge}${paragraphs.map((each) => each.join(' ')).join(gap)}${edge}`;
}

function applyEdit(paragraphs: string[][], { kind, at, word }: Edit): string[][] {
  const index = at % Math.max(1, paragraphs.length);
  const own = paragraphs[index];
  if (own === undefined) return kind === 'put' ? [[word]] : paragraphs;
  const place = at % own.length;
  const [start, rest] = [own.slice(0, place), own.slice(place + 1)];
  const edits: Record<Edit['kind'], string[][]> = {
    keep: [own],
    drop: at % 3 === 0 ? [] : [[...start, ...rest]],
    put: [[...start, word, ...own.slice(place)]],
    change: [[...start, word, ...rest]],
    respell: [[...start, `${own[place]}\u0640`, ...rest]],
    split: place === 0 ? [own] : [start, own.slice(place)],
    merge: [[...own, ...(paragraphs[index + 1] ?? [])]],
  };
  const consumed = kind === 'merge' ? 2 : 1;
  return [
    ...paragraphs.slice(0, index),
    ...edits[kind].filter((each) => each.length > 0),
    ...paragraphs.slice(index + consumed),
  ];
}

function moveItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const moved = items.slice(from, from + 1);
  const rest = [...items.slice(0, from), ...items.slice(from + 1)];
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}
