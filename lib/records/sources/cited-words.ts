import type { Prisma } from '@/lib/db/generated/client';
import { published } from '@/lib/records/published';
import { type Quotation, quotationOrNull } from '@/lib/records/quotation';
import { type Source, sourceRow, toSource } from './sources';

/** Where something is said, and the words there. */
export type CitedWords = { source: Source; asSaid: Quotation | null };

/** The same for one name of a record. */
export type CitedName = CitedWords & { name: string; lang: string };

/** What a record without claims rests on, and the other names that the vocabulary takes from a source. */
export type Citations = { cited: CitedWords[]; labels: CitedName[] };

export const citedWordsRow = {
  source: { select: sourceRow },
  words: true,
  wordsLang: true,
} satisfies Prisma.LabelSelect;

type Row = Prisma.LabelGetPayload<{ select: typeof citedWordsRow }>;
type LabelRow = Row & { text: string; lang: string };

/** Null: the row cites the sources of its record as a set. */
export function toCitedWords({ source, words, wordsLang }: Row): CitedWords | null {
  return source && { source: toSource(source), asSaid: quotationOrNull(words, wordsLang) };
}

export const citationsInOrder = {
  select: citedWordsRow,
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Party$citationsArgs;

export function toCitations(rows: Row[]): CitedWords[] {
  return rows.flatMap((row) => toCitedWords(row) ?? []);
}

/** A form known to be wrong is shown to nobody. */
export const citedLabels = {
  select: {
    labels: {
      select: { ...citedWordsRow, text: true, lang: true },
      where: { kind: { not: 'wrong_form' }, sourceId: { not: null } },
      orderBy: { position: 'asc' },
    },
  },
  where: published,
  orderBy: { publicId: 'asc' },
} as const satisfies Prisma.Party$conceptsArgs;

export function toCitedLabels(concepts: { labels: LabelRow[] }[]): CitedName[] {
  return concepts.flatMap(({ labels }) => toCitedNames(labels));
}

export function toCitedNames(labels: LabelRow[]): CitedName[] {
  return labels.flatMap((label) => {
    const cited = toCitedWords(label);
    return cited ? [{ ...cited, name: label.text, lang: label.lang }] : [];
  });
}
