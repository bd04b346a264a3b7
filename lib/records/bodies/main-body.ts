import { listMeetings, type MeetingSummary } from '@/lib/records/meetings/meetings';
import { type Body, getBody } from './bodies';

/** The body whose record this is: the one with the most meetings that are numbered as a series. Null: none is numbered. */
export async function getMainBody(): Promise<Body | null> {
  const numbered = (await listMeetings()).filter(
    ({ ordinal, ordinalScope }) => ordinal !== null && ordinalScope === 'series',
  );
  const counts = new Map<string, number>();
  for (const { body } of numbered) counts.set(body, (counts.get(body) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most ? getBody(most[0]) : null;
}

export async function listMeetingsOfMainBody(): Promise<MeetingSummary[]> {
  const body = await getMainBody();
  return body ? listMeetings({ body: body.id }) : [];
}
