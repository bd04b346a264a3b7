import type { Prisma } from '@/lib/db/generated/client';

/** The record as it was after the change with this number. `isNewest`: no change has come since. */
export type Moment = { seq: string; isNewest: boolean };

/** Why a number names no moment. `newest` is the last number that does. */
export type MomentFault = { fault: 'malformed' | 'future' | 'unknown'; newest: string };

/** The moment with this number, or the present one for null. Before the first change, the present has the number 0. */
export async function findMoment(
  client: Prisma.TransactionClient,
  asked: string | null = null,
): Promise<Moment | MomentFault> {
  const last = await client.change.findFirst({ select: { seq: true }, orderBy: { seq: 'desc' } });
  const newest = String(last?.seq ?? 0n);
  if (asked === null || asked === newest) return { seq: newest, isNewest: true };
  if (!/^[1-9]\d{0,17}$/.test(asked)) return { fault: 'malformed', newest };
  if (BigInt(asked) > BigInt(newest)) return { fault: 'future', newest };
  const isKnown = (await client.change.count({ where: { seq: BigInt(asked) } })) > 0;
  return isKnown ? { seq: asked, isNewest: false } : { fault: 'unknown', newest };
}
