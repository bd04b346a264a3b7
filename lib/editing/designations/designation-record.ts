import { toDayOrNull } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import type { BundledDesignation } from '@/lib/editing/bundled/records-format';
import {
  bothOrNull,
  numberAt,
  type StoredRecord,
  storedClaims,
  toClaimRecord,
  toEvidence,
  wordsOrNothing,
} from '@/lib/editing/stored-record';

const named = { select: { publicId: true } } as const;

const storedRow = {
  authority: named,
  meeting: named,
  statement: named,
  topics: { select: { publicId: true }, orderBy: { position: 'asc' } },
  targets: {
    include: { country: named, source: named, statusSource: named },
    orderBy: { position: 'asc' },
  },
  sources: { select: { source: named }, orderBy: { position: 'asc' } },
  claims: storedClaims,
} as const satisfies Prisma.DesignationInclude;

type DesignationRow = Prisma.DesignationGetPayload<{ include: typeof storedRow }>;

/** The designation with this id, withdrawn or not, as its rows have it. */
export async function findDesignation(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<StoredRecord<BundledDesignation> | null> {
  const row = await tx.designation.findUnique({ include: storedRow, where: { publicId: id } });
  if (row === null) return null;
  return { rowId: row.id, version: row.version, record: toRecord(row), withdrawnReason: row.withdrawnReason };
}

function toRecord(row: DesignationRow): BundledDesignation {
  const legalBasis = bothOrNull(row.legalBasisAr, row.legalBasisEn);
  return {
    id: row.publicId,
    authority: row.authority.publicId,
    round: row.round,
    date: row.edtf === null || row.datePrecision === null ? null : { edtf: row.edtf, precision: row.datePrecision },
    title: { ar: row.titleAr, en: row.titleEn },
    programme: { ar: row.programmeAr, en: row.programmeEn },
    ...(legalBasis && { legalBasis }),
    targetCount: row.targetCount,
    targetCountNote: bothOrNull(row.targetCountNoteAr, row.targetCountNoteEn),
    meeting: row.meeting?.publicId ?? null,
    statement: row.statement?.publicId ?? null,
    tie: row.tie,
    tieBasis: bothOrNull(row.tieBasisAr, row.tieBasisEn),
    topics: row.topics.map(({ publicId }) => publicId),
    note: bothOrNull(row.noteAr, row.noteEn),
    unconfirmed: row.unconfirmed as BundledDesignation['unconfirmed'],
    confidence: row.confidence,
    targets: row.targets.map(toTargetRecord),
    sources: row.sources.map(({ source }) => source.publicId),
    claims: row.claims.map(toClaimRecord),
  };
}

function toTargetRecord(row: DesignationRow['targets'][number], index: number): BundledDesignation['targets'][number] {
  const checkedOn = toDayOrNull(row.checkedOn);
  return {
    kind: row.kind,
    name: { ar: row.nameAr, en: row.nameEn },
    nameArOwn: row.nameArOwn,
    aliases: row.aliases,
    weakAliases: row.weakAliases,
    possiblySameAs: bothOrNull(row.possiblySameAsAr, row.possiblySameAsEn),
    country: row.country?.publicId ?? null,
    ...numberAt(row.position, index),
    ...toEvidence(row),
    ...(row.status !== 'unknown' && { status: row.status }),
    ...(checkedOn !== null && { checkedOn }),
    ...(row.statusSource && { statusSource: row.statusSource.publicId }),
    ...wordsOrNothing('statusWords', row.statusWords, row.statusWordsLang),
  };
}
