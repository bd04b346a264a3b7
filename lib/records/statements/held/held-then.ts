import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { StatementSnapshot } from '@/lib/db/statement-snapshot';
import { bilingual } from '@/lib/records/bilingual';
import { findToldThen } from '@/lib/records/history/told-then';
import { statedNumber } from '@/lib/records/meetings/series-number';
import { published } from '@/lib/records/published';
import { type ExtentToday, publicPartToday } from '@/lib/records/statements/statement-versions';
import type { HeldMeeting, HeldText } from './held-text';
import type { Moment } from './moment';

/** What the history tells of a meeting; its older entries have fewer fields. */
const MeetingThen = z.object({
  id: z.string(),
  body: z.string(),
  date: z.object({ edtf: z.string() }),
  ordinal: z.number().nullish(),
  ordinalScope: z.enum(['series', 'year']).nullish(),
  withdrawnReason: z.string().nullish(),
});

const StatementThen = z.object({ meeting: z.string().nullish(), withdrawnReason: z.string().nullish() });

type Client = Prisma.TransactionClient;

/**
 * The texts of these statements then, with the words that may still be shown today: of a text that was withdrawn since none,
 * and of one that became an excerpt only the excerpt.
 */
export async function findTextsThen(client: Client, moment: Moment, statements: string[]): Promise<HeldText[]> {
  if (statements.length === 0) return [];
  const rows = await readVersions(client, moment, statements);
  const then = await findToldThen(client, moment, 'statement', StatementThen, statements);
  const meetings = await findMeetingsThen(
    client,
    moment,
    [...then.values()].flatMap(({ meeting }) => meeting ?? []),
  );
  const today = await readTextsToday(client, statements);
  return rows.flatMap(({ statement, snapshot }) => {
    const { meeting: named = null, withdrawnReason = null } = then.get(statement) ?? {};
    const meeting = named === null ? null : (meetings.get(named) ?? null);
    if (withdrawnReason !== null || (named !== null && meeting === null)) return [];
    return toHeldTexts(statement, StatementSnapshot.parse(snapshot), meeting, today.get(statement) ?? []);
  });
}

/** These meetings as they were then, without those that were withdrawn, then or since. */
export async function findMeetingsThen(
  client: Client,
  moment: Moment,
  ids: string[],
): Promise<Map<string, HeldMeeting>> {
  const then = await findToldThen(client, moment, 'meeting', MeetingThen, ids);
  const open = await client.meeting.findMany({
    select: { publicId: true },
    where: { ...published, publicId: { in: [...then.keys()] } },
  });
  return new Map(
    open.flatMap(({ publicId }) => {
      const meeting = then.get(publicId);
      return meeting && !meeting.withdrawnReason ? [[publicId, toHeldMeeting(meeting)]] : [];
    }),
  );
}

function toHeldMeeting({ id, body, date, ordinal = null, ordinalScope = null }: z.infer<typeof MeetingThen>) {
  return { id, body, ordinal: statedNumber({ ordinal, ordinalScope }), edtf: date.edtf };
}

function toHeldTexts(
  statement: string,
  { texts, title: stated, titleArOwn, kind, issued, officialLanguage }: StatementSnapshot,
  meeting: HeldMeeting | null,
  today: ExtentToday[],
): HeldText[] {
  const title = bilingual(stated.ar ?? titleArOwn, stated.en);
  return texts.map((text) => {
    const { slug, lang, standing, rights, extent } = text;
    const words = publicPartToday(today, text);
    const date = meeting?.edtf ?? issued ?? text.published;
    const id = `${statement}/${slug}`;
    return {
      id,
      statement,
      slug,
      kind,
      title,
      officialLanguage,
      lang,
      standing,
      meeting,
      date,
      extent,
      rights,
      ...words,
    };
  });
}

async function readVersions(client: Client, moment: Moment, statements: string[]) {
  return client.$queryRaw<{ statement: string; snapshot: unknown }[]>`
    SELECT DISTINCT ON (s.id) s.public_id AS statement, v.snapshot
      FROM statement s JOIN statement_version v ON v.statement_id = s.id
     WHERE s.public_id = ANY(${statements}::text[]) AND s.withdrawn_at IS NULL
       AND v.change_seq <= ${BigInt(moment.seq)}
     ORDER BY s.id, v.number DESC`;
}

async function readTextsToday(client: Client, statements: string[]): Promise<Map<string, ExtentToday[]>> {
  const rows = await client.statement.findMany({
    select: { publicId: true, texts: { select: { slug: true, extent: true, withdrawnAt: true } } },
    where: { publicId: { in: statements } },
  });
  return new Map(rows.map(({ publicId, texts }) => [publicId, texts]));
}
