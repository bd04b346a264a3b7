import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { CommitmentState } from '@/lib/db/generated/enums';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import type { Moment } from '@/lib/records/statements/held/moment';

/** A statement, and the place in it. */
export type CommitmentPlace = { statement: string; slot: string; title: Bilingual; date: string | null };

/** What somebody undertook. `words`: those of the texts, as far as they may still be shown. */
export type Commitment = {
  id: string;
  topic: { id: string; label: Bilingual } | null;
  actor: { ar: string; en: string };
  what: { ar: string; en: string };
  state: CommitmentState;
  first: CommitmentPlace;
  words: Bilingual;
  /** Null: no later statement is known to repeat it. */
  last: CommitmentPlace | null;
};

const both = z.object({ ar: z.string(), en: z.string() });
const place = z.object({ statement: z.string(), slot: z.string() });

/** A commitment as the history has it. */
const Told = z.object({
  id: z.string(),
  topic: z.string().nullable(),
  actor: both,
  what: both,
  state: z.enum(CommitmentState),
  first: place,
  words: z.object({ ar: z.string().nullable(), en: z.string().nullable() }),
  last: place.nullable(),
  withdrawnReason: z.string().nullish(),
});

type Told = z.infer<typeof Told>;
type Client = Prisma.TransactionClient;

/** The commitments as they were at a moment, by their first statement, without those that were withdrawn, then or since. */
export async function findCommitments(client: Client, moment: Moment): Promise<Commitment[]> {
  const told = await readTold(client, moment);
  const statements = await readStatements(client, told);
  const held = await findHeldTexts(client, moment, [...new Set(told.map(({ first }) => first.statement))]);
  const topics = await readTopics(client, told);
  return told
    .flatMap((each) => {
      const first = placeOf(each.first, statements);
      if (first === null) return [];
      return [
        {
          id: each.id,
          topic: topics.get(each.topic ?? '') ?? null,
          actor: each.actor,
          what: each.what,
          state: each.state,
          first,
          words: shownWords(each, held),
          last: each.last && placeOf(each.last, statements),
        },
      ];
    })
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ first, id }: Commitment): string {
  return `${first.date ?? '9999'} ${id}`;
}

async function readTold(client: Client, moment: Moment): Promise<Told[]> {
  const rows = await client.$queryRaw<{ after: unknown }[]>`
    SELECT DISTINCT ON (c.subject_id) c.after FROM change c
      JOIN commitment own ON own.public_id = c.subject_id AND own.withdrawn_at IS NULL
     WHERE c.subject_type = 'commitment' AND c.seq <= ${BigInt(moment.seq)} AND c.after IS NOT NULL
     ORDER BY c.subject_id, c.seq DESC`;
  return rows.map(({ after }) => Told.parse(after)).filter(({ withdrawnReason }) => !withdrawnReason);
}

type Statements = Map<string, Pick<CommitmentPlace, 'title' | 'date'>>;

async function readStatements(client: Client, told: Told[]): Promise<Statements> {
  const ids = told.flatMap(({ first, last }) => [first.statement, ...(last ? [last.statement] : [])]);
  const rows = await client.statement.findMany({
    select: {
      publicId: true,
      titleAr: true,
      titleArOwn: true,
      titleEn: true,
      issued: true,
      meeting: { select: { edtf: true }, where: published },
    },
    where: { ...published, publicId: { in: ids } },
  });
  return new Map(
    rows.map((row) => [
      row.publicId,
      { title: bilingual(row.titleAr ?? row.titleArOwn, row.titleEn), date: row.meeting?.edtf ?? row.issued },
    ]),
  );
}

async function readTopics(client: Client, told: Told[]) {
  const ids = told.flatMap(({ topic }) => topic ?? []);
  const rows = await client.topic.findMany({
    select: { publicId: true, labelAr: true, labelEn: true },
    where: { ...published, publicId: { in: ids } },
  });
  return new Map(rows.map((row) => [row.publicId, { id: row.publicId, label: bilingual(row.labelAr, row.labelEn) }]));
}

function placeOf({ statement, slot }: Told['first'], statements: Statements): CommitmentPlace | null {
  const named = statements.get(statement);
  return named ? { statement, slot, ...named } : null;
}

/** The words of a text that readers can no longer see are shown no more. */
function shownWords({ first, words }: Told, held: HeldText[]): Bilingual {
  const shown = (lang: 'ar' | 'en') => {
    const quote = words[lang];
    const isHeld = held.some(
      (text) =>
        text.statement === first.statement &&
        text.lang === lang &&
        text.paragraphs.some(({ content }) => quote !== null && content.includes(quote)),
    );
    return isHeld ? quote : null;
  };
  return bilingual(shown('ar'), shown('en'));
}
