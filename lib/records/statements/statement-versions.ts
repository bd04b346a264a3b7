import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import type { Extent } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { StatementSnapshot } from '@/lib/db/statement-snapshot';
import { bilingualOrNull } from '@/lib/records/bilingual';
import { meetingName, toMeetingName } from '@/lib/records/meetings/meeting-name';
import { published } from '@/lib/records/published';
import { toSource } from '@/lib/records/sources/sources';
import { tags } from '@/lib/records/tags';
import { publicPart } from '@/lib/text/documents/excerpt';
import { byStanding } from '@/lib/text/documents/firmest-texts';
import type { PublicWords } from './paragraphs';
import { type Statement, toVersionMark, type VersionMark, versionMark } from './statements';
import { findWithdrawnThen, type WithdrawnThen } from './withdrawn-then';

/** A statement as readers could read it while this version was the newest. */
export type StatementVersion = VersionMark & {
  isNewest: boolean;
  versions: VersionMark[];
  /** The texts that were withdrawn since, whose words are shown no more, with the places that they rendered. */
  hidden: { slug: string; slots: string[] }[];
  /** What was withdrawn while this version was the newest. Readers never saw one whose statement was. */
  withdrawnThen: WithdrawnThen;
  statement: Pick<Statement, 'id' | 'kind' | 'title' | 'officialLanguage' | 'issued' | 'issuer' | 'meeting' | 'texts'>;
};

const versionRow = {
  ...versionMark,
  changeSeq: true,
  snapshot: true,
  statement: {
    select: {
      publicId: true,
      version: true,
      meeting: { select: meetingName, where: published },
      texts: { select: { slug: true, extent: true, withdrawnAt: true } },
      versions: { select: versionMark, orderBy: { number: 'asc' } },
    },
  },
} satisfies Prisma.StatementVersionSelect;

/** Version `n` of the published statement with this public id. */
export async function getStatementVersion(id: string, n: number): Promise<StatementVersion | null> {
  'use cache';
  cacheTag(tags.statement(id), tags.statements, tags.meetings);
  cacheLife('max');

  if (!Number.isSafeInteger(n) || n < 1 || n > 2 ** 31 - 1) return null;
  const row = await db.statementVersion.findFirst({
    select: versionRow,
    where: { number: n, statement: { publicId: id, ...published } },
  });
  return row && toStatementVersion(row, await findWithdrawnThen(id, row.changeSeq));
}

function toStatementVersion(
  row: Prisma.StatementVersionGetPayload<{ select: typeof versionRow }>,
  withdrawnThen: WithdrawnThen,
): StatementVersion {
  const { titleArOwn, titleKind, issuer, texts, ...fields } = StatementSnapshot.parse(row.snapshot);
  const { publicId, version, meeting, versions } = row.statement;
  const withdrawn = new Set(row.statement.texts.filter((text) => text.withdrawnAt !== null).map(({ slug }) => slug));
  const hidden = texts.filter(({ slug }) => withdrawn.has(slug));
  return {
    ...toVersionMark(row),
    isNewest: row.number === version,
    versions: versions.map(toVersionMark),
    withdrawnThen,
    hidden: hidden.map(({ slug, paragraphs }) => ({
      slug,
      slots: [...new Set(paragraphs.flatMap(({ slots }) => slots))],
    })),
    statement: {
      id: publicId,
      kind: fields.kind,
      title: { ...fields.title, arOwn: titleArOwn, kind: titleKind },
      officialLanguage: fields.officialLanguage,
      issued: fields.issued,
      issuer: bilingualOrNull(issuer.ar, issuer.en),
      meeting: meeting && toMeetingName(meeting),
      texts: byStanding(
        texts.map((text) => ({
          ...text,
          ...publicPartToday(row.statement.texts, text),
          source: text.source && toSource(text.source),
        })),
      ),
    },
  };
}

/** How much of a text may be read today. */
export type ExtentToday = { slug: string; extent: Extent; withdrawnAt: Date | null };

/** What may be read today of a text in an older version. */
export function publicPartToday(
  texts: ExtentToday[],
  { slug, paragraphs, isExcerpt }: StatementSnapshot['texts'][number],
): PublicWords {
  const today = extentToday(texts, slug);
  return { paragraphs: publicPart(today, paragraphs), isExcerpt: isExcerpt || today === 'excerpt' };
}

/** A text that is withdrawn or an excerpt today is hidden or an excerpt in older versions too. */
function extentToday(texts: ExtentToday[], slug: string): Extent {
  const text = texts.find((candidate) => candidate.slug === slug);
  if (!text || text.withdrawnAt !== null) return 'link';
  return text.extent === 'excerpt' ? 'excerpt' : 'full';
}
