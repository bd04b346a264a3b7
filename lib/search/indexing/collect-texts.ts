import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import type { Prisma } from '@/lib/db/generated/client';
import { publicPart } from '@/lib/text/documents/excerpt';
import { byStanding, firmestOf } from '@/lib/text/documents/firmest-texts';
import { dayNumberOf, fields, referencesOf, whenOf } from './collect-records';
import type { Findable } from './document';
import { meetingGoals } from './goals';
import { type IndexedDate, yearsOf } from './when-words';

type Tx = Prisma.TransactionClient;

/**
 * Collects the published texts of these statements: the whole text for finding it, and what readers may read of it for
 * quoting.
 */
export async function collectTexts(tx: Tx, statements: string[]): Promise<Findable[]> {
  const rows = await tx.text.findMany({
    where: {
      withdrawnAt: null,
      statement: { publicId: { in: statements }, withdrawnAt: null, OR: [{ meetingId: null }, openMeeting] },
    },
    include: textRow,
  });
  // Read apart from their texts: a transaction has one connection, which runs one query at a time.
  const paragraphs = await tx.paragraph.findMany({
    select: { textId: true, kind: true, content: true },
    where: { textId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ textId: 'asc' }, { position: 'asc' }],
  });
  const byText = groupByText(paragraphs);
  const counted = countedAmong(rows, byText);
  return rows.map((row) => toFindable(row, byText.get(row.id) ?? [], counted.has(row.id)));
}

/** The ids of the texts in which phrases are counted: of each statement and language the firmest with words. */
function countedAmong(rows: TextRow[], byText: ReadonlyMap<string, Block[]>): Set<string> {
  const texts = rows
    .filter(({ id, extent }) => publicPart(extent, byText.get(id) ?? []).length > 0)
    .map(({ id, slug, lang, extent, standing, statement: { publicId } }) => ({
      id,
      lang,
      slug,
      statement: `${publicId} ${lang}`,
      standing,
      isExcerpt: extent === 'excerpt',
    }));
  return new Set(firmestOf(byStanding(texts)).map(({ id }) => id));
}

const textRow = {
  source: { select: { publisherAr: true, publisherEn: true, url: true } },
  statement: {
    include: {
      meeting: {
        select: {
          edtf: true,
          earliest: true,
          latest: true,
          datePrecision: true,
          ordinal: true,
          ordinalInferred: true,
          body: { select: { publicId: true } },
          topics: { select: { publicId: true }, where: { withdrawnAt: null }, orderBy: { position: 'asc' } },
        },
      },
    },
  },
} as const satisfies Prisma.TextInclude;

const openMeeting = { meeting: { withdrawnAt: null } };

type Block = { textId: string; kind: string; content: string };

function groupByText(paragraphs: Block[]): Map<string, Block[]> {
  const byText = new Map<string, Block[]>();
  for (const paragraph of paragraphs) {
    const own = byText.get(paragraph.textId);
    if (own) own.push(paragraph);
    else byText.set(paragraph.textId, [paragraph]);
  }
  return byText;
}

type TextRow = Prisma.TextGetPayload<{ include: typeof textRow }>;

function toFindable(row: TextRow, blocks: Block[], isCounted: boolean): Findable {
  const { statement } = row;
  const { meeting } = statement;
  const when = meeting
    ? whenOf(meeting.earliest, meeting.latest, meeting.datePrecision)
    : (whenSaid(statement.issued) ?? whenSaid(row.published));
  const paragraphs = publicPart(row.extent, blocks).map(({ content }) => content);
  const shown = paragraphs.join('\n');
  const lead = blocks.findIndex(({ kind }) => kind !== 'heading');
  const isArabic = row.lang.startsWith('ar');
  return {
    kind: 'text',
    subject: `${statement.publicId}/${row.slug}`,
    title: { ar: statement.titleAr ?? statement.titleArOwn, en: statement.titleEn },
    content: { ar: isArabic ? shown : '', en: isArabic ? '' : shown },
    said: { paragraphs, isCounted },
    notice: row.disclaimer ?? '',
    fields: [
      ...fields('A', statement.titleAr ?? statement.titleArOwn, statement.titleEn),
      ...blocks.flatMap(({ content }, index) => fields(index === lead ? 'C' : 'D', content)),
      ...fields('D', row.disclaimer, ...(row.source ? referencesOf(row.source) : [])),
      ...(row.standing === 'official' ? fields('D', statement.issuerAr, statement.issuerEn) : []),
      ...fields('D', row.source?.publisherAr ?? null, row.source?.publisherEn ?? null),
    ],
    langs: [row.lang],
    standing: row.standing,
    body: meeting?.body.publicId ?? null,
    topics: meeting?.topics.map(({ publicId }) => publicId) ?? [],
    years: when ? yearsOf(when) : [],
    goals: [
      `id:${statement.publicId}`,
      `id:${statement.publicId}/${row.slug}`,
      `standing:${row.standing}`,
      ...(meeting ? meetingGoals(meeting.body.publicId, [meeting.ordinal, meeting.ordinalInferred]) : []),
    ],
    edtf: meeting?.edtf ?? statement.issued ?? row.published,
    day: when ? dayNumberOf(when) : 0,
  };
}

function whenSaid(edtf: string | null): IndexedDate | null {
  if (edtf === null) return null;
  const { earliest, latest } = edtfBounds(readEdtf(edtf));
  return earliest && latest ? { earliest, latest, precision: 'day' } : null;
}
