import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { withoutUnstorable } from '@/lib/text/characters/storable';
import { findEndedSession, sessionTimes } from './session';

/** What somebody posted after a session had ended. It is offered, and never done by itself. */
export type KeptPost = { fields: Record<string, string>; at: Date };

type Client = Prisma.TransactionClient;

/** In UTF-16 units, names and values: as much as a form may bring. */
const longest = 4 * 1_048_576;

/** What no form gives away for later, what only an answer says, and what says nothing to a person. */
const never =
  /^(request|action|version|tab|tab\..*|kept|code|password|current|repeat|codes-password|revoke|codes|invitation|invited|retryAfter)$/;

/** What a button points to: nobody's words, and kept with them alone. */
const pointing = /^(turn|proposal|change|record|person)$/;

/** What of it is kept all the same: what was to be done, and from which page. */
const told = /^(action|version|tab\.(name|turn|seq|shown))$/;

/**
 * Keeps a form that came with the token of a session which has ended, in place of what the same person had kept. False: the
 * token is of no such session, there was nothing typed, or too much.
 */
export async function keepPost(
  token: string | null,
  { path, fields }: { path: string; fields: Record<string, string> },
): Promise<boolean> {
  const typed = Object.entries(fields).filter(([name, value]) => !never.test(name) && value !== '');
  const length = typed.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (typed.every(([name]) => pointing.test(name)) || length > longest) return false;
  const personId = await findEndedSession(token);
  if (personId === null) return false;
  const all = Object.entries(fields).filter(([name]) => !never.test(name) || told.test(name));
  const kept = { path: placeOf(path), fields: storableFields(Object.fromEntries(all)), at: new Date() };
  await db.keptPost.upsert({ where: { personId }, create: { personId, ...kept }, update: kept });
  return true;
}

/** What waits for this person at this page, in either language. */
export async function findKeptPost(person: string, path: string, client: Client = db): Promise<KeptPost | null> {
  const row = await client.keptPost.findFirst({
    where: {
      person: { publicId: person },
      path: placeOf(path),
      at: { gt: new Date(Date.now() - sessionTimes.remembered) },
    },
  });
  return row && { fields: row.fields as Record<string, string>, at: row.at };
}

/** Whether anything waits for whoever had the session of this token, which has ended: all that a browser can know before a sign-in. */
export async function hasKeptPost(token: string | null): Promise<boolean> {
  const personId = await findEndedSession(token);
  if (personId === null) return false;
  const at = { gt: new Date(Date.now() - sessionTimes.remembered) };
  return (await db.keptPost.count({ where: { personId, at } })) > 0;
}

/** Forgets what is kept of this person at this page: it was taken, or nobody wants it. */
export async function forgetKeptPost(person: string, path: string, client: Client = db): Promise<void> {
  await client.keptPost.deleteMany({ where: { person: { publicId: person }, path: placeOf(path) } });
}

export async function forgetOldPosts(now: Date): Promise<void> {
  await db.keptPost.deleteMany({ where: { at: { lt: new Date(+now - sessionTimes.remembered) } } });
}

/** An address without its language and query. */
function placeOf(path: string): string {
  return path.replace(/\?.*$/, '').replace(/^\/(ar|en)(?=\/)/, '');
}

function storableFields(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [withoutUnstorable(name), withoutUnstorable(value)]),
  );
}
