import type { Prisma } from '@/lib/db/generated/client';
import type { Bilingual } from '@/lib/records/bilingual';
import { type Body, findBody, getBody } from '@/lib/records/bodies/bodies';
import { findMeeting, getMeeting } from '@/lib/records/meetings/meetings';
import type { Statement } from './statements';

type Authored = Pick<Statement, 'meeting' | 'issuer'>;

/** The author of a statement: the body whose meeting issued it, else its issuer. */
export async function getStatementAuthor(statement: Authored): Promise<Bilingual> {
  const meeting = statement.meeting && (await getMeeting(statement.meeting.id));
  return toAuthor(statement, meeting && (await getBody(meeting.body)));
}

export async function findStatementAuthor(client: Prisma.TransactionClient, statement: Authored): Promise<Bilingual> {
  const meeting = statement.meeting && (await findMeeting(client, statement.meeting.id));
  return toAuthor(statement, meeting && (await findBody(client, meeting.body)));
}

function toAuthor({ issuer }: Authored, body: Body | null): Bilingual {
  return body?.name ?? issuer ?? { ar: null, en: null };
}
