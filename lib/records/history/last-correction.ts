import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { tags } from '@/lib/records/tags';
import type { ChangeLink } from './change-links';
import { toCorrection } from './changes';
import { firstWords, ofCorrections } from './corrections';
import { noNames } from './told-value';

/** How many changes are looked at for one that readers see. */
const looked = 10;

/** The last time that something which readers see in a meeting was corrected. */
export async function getMeetingCorrection(id: string): Promise<ChangeLink | null> {
  'use cache';
  cacheTag(tags.meeting(id));
  cacheLife('max');

  return findLast({ subjectType: 'meeting', subjectId: id });
}

/** The same of a statement and its texts. */
export async function getStatementCorrection(id: string): Promise<ChangeLink | null> {
  'use cache';
  cacheTag(tags.statement(id));
  cacheLife('max');

  const texts = await db.text.findMany({ select: { slug: true }, where: { statement: { publicId: id } } });
  const found = [
    await findLast({ subjectType: 'statement', subjectId: id }),
    ...(await Promise.all(texts.map(({ slug }) => findLast({ subjectType: 'text', subjectId: `${id}/${slug}` })))),
  ].filter((link) => link !== null);
  return found.toSorted((a, b) => Number(BigInt(b.seq) - BigInt(a.seq)))[0] ?? null;
}

async function findLast(subject: { subjectType: string; subjectId: string }): Promise<ChangeLink | null> {
  const rows = await db.change.findMany({
    where: { AND: [subject, ofCorrections, { NOT: firstWords }] },
    orderBy: { seq: 'desc' },
    take: looked,
  });
  for (const row of rows) {
    const { seq, at, kind, fields, claims, areWordsChanged } = toCorrection(row, noNames);
    if (kind === 'changed' && (areWordsChanged || fields.length + claims.length > 0)) return { seq, at };
  }
  return null;
}
