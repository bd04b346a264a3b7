import type { Prisma } from '@/lib/db/generated/client';
import type { Bilingual } from '@/lib/records/bilingual';
import { type Body, findBody, getBody } from '@/lib/records/bodies/bodies';
import { findMeeting, getMeeting, type Meeting } from '@/lib/records/meetings/meetings';
import { statedNumber } from '@/lib/records/meetings/series-number';
import type { Statement } from './statements';

/** The author of a statement: the body whose meeting issued it, else its issuer. With the number of the meeting. */
export type StatementAuthor = { name: Bilingual; number: number | null };

type Authored = Pick<Statement, 'meeting' | 'issuer'>;

export async function getStatementAuthor(statement: Authored): Promise<StatementAuthor> {
  const meeting = statement.meeting && (await getMeeting(statement.meeting.id));
  return toAuthor(statement, meeting, meeting && (await getBody(meeting.body)));
}

export async function findStatementAuthor(
  client: Prisma.TransactionClient,
  statement: Authored,
): Promise<StatementAuthor> {
  const meeting = statement.meeting && (await findMeeting(client, statement.meeting.id));
  return toAuthor(statement, meeting, meeting && (await findBody(client, meeting.body)));
}

function toAuthor({ issuer }: Authored, meeting: Meeting | null, body: Body | null): StatementAuthor {
  return { name: body?.name ?? issuer ?? { ar: null, en: null }, number: meeting && statedNumber(meeting) };
}
