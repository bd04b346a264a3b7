import { Prisma } from '@/lib/db/generated/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Snapshot } from '@/lib/records/list-page';
import { listConditions, listSources } from '@/lib/records/lists/list-conditions';
import { titleOfList } from '@/lib/records/lists/list-orders';
import type { ListFilter } from '@/lib/records/lists/list-query';

/** A record or a text, `cifg-12/en`, that a feed lists, and when it last changed. */
export type Change = { kind: 'meeting' | 'text' | 'designation'; id: string; updatedAt: Date };

/**
 * Which changes are asked for. A filter of meetings narrows statements by their meetings. `only`: these meetings, and their
 * statements.
 */
export type ChangeScope = {
  meetings?: ListFilter | undefined;
  designations?: { body?: string; topic?: string } | undefined;
  only?: readonly string[] | undefined;
};

type Slice = { skip: number; take: number };

/** Changes from the newest on, those of one moment by their names, and how many there are in all. */
export async function readNewestChanges(
  snapshot: Snapshot,
  scope: ChangeScope,
  { skip, take }: Slice,
): Promise<{ changes: Change[]; total: number }> {
  const all = Prisma.join([...ofMeetings(scope), ...ofDesignations(scope)], ' UNION ALL ');
  const changes = await snapshot.$queryRaw<Change[]>`
    SELECT kind, id, updated_at AS "updatedAt" FROM (${all}) AS change
     ORDER BY updated_at DESC, (kind || '/' || id) COLLATE "C" DESC LIMIT ${take} OFFSET ${skip}`;
  const [counted] = await snapshot.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (${all}) AS change`;
  return { changes, total: counted?.total ?? 0 };
}

/** Of these titles the ones that several of the statements have. */
export async function findSharedTitles(
  snapshot: Snapshot,
  { meetings }: ChangeScope,
  { titles, locale }: { titles: string[]; locale: Locale },
): Promise<ReadonlySet<string>> {
  if (!meetings || titles.length === 0) return new Set();
  const title = titleOfList('statements', locale);
  const rows = await snapshot.$queryRaw<{ title: string }[]>`
    SELECT ${title} AS title FROM ${listSources.statements.from}
     WHERE ${listConditions('statements', meetings)} AND ${title} = ANY(${titles})
     GROUP BY 1 HAVING count(*) > 1`;
  return new Set(rows.map((row) => row.title));
}

function ofMeetings({ meetings, only }: ChangeScope): Prisma.Sql[] {
  if (!meetings) return [];
  const named = only ? Prisma.sql`AND m.public_id = ANY(${[...only]})` : Prisma.empty;
  return [
    Prisma.sql`
      SELECT 'meeting' AS kind, m.public_id AS id, m.updated_at FROM ${listSources.meetings.from}
       WHERE ${listConditions('meetings', meetings)} ${named}`,
    Prisma.sql`
      SELECT 'text' AS kind, s.public_id || '/' || t.slug AS id, t.updated_at
        FROM ${listSources.statements.from} JOIN text t ON t.statement_id = s.id AND t.withdrawn_at IS NULL
       WHERE ${listConditions('statements', meetings)} ${named}`,
  ];
}

function ofDesignations({ designations }: ChangeScope): Prisma.Sql[] {
  if (!designations) return [];
  const { body, topic } = designations;
  return [
    Prisma.sql`
      SELECT 'designation' AS kind, d.public_id AS id, d.updated_at FROM designation d
       WHERE d.withdrawn_at IS NULL
         ${body === undefined ? Prisma.empty : Prisma.sql`AND d.authority_id = (SELECT id FROM body WHERE public_id = ${body})`}
         ${
           topic === undefined
             ? Prisma.empty
             : Prisma.sql`AND EXISTS (SELECT FROM "_DesignationToTopic" dt JOIN topic o ON o.id = dt."B" AND o.withdrawn_at IS NULL
                                       WHERE dt."A" = d.id AND o.public_id = ${topic})`
         }`,
  ];
}
