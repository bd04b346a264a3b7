import { db } from '@/lib/db/client';
import type { PartType } from '@/lib/db/generated/enums';
import { rowReaders } from './record-rows';

/** The version of a record that each of its changes made, by the number of the change. Null where nothing tells. */
export async function findVersions(type: PartType, id: string): Promise<(seq: bigint) => number | null> {
  if (type === 'statement') return findStatementVersions(id);
  const own = { subjectType: type, subjectId: id };
  const changes = await db.change.findMany({ select: { seq: true }, where: own, orderBy: { seq: 'desc' } });
  const current = (await rowReaders[type].readOne(id))?.record.version ?? 0;
  return (seq) => {
    const since = changes.findIndex((change) => change.seq === seq);
    return since < 0 || current - since < 1 ? null : current - since;
  };
}

/** A statement has new versions by its texts, too. One write makes one version, which names the last of its changes. */
async function findStatementVersions(id: string): Promise<(seq: bigint) => number | null> {
  const versions = await db.statementVersion.findMany({
    select: { number: true, changeSeq: true },
    where: { statement: { publicId: id } },
    orderBy: { number: 'asc' },
  });
  const current = (await rowReaders.statement.readOne(id))?.record.version ?? null;
  return (seq) => versions.find(({ changeSeq }) => changeSeq >= seq)?.number ?? current;
}
