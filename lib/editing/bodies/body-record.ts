import type { Prisma } from '@/lib/db/generated/client';
import type { SubjectRecords } from '@/lib/editing/bundled/subjects';
import {
  bothOrNull,
  numberAt,
  type StoredRecord,
  storedClaims,
  toClaimRecord,
  toEvidence,
} from '@/lib/editing/stored-record';

export type BodyRecord = SubjectRecords['body'];

const named = { select: { publicId: true } } as const;

const storedRow = {
  parent: named,
  seat: named,
  coLeads: { select: { publicId: true }, orderBy: { code: 'asc' } },
  names: { include: { source: named }, orderBy: { position: 'asc' } },
  sources: { select: { source: named }, orderBy: { position: 'asc' } },
  claims: storedClaims,
} as const satisfies Prisma.BodyInclude;

type BodyRow = Prisma.BodyGetPayload<{ include: typeof storedRow }>;

/** The body with this id, withdrawn or not, as its rows have it. Who leads it has no order there. */
export async function findBody(tx: Prisma.TransactionClient, id: string): Promise<StoredRecord<BodyRecord> | null> {
  const row = await tx.body.findUnique({ include: storedRow, where: { publicId: id } });
  if (row === null) return null;
  return { rowId: row.id, version: row.version, record: toRecord(row), withdrawnReason: row.withdrawnReason };
}

function toRecord(row: BodyRow): BodyRecord {
  return {
    id: row.publicId,
    kind: row.kind,
    acronym: row.acronym,
    name: { ar: row.nameAr, en: row.nameEn },
    nameArOwn: row.nameArOwn,
    parent: row.parent?.publicId ?? null,
    established: row.established,
    establishedNote: bothOrNull(row.establishedNoteAr, row.establishedNoteEn),
    coLeads: row.coLeads.map(({ publicId }) => publicId),
    coLeadsNote: bothOrNull(row.coLeadsNoteAr, row.coLeadsNoteEn),
    seat: row.seat?.publicId ?? null,
    memberCount: toMemberCount(row),
    names: row.names.map(({ lang, name, use, period, noteAr, noteEn, position, ...evident }, index) => ({
      lang,
      name,
      use,
      period,
      note: bothOrNull(noteAr, noteEn),
      ...numberAt(position, index),
      ...toEvidence(evident),
    })),
    confidence: row.confidence,
    sources: row.sources.map(({ source }) => source.publicId),
    claims: row.claims.map(toClaimRecord),
    position: row.position,
  };
}

function toMemberCount({ memberCount, memberCountQualifier, memberCountAsOf }: BodyRow): BodyRecord['memberCount'] {
  if (memberCount === null || memberCountAsOf === null) return null;
  return { value: memberCount, qualifier: memberCountQualifier ?? 'exact', asOf: memberCountAsOf };
}
