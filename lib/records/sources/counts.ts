import type { Prisma } from '@/lib/db/generated/client';
import type { CountBasis, CountUnit, Qualifier } from '@/lib/db/generated/enums';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { type Quotation, quotationOrNull } from '@/lib/records/quotation';
import { type Source, sourceRow, toSource } from './sources';

/** A number with what it counts. None of the four may be shown without the others. */
export type Figure = { value: number; qualifier: Qualifier; basis: CountBasis; unit: CountUnit };

/** A figure with who says so. */
export type Count = Figure & {
  /** What it is told from the other figures of its meeting by. */
  number: number;
  saidBy: Bilingual;
  asSaid: Quotation | null;
  source: Source | null;
  /** The sources that are known to give it: its own, and those of the claims about it. None: some of its meeting's. */
  sources: Source[];
  isHeadline: boolean;
  /** The claims that are about it. */
  claims: string[];
};

export const figureRow = { value: true, qualifier: true, basis: true, unit: true } satisfies Prisma.CountSelect;

export const countRow = {
  ...figureRow,
  number: true,
  position: true,
  saidByAr: true,
  saidByEn: true,
  asSaid: true,
  asSaidLang: true,
  isHeadline: true,
  source: { select: sourceRow },
  claims: {
    select: { publicId: true, sources: { select: { source: { select: sourceRow } } } },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.CountSelect;

export function toCount(row: Prisma.CountGetPayload<{ select: typeof countRow }>): Count {
  const { value, qualifier, basis, unit, isHeadline } = row;
  const source = row.source && toSource(row.source);
  return {
    number: row.number ?? row.position,
    value,
    qualifier,
    basis,
    unit,
    isHeadline,
    claims: row.claims.map(({ publicId }) => publicId),
    saidBy: bilingual(row.saidByAr, row.saidByEn),
    asSaid: quotationOrNull(row.asSaid, row.asSaidLang),
    source,
    sources: onceEach([
      ...(source ? [source] : []),
      ...row.claims.flatMap(({ sources }) => sources.map((each) => toSource(each.source))),
    ]),
  };
}

function onceEach(sources: Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
