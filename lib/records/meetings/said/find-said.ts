import type { Prisma } from '@/lib/db/generated/client';
import type { SubjectWords } from '@/lib/language/topics/subject-sentences';
import { bilingualOrNull } from '@/lib/records/bilingual';
import { inOrderOfDate, reversed } from '@/lib/records/dates';
import { onTimeline } from '@/lib/records/meetings/newest-years';
import { published } from '@/lib/records/published';
import { paragraphsInOrder, toPublicWords } from '@/lib/records/statements/paragraphs';
import { textMark } from '@/lib/records/statements/texts';
import { type Said, saidOf } from './said-of';

const saidRow = {
  publicId: true,
  summaryAr: true,
  summaryEn: true,
  statements: {
    select: {
      publicId: true,
      texts: { select: { ...textMark, slug: true, extent: true, paragraphs: paragraphsInOrder }, where: published },
    },
    where: published,
  },
} satisfies Prisma.MeetingSelect;

/** What each of these meetings says of a subject, by the id of the meeting: of the newest alone, where they are many. */
export async function findSaid(
  client: Prisma.TransactionClient,
  meetings: string[],
  words: SubjectWords,
): Promise<Record<string, Said>> {
  if (meetings.length === 0) return {};
  const where = { publicId: { in: meetings }, ...published };
  const orderBy = inOrderOfDate.map(reversed);
  const rows = await client.meeting.findMany({ select: saidRow, where, orderBy, take: onTimeline });
  return Object.fromEntries(rows.map((row) => [row.publicId, toSaid(row, words)]));
}

function toSaid(row: Prisma.MeetingGetPayload<{ select: typeof saidRow }>, words: SubjectWords): Said {
  const texts = row.statements.flatMap(({ publicId, texts: own }) =>
    own.map(({ extent, paragraphs, ...text }) => ({
      ...text,
      statement: publicId,
      ...toPublicWords(extent, paragraphs),
    })),
  );
  return saidOf(texts, bilingualOrNull(row.summaryAr, row.summaryEn), words);
}
