import { loader } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { tags } from '@/lib/records/tags';
import { recordChanges } from './history';
import type { Digests } from './link';
import { digestOf, nameOf, type PublishedRow, pinTimeZone, publishedRowsQuery, publishedTypes } from './published-rows';
import { keepVersions, readLastChanges, readUnkeptVersions } from './statement-versions';

const atOnce = 1_000;

/**
 * Takes down what every published record comes to, where the chain does not know it yet: in a database from before there
 * were digests, or from a release with another form of them. Only what some change has made is sealed, so that a row put
 * in from outside stays unknown. Versions of statements that were never kept are kept first.
 */
export async function sealRecords(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRawUnsafe(pinTimeZone);
  const versions = await readUnkeptVersions(tx, 'all');
  const made = await readLastChanges(
    tx,
    versions.map(({ statement }) => statement),
  );
  const seqOf = (statement: string) => made.get(statement);
  await keepVersions(tx, versions, seqOf);
  const digests = await digestAll(tx, await readKnown(tx));
  for (let from = 0; from < digests.length; from += atOnce) {
    const some: Digests = Object.fromEntries(digests.slice(from, from + atOnce));
    await recordChanges(tx, loader, [
      {
        action: 'record.seal',
        subject: { type: 'record', id: `seal-${1 + from / atOnce}` },
        before: null,
        after: null,
        tags: [tags.history],
        digests: some,
      },
    ]);
  }
}

/** The names of all that some change has made: its own subjects, runs, the documents of texts and kept versions. */
async function readKnown(tx: Prisma.TransactionClient): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT subject_type || ' ' || subject_id AS name FROM change
     UNION SELECT 'run ' || r.public_id FROM change c JOIN run r ON r.id = c.run_id
     UNION SELECT 'original ' || (after ->> 'original') FROM change
            WHERE subject_type = 'text' AND after ->> 'original' IS NOT NULL
     UNION SELECT 'version ' || s.public_id || '/v/' || v.number
             FROM statement_version v JOIN statement s ON s.id = v.statement_id JOIN change c ON c.seq = v.change_seq
     UNION SELECT key FROM change, jsonb_object_keys(digests) AS key`;
  return new Set(rows.map(({ name }) => name));
}

async function digestAll(tx: Prisma.TransactionClient, known: Set<string>): Promise<[string, string][]> {
  const digests: [string, string][] = [];
  for (const type of publishedTypes) {
    const rows = await tx.$queryRawUnsafe<PublishedRow[]>(publishedRowsQuery(type, 'all'));
    for (const { id, content } of rows) {
      const name = nameOf(type, id);
      if (known.has(name)) digests.push([name, digestOf(content)]);
    }
  }
  return digests;
}
