import { mainBodyOf } from '@/lib/language/names/main-body-of';
import { listMeetings, type MeetingSummary } from '@/lib/records/meetings/meetings';
import { type Body, getBody } from './bodies';

/** The body whose record this is, as mainBodyOf has it. */
export async function getMainBody(): Promise<Body | null> {
  const id = mainBodyOf(await listMeetings());
  return id === null ? null : getBody(id);
}

export async function listMeetingsOfMainBody(): Promise<MeetingSummary[]> {
  const body = await getMainBody();
  return body ? listMeetings({ body: body.id }) : [];
}
