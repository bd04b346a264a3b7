import type { Prisma } from '@/lib/db/generated/client';
import { bilingual } from '@/lib/records/bilingual';
import { statedNumber } from '@/lib/records/meetings/series-number';
import { published } from '@/lib/records/published';
import { paragraphsInOrder, toPublicWords } from '@/lib/records/statements/paragraphs';
import { titleColumns } from '@/lib/records/statements/statements';
import type { HeldMeeting, HeldText } from './held-text';

const meetingRow = {
  publicId: true,
  edtf: true,
  ordinal: true,
  ordinalScope: true,
  body: { select: { publicId: true } },
} satisfies Prisma.MeetingSelect;

const heldRow = {
  slug: true,
  lang: true,
  standing: true,
  extent: true,
  rights: true,
  published: true,
  paragraphs: paragraphsInOrder,
  statement: {
    select: {
      publicId: true,
      kind: true,
      issued: true,
      officialLanguage: true,
      ...titleColumns,
      meeting: { select: meetingRow },
    },
  },
} satisfies Prisma.TextSelect;

/** Texts of a meeting that was withdrawn are left out, as in search. */
const ofOpenMeeting = { ...published, OR: [{ meetingId: null }, { meeting: published }] };

/** The texts of these statements today, those too that are known by a link alone. */
export async function findTextsNow(client: Prisma.TransactionClient, statements: string[]): Promise<HeldText[]> {
  if (statements.length === 0) return [];
  const rows = await client.text.findMany({
    select: heldRow,
    where: { ...published, statement: { ...ofOpenMeeting, publicId: { in: statements } } },
  });
  return rows.map(toHeldText);
}

function toHeldMeeting(row: Prisma.MeetingGetPayload<{ select: typeof meetingRow }>): HeldMeeting {
  return { id: row.publicId, body: row.body.publicId, ordinal: statedNumber(row), edtf: row.edtf };
}

function toHeldText(row: Prisma.TextGetPayload<{ select: typeof heldRow }>): HeldText {
  const { slug, lang, standing, extent, rights, statement } = row;
  const meeting = statement.meeting && toHeldMeeting(statement.meeting);
  return {
    id: `${statement.publicId}/${slug}`,
    statement: statement.publicId,
    slug,
    kind: statement.kind,
    title: bilingual(statement.titleAr ?? statement.titleArOwn, statement.titleEn),
    officialLanguage: statement.officialLanguage,
    lang,
    standing,
    meeting,
    date: meeting?.edtf ?? statement.issued ?? row.published,
    extent,
    rights,
    ...toPublicWords(extent, row.paragraphs),
  };
}
