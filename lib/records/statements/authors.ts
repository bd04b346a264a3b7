import type { Prisma } from '@/lib/db/generated/client';
import type { Bilingual } from '@/lib/records/bilingual';
import { type Body, findBody, getBody } from '@/lib/records/bodies/bodies';
import { findMeeting, getMeeting } from '@/lib/records/meetings/meetings';
import type { Statement } from './statements';

type Authored = Pick<Statement, 'kind' | 'meeting' | 'issuer'>;

/** The author of a statement: the body whose meeting issued it, or else whoever issued a document about the meeting. */
export async function getStatementAuthor(statement: Authored): Promise<Bilingual> {
  const meeting = statement.meeting && (await getMeeting(statement.meeting.id));
  return toAuthor(statement, meeting && (await getBody(meeting.body)));
}

export async function findStatementAuthor(client: Prisma.TransactionClient, statement: Authored): Promise<Bilingual> {
  const meeting = statement.meeting && (await findMeeting(client, statement.meeting.id));
  return toAuthor(statement, meeting && (await findBody(client, meeting.body)));
}

/** What is issued about a meeting, and is not in the words of its body. */
const ofIssuer: ReadonlySet<Statement['kind']> = new Set(['release', 'readout', 'resolution']);

function toAuthor({ kind, issuer }: Authored, body: Body | null): Bilingual {
  if (issuer && (body === null || ofIssuer.has(kind))) return withoutRemarks(issuer);
  return body?.name ?? { ar: null, en: null };
}

/** "Treasury (in its blog, by one of its staff)" and "Co-chairs; released by the Treasury" name the issuer first. */
function withoutRemarks({ ar, en }: Bilingual): Bilingual {
  const name = (issuer: string | null) => issuer && (/^[^(;\u061b]+/.exec(issuer)?.[0].trim() ?? issuer);
  return { ar: name(ar), en: name(en) };
}
