import type { Bilingual } from '@/lib/records/bilingual';
import { getBody } from '@/lib/records/bodies/bodies';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { statedNumber } from '@/lib/records/meetings/series-number';
import type { Statement } from './statements';

/** The author of a statement: the body whose meeting issued it, else its issuer. With the number of the meeting. */
export async function getStatementAuthor(
  statement: Pick<Statement, 'meeting' | 'issuer'>,
): Promise<{ name: Bilingual; number: number | null }> {
  const meeting = statement.meeting && (await getMeeting(statement.meeting.id));
  const body = meeting && (await getBody(meeting.body));
  return {
    name: body?.name ?? statement.issuer ?? { ar: null, en: null },
    number: meeting && statedNumber(meeting),
  };
}
