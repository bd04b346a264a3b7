import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { SessionStage } from '@/lib/db/generated/enums';
import { DomainError } from '@/lib/errors/domain-error';
import { needsSecondFactor, type PersonActor } from './permissions';
import { type Person, personColumns, toActor, toPerson } from './person';
import { isToken, newToken, sha256 } from './tokens';

const minute = 60_000;
const hour = 60 * minute;

/** In milliseconds. */
export const sessionTimes = {
  /** Without a request for so long, a session has ended. */
  idle: 30 * minute,
  /** However busy it is, a session ends after so long. */
  whole: 12 * hour,
  /** The time for the second step of a sign-in, enrolment included. */
  secondStep: 30 * minute,
  /** Ended sessions are remembered for so long. */
  remembered: 24 * hour,
};

export type Session = { id: string; stage: SessionStage; person: Person; createdAt: Date };

/** A session as its owner sees it in a list. */
export type ListedSession = { id: string; agent: string; createdAt: Date; seenAt: Date };

type Client = Prisma.TransactionClient;

/**
 * Returns the session of a token, as the database has it at this moment; null once it has ended, for whatever reason. One of
 * stage `password` opens nothing but the second step: actorOf refuses it.
 */
export async function readSession(token: string | null, now = new Date()): Promise<Session | null> {
  if (!isToken(token)) return null;
  const row = await db.session.findUnique({
    select: { id: true, stage: true, createdAt: true, seenAt: true, person: { select: personColumns } },
    where: { tokenSha256: sha256(token), ...isOpen(now) },
  });
  if (row === null) return null;
  const person = toPerson(row.person);
  if (row.stage === 'full' && needsSecondFactor(person.role) && !person.hasSecondFactor) return null;
  if (+row.seenAt < +now - minute) await db.session.updateMany({ where: { id: row.id }, data: { seenAt: now } });
  return { id: row.id, stage: row.stage, person, createdAt: row.createdAt };
}

/** The person, by the row's id, of a whole session that ended within the last day. Null: there was none, or the account is closed. */
export async function findEndedSession(token: string | null, now = new Date()): Promise<string | null> {
  if (!isToken(token)) return null;
  const row = await db.session.findUnique({
    select: { personId: true, endedAt: true, expiresAt: true, seenAt: true },
    where: { tokenSha256: sha256(token), stage: 'full', person: { disabledAt: null } },
  });
  if (row === null) return null;
  const end = Math.min(+(row.endedAt ?? row.expiresAt), +row.expiresAt, +row.seenAt + sessionTimes.idle);
  return end > +now - sessionTimes.remembered ? row.personId : null;
}

/** Returns whoever acts in a session. Throws `forbidden` while the second factor is missing. */
export function actorOf({ stage, person }: Session): PersonActor {
  if (stage !== 'full') throw new DomainError('forbidden', `${person.id} has not shown the second factor`);
  return toActor(person);
}

/** Lists a person's open sessions, the newest first. */
export async function listSessions(person: string, now = new Date()): Promise<ListedSession[]> {
  return db.session.findMany({
    select: { id: true, agent: true, createdAt: true, seenAt: true },
    where: { ...isOpen(now), stage: 'full', person: { publicId: person, disabledAt: null } },
    orderBy: { createdAt: 'desc' },
  });
}

/** Ends one session of a person; false if there is none such. Signing out is this as well. */
export async function endSession(id: string, person: string, now = new Date()): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return false;
  const where = { id, endedAt: null, person: { publicId: person } };
  const { count } = await db.session.updateMany({ where, data: { endedAt: now } });
  return count > 0;
}

/** Ends every session of a person, but for one. Returns how many. */
export async function endSessions(person: string, except?: string, client: Client = db): Promise<number> {
  const where = { endedAt: null, person: { publicId: person }, ...(except !== undefined && { id: { not: except } }) };
  const { count } = await client.session.updateMany({ where, data: { endedAt: new Date() } });
  return count;
}

/** Opens a session under a new token, which is told this once. `person` is the row's id. */
export async function openSession(
  { person, stage, agent }: { person: string; stage: SessionStage; agent: string },
  now: Date,
  client: Client = db,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = endOf(stage, now);
  await client.session.create({
    data: {
      tokenSha256: sha256(token),
      personId: person,
      stage,
      agent: toAgent(agent),
      createdAt: now,
      seenAt: now,
      expiresAt,
    },
  });
  return { token, expiresAt };
}

/** Gives an open session of this stage a new token, and makes it a full one; null if it has ended meanwhile. */
export async function promoteSession(
  id: string,
  from: SessionStage,
  now: Date,
  client: Client = db,
): Promise<{ token: string; expiresAt: Date } | null> {
  const token = newToken();
  const data = { tokenSha256: sha256(token), stage: 'full', seenAt: now, pendingSecret: null } as const;
  const expiry = from === 'full' ? {} : { expiresAt: endOf('full', now) };
  const [row] = await client.session.updateManyAndReturn({
    where: { id, stage: from, ...isOpen(now) },
    data: { ...data, ...expiry },
    select: { expiresAt: true },
  });
  return row ? { token, expiresAt: row.expiresAt } : null;
}

/** Forgets sessions that ended long ago. */
export async function forgetOldSessions(now: Date): Promise<void> {
  const since = new Date(+now - sessionTimes.remembered);
  const idleSince = new Date(+since - sessionTimes.idle);
  await db.session.deleteMany({
    where: { OR: [{ endedAt: { lt: since } }, { expiresAt: { lt: since } }, { seenAt: { lt: idleSince } }] },
  });
}

function isOpen(now: Date) {
  return {
    endedAt: null,
    expiresAt: { gt: now },
    seenAt: { gt: new Date(+now - sessionTimes.idle) },
    person: { disabledAt: null },
  } satisfies Prisma.SessionWhereInput;
}

function endOf(stage: SessionStage, now: Date): Date {
  return new Date(+now + (stage === 'full' ? sessionTimes.whole : sessionTimes.secondStep));
}

/** What a browser calls itself, as one line that a list can show. */
function toAgent(agent: string): string {
  return agent.replace(/[^\x20-\x7e]/g, ' ').slice(0, 300);
}
