import { sha256 } from '@/lib/auth/tokens';
import { toAddressKey } from './client-address';
import { type Bucket, forgetOldAttempts, giveBackSlots, takeSlots } from './rate-limit';

const hour = 3_600_000;

/** How many reports are taken from one address, and from all, in an hour of the clock. */
export const reportLimits = { fromOne: 10, fromAll: 200 } as const;

export type ReportSlot = { isLimited: false; giveBack(): Promise<void> } | { isLimited: true; retryAfter: number };

/** Takes a place for one report, counted before it is read; what turns out to be none gives its place back. */
export async function takeReportSlot(client: string, now = new Date()): Promise<ReportSlot> {
  await forgetOldAttempts(now);
  const turn = Math.floor(+now / hour);
  // A bucket for each hour empties by the clock, however steadily reports come.
  const bucket = (name: string, most: number): Bucket => ({
    name: `${name}-${turn}`,
    most,
    window: (turn + 1) * hour - +now,
  });
  const from = bucket(`report-from:${sha256(toAddressKey(client))}`, reportLimits.fromOne);
  const slots = await takeSlots([from, bucket('report', reportLimits.fromAll)], now);
  if (slots.isLimited) return { isLimited: true, retryAfter: slots.retryAfter };
  return { isLimited: false, giveBack: () => giveBackSlots(slots.buckets) };
}
