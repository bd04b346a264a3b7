import { createHash } from 'node:crypto';
import { type Actor, actorName } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { canonicalJson, type Json, toJson } from '@/lib/text/canonical-json';

type Tx = Prisma.TransactionClient;

export type Request = { actor: string; key: string };

/** How many old keys one write forgets: more than it makes, so that they never pile up. */
const sweep = 20;

/**
 * Names a request by its key, the verb's permission and the whole input. A form that is sent again after it was changed is
 * another request, though its key is the same.
 */
export function nameRequest(actor: Actor, key: string, permission: string, input: unknown): Request {
  const named = canonicalJson([key, permission, toJson(withoutBytes(input))]);
  return { actor: actorName(actor), key: createHash('sha256').update(named).digest('hex') };
}

/**
 * Takes a request for this transaction. The answer of one that was taken before is returned instead; while another
 * transaction has it, this one waits for the other's end.
 */
export async function takeRequest(tx: Tx, request: Request): Promise<{ answer: Json } | null> {
  await tx.$executeRaw`
    DELETE FROM request_key WHERE (actor, key) IN (
      SELECT actor, key FROM request_key WHERE at < now() - interval '1 day'
       ORDER BY at LIMIT ${sweep} FOR UPDATE SKIP LOCKED)`;
  const taken = await tx.requestKey.createMany({ data: [request], skipDuplicates: true });
  if (taken.count > 0) return null;
  const { answer } = await tx.requestKey.findUniqueOrThrow({ where: { actor_key: request } });
  return { answer: answer as Json };
}

export async function keepAnswer(tx: Tx, request: Request, answer: unknown): Promise<void> {
  const json = toJson(answer ?? null);
  if (json !== null) await tx.requestKey.update({ where: { actor_key: request }, data: { answer: json } });
}

export async function forgetRequest(tx: Tx, request: Request): Promise<void> {
  await tx.requestKey.delete({ where: { actor_key: request } });
}

/** Bytes by their SHA-256: as JSON they would be a member for each. A bigint has no JSON of its own. */
function withoutBytes(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  if (Array.isArray(value)) return value.map(withoutBytes);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutBytes(member)]));
}
