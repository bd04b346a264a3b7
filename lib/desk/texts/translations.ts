import { worksIn } from '@/lib/auth/draft-permissions';
import { authorize, mayDo, type PersonActor } from '@/lib/auth/permissions';
import { firstDay } from '@/lib/dates/first-day';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Standing } from '@/lib/db/generated/enums';
import { findTextDrafts, type TextDraft } from '@/lib/desk/open-drafts';
import { listTexts } from '@/lib/editing/texts/rows/text-record';
import { wordsAt } from '@/lib/editing/texts/stale/changed-places';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { yearDoubt } from '@/lib/records/dates';
import { published } from '@/lib/records/published';
import { compareCodes } from '@/lib/text/compare-codes';

/** A text as a cell of the board has it. */
export type BoardText = {
  id: string;
  standing: Standing;
  lang: string;
  /** Whether the record has its words, or its link alone. */
  isEntered: boolean;
  /** How many of its places are out of date. */
  stale: number;
  draft: TextDraft | null;
};

/** A row of the board: a statement and its texts. */
export type BoardRow = {
  statement: string;
  title: Bilingual;
  /** EDTF: of the meeting, or else of the statement. */
  date: string | null;
  isYearUnconfirmed: boolean;
  texts: BoardText[];
};

/** A place of a text whose source says something else by now. */
export type StaleParagraph = {
  text: { id: string; lang: string; standing: Standing; version: number };
  title: Bilingual;
  place: string;
  /** What the text says there. */
  words: string;
  source: { id: string; slug: string; lang: string; standing: Standing; version: number; was: string; now: string };
  since: Date;
  /** Whether the actor may say that it stands, and whether the actor may edit it. */
  mayStand: boolean;
  mayEdit: boolean;
};

const ofPublished = { ...published, statement: published } satisfies Prisma.TextWhereInput;

const row = {
  publicId: true,
  titleAr: true,
  titleArOwn: true,
  titleEn: true,
  issued: true,
  meeting: { select: { edtf: true, ...yearDoubt } },
  texts: {
    select: {
      slug: true,
      lang: true,
      standing: true,
      _count: { select: { paragraphs: true, stale: { where: { source: published } } } },
    },
    where: published,
    orderBy: { slug: 'asc' },
  },
} satisfies Prisma.StatementSelect;

/** Every published statement with its texts, the newest first. */
export async function listBoard(actor: PersonActor): Promise<BoardRow[]> {
  authorize(actor, 'record.read');
  const rows = await db.statement.findMany({ select: row, where: published });
  const drafts = await findTextDrafts(actor);
  const board = rows.map(
    ({ publicId, meeting, texts, issued, titleAr, titleArOwn, titleEn }): BoardRow => ({
      statement: publicId,
      title: bilingual(titleAr ?? titleArOwn, titleEn),
      date: meeting?.edtf ?? issued,
      isYearUnconfirmed: (meeting?.gaps.length ?? 0) > 0,
      texts: texts.map(({ slug, lang, standing, _count: { paragraphs, stale } }) => {
        const id = `${publicId}/${slug}`;
        return { id, lang, standing, isEntered: paragraphs > 0, stale, draft: drafts.get(id) ?? null };
      }),
    }),
  );
  return board.toSorted(
    (a, b) => compareCodes(firstDay(b.date), firstDay(a.date)) || compareCodes(a.statement, b.statement),
  );
}

/** Every place that is out of date: in a translator's own language first, then text by text in their order. */
export async function listStaleParagraphs(actor: PersonActor): Promise<StaleParagraph[]> {
  authorize(actor, 'record.read');
  const marks = await db.stalePlace.findMany({
    select: {
      was: true,
      since: true,
      slot: { select: { label: true } },
      text: { select: { slug: true, statement: { select: { publicId: true, ...titles } } } },
      source: { select: { slug: true } },
    },
    where: { text: ofPublished, source: published },
  });
  const statements = [...new Set(marks.map(({ text }) => text.statement.publicId))];
  const texts = new Map((await listTexts(db, statements)).map((text) => [idOf(text.record), text]));
  const found = marks.flatMap(({ was, since, slot: { label }, text: { slug, statement }, source }) => {
    const text = texts.get(`${statement.publicId}/${slug}`);
    const now = texts.get(`${statement.publicId}/${source.slug}`);
    if (!text || !now) return [];
    const { lang, standing } = text.record;
    const isOwn = worksIn(actor, lang);
    return [
      {
        text: { id: idOf(text.record), lang, standing, version: text.version },
        title: bilingual(statement.titleAr ?? statement.titleArOwn, statement.titleEn),
        place: label,
        words: wordsAt(text.record.paragraphs, label),
        source: {
          id: idOf(now.record),
          slug: source.slug,
          lang: now.record.lang,
          standing: now.record.standing,
          version: now.version,
          was,
          now: wordsAt(now.record.paragraphs, label),
        },
        since,
        mayStand: mayDo(actor.role, 'text.stand') && isOwn,
        mayEdit: mayDo(actor.role, 'draft.start') && isOwn,
      },
    ];
  });
  const isApart = ({ text }: StaleParagraph) => Number(actor.translates !== null && text.lang !== actor.translates);
  return found.toSorted(
    (a, b) => isApart(a) - isApart(b) || compareCodes(a.text.id, b.text.id) || numberOf(a.place) - numberOf(b.place),
  );
}

const titles = { titleAr: true, titleArOwn: true, titleEn: true } as const;

function idOf({ statement, slug }: { statement: string; slug: string }): string {
  return `${statement}/${slug}`;
}

function numberOf(place: string): number {
  return Number(place.slice(1));
}
