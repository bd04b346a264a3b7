import { db } from '@/lib/db/client';
import { toDay } from '@/lib/db/day';
import { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { yearDoubt } from '@/lib/records/dates';
import type { RecordRow, RowReader } from './listed-record';
import { otherRows } from './other-rows';

const state = { updatedAt: true, version: true, withdrawnAt: true, withdrawnReason: true } as const;

const meetingRow = {
  publicId: true,
  ...state,
  titleAr: true,
  titleEn: true,
  edtf: true,
  earliest: true,
  ...yearDoubt,
} satisfies Prisma.MeetingSelect;

const titles = { titleAr: true, titleEn: true, titleArOwn: true } as const;

const statementRow = { publicId: true, ...state, ...titles, issued: true } satisfies Prisma.StatementSelect;

const textRow = {
  slug: true,
  lang: true,
  published: true,
  ...state,
  statement: { select: { publicId: true, ...titles } },
} satisfies Prisma.TextSelect;

const sourceRow = {
  publicId: true,
  publisherAr: true,
  publisherEn: true,
  url: true,
  published: true,
  updatedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
} satisfies Prisma.SourceSelect;

const newestOf = (table: Prisma.Sql) => Prisma.sql`(SELECT max(updated_at) FROM ${table})`;
const [meetings, statements, texts, sources] = ['meeting', 'statement', 'text', 'source'].map((name) =>
  Prisma.raw(name),
) as [Prisma.Sql, Prisma.Sql, Prisma.Sql, Prisma.Sql];

export const rowReaders: Record<PartType, RowReader> = {
  ...otherRows,
  meeting: {
    table: meetings,
    newest: newestOf(meetings),
    readSince: async (since) =>
      (await db.meeting.findMany({ select: meetingRow, where: { updatedAt: { gt: since } } })).map(fromMeeting),
    readThese: async (ids) =>
      (await db.meeting.findMany({ select: meetingRow, where: { publicId: { in: ids } } })).map(fromMeeting),
  },
  statement: {
    table: statements,
    newest: newestOf(statements),
    readSince: async (since) =>
      (await db.statement.findMany({ select: statementRow, where: { updatedAt: { gt: since } } })).map(fromStatement),
    readThese: async (ids) =>
      (await db.statement.findMany({ select: statementRow, where: { publicId: { in: ids } } })).map(fromStatement),
  },
  text: {
    table: texts,
    // A text is listed under the title of its statement.
    newest: Prisma.sql`greatest(${newestOf(texts)}, ${newestOf(statements)})`,
    async readSince(since) {
      const changed = { updatedAt: { gt: since } };
      const [own, ofStatements] = await Promise.all([
        db.text.findMany({ select: textRow, where: changed }),
        db.text.findMany({ select: textRow, where: { statement: changed, NOT: changed } }),
      ]);
      return [...own, ...ofStatements].map(fromText);
    },
    async readThese(ids) {
      const pairs = ids.map((id) => id.split('/'));
      const [statements, slugs] = [pairs.map(([statement = '']) => statement), pairs.map(([, slug = '']) => slug)];
      // An index finds the texts of each statement; a condition for each pair would be looked for in all texts.
      const where = { statement: { publicId: { in: statements } }, slug: { in: slugs } };
      const rows = (await db.text.findMany({ select: textRow, where })).map(fromText);
      return rows.filter(({ record }) => ids.includes(record.id));
    },
  },
  source: {
    table: sources,
    newest: newestOf(sources),
    async readSince(since) {
      const rows = await db.source.findMany({ select: sourceRow, where: { updatedAt: { gt: since } } });
      const versions = await readSourceVersions(rows.length > 1_000 ? null : rows.map(({ publicId }) => publicId));
      return rows.map((row) => fromSource(row, versions));
    },
    async readThese(ids) {
      const rows = await db.source.findMany({ select: sourceRow, where: { publicId: { in: ids } } });
      const versions = await readSourceVersions(ids);
      return rows.map((row) => fromSource(row, versions));
    },
  },
};

type StateRow = { updatedAt: Date; version: number; withdrawnAt: Date | null };

function stateOf({ updatedAt, version, withdrawnAt }: StateRow) {
  return { updatedAt: updatedAt.toISOString(), version, isWithdrawn: withdrawnAt !== null, isYearUnconfirmed: false };
}

function fromMeeting(row: Prisma.MeetingGetPayload<{ select: typeof meetingRow }>): RecordRow {
  const title = bilingual(row.titleAr, row.titleEn);
  return {
    record: {
      type: 'meeting',
      id: row.publicId,
      title,
      date: row.edtf,
      ...stateOf(row),
      isYearUnconfirmed: row.gaps.length > 0,
    },
    day: toDay(row.earliest),
    words: [row.publicId, row.titleAr, row.titleEn, row.edtf],
    withdrawnBecause: row.withdrawnReason,
  };
}

function fromStatement(row: Prisma.StatementGetPayload<{ select: typeof statementRow }>): RecordRow {
  return {
    record: { type: 'statement', id: row.publicId, title: titleOf(row), date: row.issued, ...stateOf(row) },
    day: row.issued,
    words: [row.publicId, row.titleAr, row.titleArOwn, row.titleEn, row.issued],
    withdrawnBecause: row.withdrawnReason,
  };
}

function fromText(row: Prisma.TextGetPayload<{ select: typeof textRow }>): RecordRow {
  const id = `${row.statement.publicId}/${row.slug}`;
  const { titleAr, titleArOwn, titleEn } = row.statement;
  return {
    record: { type: 'text', id, title: titleOf(row.statement), date: row.published, ...stateOf(row) },
    day: row.published,
    words: [id, titleAr, titleArOwn, titleEn, row.published],
    withdrawnBecause: row.withdrawnReason,
  };
}

/** As lib/editing/sources counts them: by the changes that the history tells of. Null: of all sources. */
async function readSourceVersions(ids: string[] | null): Promise<Map<string, number>> {
  const among = ids === null ? {} : { subjectId: { in: ids } };
  const where = { subjectType: 'source', ...among };
  const rows = await db.change.groupBy({ by: ['subjectId'], where, _count: { _all: true } });
  return new Map(rows.map(({ subjectId, _count }) => [subjectId, _count._all]));
}

function fromSource(
  row: Prisma.SourceGetPayload<{ select: typeof sourceRow }>,
  versions: Map<string, number>,
): RecordRow {
  const title = bilingual(row.publisherAr, row.publisherEn);
  return {
    record: {
      type: 'source',
      id: row.publicId,
      title,
      date: row.published,
      ...stateOf({ ...row, version: versions.get(row.publicId) ?? 0 }),
    },
    day: row.published,
    words: [row.publicId, row.publisherAr, row.publisherEn, row.url, row.published],
    withdrawnBecause: row.withdrawnReason,
  };
}

/** The title in each language; in Arabic our own rendering where none was published. */
function titleOf(row: { titleAr: string | null; titleArOwn: string | null; titleEn: string | null }): Bilingual {
  return bilingual(row.titleAr ?? row.titleArOwn, row.titleEn);
}
