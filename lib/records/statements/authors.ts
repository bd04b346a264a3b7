import type { Prisma } from '@/lib/db/generated/client';
import type { Bilingual } from '@/lib/records/bilingual';
import { type Body, findBody, getBody } from '@/lib/records/bodies/bodies';
import { findMeeting, getMeeting } from '@/lib/records/meetings/meetings';
import type { Statement } from './statements';

type Authored = Pick<Statement, 'meeting' | 'issuer'>;

/** The author of a statement: its issuer, or the body that met where the issuer speaks for that body. */
export async function getStatementAuthor(statement: Authored): Promise<Bilingual> {
  const meeting = statement.meeting && (await getMeeting(statement.meeting.id));
  return toAuthor(statement, meeting && (await getBody(meeting.body)));
}

export async function findStatementAuthor(client: Prisma.TransactionClient, statement: Authored): Promise<Bilingual> {
  const meeting = statement.meeting && (await findMeeting(client, statement.meeting.id));
  return toAuthor(statement, meeting && (await findBody(client, meeting.body)));
}

function toAuthor({ issuer }: Authored, body: Body | null): Bilingual {
  const named = issuer && withoutRemarks(issuer);
  if (named && (body === null || body.kind === null || !speaksFor(named, body))) return named;
  return body?.name ?? { ar: null, en: null };
}

/** "Co-chairs of the Group", "Foreign Ministers of the Coalition": the body is the corporate author. */
const organEn = /\b(?:chairs?|leads?|leaders|members|ministers|partners|presidency|secretariat) of the\b/i;
const organAr = /(?:^|\s)(?:و?ال)?(?:رئاسة|قادة|أعضاء|وزراء|شركاء|أمانة)\s/;

/** Whether the issuer is the body itself, by any of its names, or part of it; not if it is a state or a ministry. */
function speaksFor({ ar, en }: Bilingual, { name, names }: Body): boolean {
  if (en === null ? organAr.test(ar ?? '') : organEn.test(en)) return true;
  const own = [name.ar, name.en, ...names.map((each) => each.name)].filter((each) => each !== null);
  return own.some((each) => ar?.includes(each) || en?.includes(each));
}

const remark = /[(;\u061b]|\u060c (?:والناشر|والإعلان)/;

/** "Treasury (in its blog, by one of its staff)" and "Co-chairs; released by the Treasury" name the issuer first. */
function withoutRemarks({ ar, en }: Bilingual): Bilingual {
  const name = (issuer: string | null) => issuer && (issuer.split(remark)[0]?.trim() || issuer);
  return { ar: name(ar), en: name(en) };
}
