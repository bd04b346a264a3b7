import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { tags } from '@/lib/records/tags';
import { type Withdrawal, type WithdrawnKind, withWithdrawals } from './withdrawal';

export type WithdrawnMark = { kind: WithdrawnKind; id: string; name: Bilingual; withdrawal: Withdrawal };

/** What is left at the address of a record that was withdrawn. Null: it was not, or never was. */
export async function getWithdrawnMark(kind: WithdrawnKind, id: string): Promise<WithdrawnMark | null> {
  'use cache';
  cacheTag(tags[kind](id));
  cacheLife('max');

  const row = await finders[kind]({ publicId: id, withdrawnAt: { not: null } });
  const [found] = await withWithdrawals(kind, row ? [row] : [], () => id);
  return found ? { kind, id, name: found.name, withdrawal: found.withdrawal } : null;
}

type Where = { publicId: string; withdrawnAt: { not: null } };

const withdrawn = { withdrawnAt: true, withdrawnReason: true } as const;

const finders = {
  async designation(where: Where) {
    const row = await db.designation.findUnique({ select: { titleAr: true, titleEn: true, ...withdrawn }, where });
    return row && { ...row, name: bilingual(row.titleAr, row.titleEn) };
  },
  async body(where: Where) {
    const select = { nameAr: true, nameArOwn: true, nameEn: true, ...withdrawn };
    const row = await db.body.findUnique({ select, where });
    return row && { ...row, name: bilingual(row.nameAr ?? row.nameArOwn, row.nameEn) };
  },
  async party(where: Where) {
    const row = await db.party.findUnique({ select: { nameAr: true, nameEn: true, ...withdrawn }, where });
    return row && { ...row, name: bilingual(row.nameAr, row.nameEn) };
  },
  async topic(where: Where) {
    const row = await db.topic.findUnique({ select: { labelAr: true, labelEn: true, ...withdrawn }, where });
    return row && { ...row, name: bilingual(row.labelAr, row.labelEn) };
  },
};
