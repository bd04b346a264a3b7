import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import type { Prisma } from '@/lib/db/generated/client';
import { byStanding } from '@/lib/text/documents/firmest-texts';
import { type ChangedSince, findChangedSince } from './changed-since';
import { findTextsNow } from './held-now';
import type { HeldText } from './held-text';
import { findMeetingsThen, findTextsThen } from './held-then';
import type { Moment } from './moment';

/**
 * The one reader of words for comparisons: the texts of these statements that may be read, as they were at a moment, by
 * date, then by statement, the firmest text first. Only what changed since is read from the history.
 */
export async function findHeldTexts(
  client: Prisma.TransactionClient,
  moment: Moment,
  statements: string[],
  changed?: ChangedSince,
): Promise<HeldText[]> {
  const known = await findKnownTexts(client, moment, statements, changed ?? (await findChangedSince(client, moment)));
  return known.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The same with the texts of which no word is held. */
export async function findKnownTexts(
  client: Prisma.TransactionClient,
  moment: Moment,
  statements: string[],
  { statements: altered, meetings }: ChangedSince,
): Promise<HeldText[]> {
  const now = await findTextsNow(
    client,
    statements.filter((id) => !altered.has(id)),
  );
  const then = await findTextsThen(
    client,
    moment,
    statements.filter((id) => altered.has(id)),
  );
  const dated = await withMeetingsThen(client, moment, meetings, now);
  return inOrder([...dated, ...then]);
}

/** Gives each text of a meeting that changed since the meeting as it was; of a meeting that was not there yet, none. */
async function withMeetingsThen(
  client: Prisma.TransactionClient,
  moment: Moment,
  changed: ReadonlySet<string>,
  texts: HeldText[],
): Promise<HeldText[]> {
  const ids = new Set(texts.flatMap(({ meeting }) => (meeting && changed.has(meeting.id) ? [meeting.id] : [])));
  if (ids.size === 0) return texts;
  const then = await findMeetingsThen(client, moment, [...ids]);
  return texts.flatMap((text) => {
    if (!text.meeting || !ids.has(text.meeting.id)) return [text];
    const meeting = then.get(text.meeting.id);
    return meeting ? [{ ...text, meeting, date: meeting.edtf }] : [];
  });
}

/** The first possible day of a text as 2019-11-20, for the order; an undated text comes last. */
export function firstDayOf({ date }: Pick<HeldText, 'date'>): string {
  return (date === null ? null : edtfBounds(readEdtf(date)).earliest) ?? '9999';
}

function inOrder(texts: HeldText[]): HeldText[] {
  const keys = new Map(texts.map((text) => [text, `${firstDayOf(text)} ${text.statement}`]));
  const key = (text: HeldText) => keys.get(text) ?? '';
  return byStanding(texts).toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}
