import type { Prisma } from '@/lib/db/generated/client';
import { digestVersions, keepVersions, readLastChanges, readUnkeptVersions } from './statement-versions';

/** The new versions that statements get in one write. */
export type Renewal = {
  renew(statements: string[]): Promise<void>;
  /** Of versions that were kept late, because they are from before there were versions. */
  digests: Map<string, string>;
};

/**
 * One write makes one version of a statement, however many of its texts it alters. The version that it replaces is written
 * down first, if nobody has done so; a statement that this write has made itself stays at its first.
 */
export function openRenewal(tx: Prisma.TransactionClient): Renewal {
  const renewed = new Set<string>();
  const digests = new Map<string, string>();
  return {
    digests,
    async renew(statements) {
      const fresh = [...new Set(statements)].filter((id) => !renewed.has(id));
      if (fresh.length === 0) return;
      for (const id of fresh) renewed.add(id);
      const made = await readLastChanges(tx, fresh);
      const late = (await readUnkeptVersions(tx, fresh)).filter(({ statement }) => made.has(statement));
      const seqOf = (statement: string) => made.get(statement);
      for (const [name, digest] of await digestVersions(tx, late, seqOf)) digests.set(name, digest);
      await keepVersions(tx, late, seqOf);
      await tx.$executeRaw`
        UPDATE statement s SET version = s.version + 1
         WHERE s.public_id = ANY(${fresh}::text[])
           AND EXISTS (SELECT FROM statement_version v WHERE v.statement_id = s.id AND v.number = s.version)`;
    },
  };
}
