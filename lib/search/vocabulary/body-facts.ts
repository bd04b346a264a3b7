import type { Database } from '@/lib/db/client';
import { type Difference, establishedDifference, memberDifference, readDifferences } from './body-differences';

type Names = { ar: string | null; en: string };

export type BodyFacts = {
  name: Names;
  acronym: string | null;
  established: string | null;
  meetings: number;
  /** The bodies under it, at any depth, that have meetings on record, the most first. */
  below: { name: Names; meetings: number }[];
  memberCount: { value: number; qualifier: string; asOf: string } | null;
  /** Where sources differ on these values. */
  differs: { established: Difference | null; memberCount: Difference | null };
  coLeads: Names[];
  /** What the record adds on its leadership, such as that no co-chairs are known. */
  coLeadsNote: { ar: string | null; en: string | null } | null;
};

const published = { withdrawnAt: null } as const;

export async function readBodyFacts(db: Database): Promise<Map<string, BodyFacts>> {
  const rows = await db.body.findMany({
    where: { ...published, kind: { not: null } },
    include: {
      coLeads: { select: { nameAr: true, nameEn: true }, orderBy: { code: 'asc' } },
      _count: { select: { meetings: { where: published } } },
    },
    orderBy: { position: 'asc' },
  });
  const differences = await readDifferences(db);
  const nameOf = (row: (typeof rows)[number]): Names => ({ ar: row.nameAr ?? row.nameArOwn, en: row.nameEn });
  return new Map(
    rows.map((row) => [
      row.publicId,
      {
        name: nameOf(row),
        acronym: row.acronym,
        established: row.established,
        meetings: row._count.meetings,
        below: below(rows, row.id)
          .map((each) => ({ name: nameOf(each), meetings: each._count.meetings }))
          .filter(({ meetings }) => meetings > 0)
          .toSorted((a, b) => b.meetings - a.meetings),
        memberCount:
          row.memberCount !== null && row.memberCountQualifier !== null && row.memberCountAsOf !== null
            ? { value: row.memberCount, qualifier: row.memberCountQualifier, asOf: row.memberCountAsOf }
            : null,
        differs: {
          established: establishedDifference(differences, row.publicId),
          memberCount: memberDifference(differences, row),
        },
        coLeads: row.coLeads.map(({ nameAr, nameEn }) => ({ ar: nameAr, en: nameEn })),
        coLeadsNote:
          row.coLeadsNoteAr === null && row.coLeadsNoteEn === null
            ? null
            : { ar: row.coLeadsNoteAr, en: row.coLeadsNoteEn },
      },
    ]),
  );
}

type InTree = { id: string; parentId: string | null };

/** The bodies of a body, theirs, and so on. A body is never counted twice, even if parents were to form a ring. */
function below<Row extends InTree>(rows: readonly Row[], id: string): Row[] {
  const found = new Set([id]);
  const under: Row[] = [];
  for (const parent of found) {
    const children = rows.filter((row) => row.parentId === parent && !found.has(row.id));
    for (const child of children) found.add(child.id);
    under.push(...children);
  }
  return under;
}
