import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon, { type Request } from 'autocannon';
import { usageOf } from './process-usage';

export type UnknownReport = {
  asked: number;
  perSecond: number;
  statuses: string;
  megabytes: { before: number; after: number; peak: number };
  files: { before: number; after: number };
  /** How long a published page took meanwhile. */
  reader: { p50: number; p99: number };
};

/** So many addresses that might exist and do not, each asked for once. */
export async function askUnknown(origin: string, pid: number, folder: string, amount: number): Promise<UnknownReport> {
  const memory = () => usageOf([pid])?.residentMegabytes ?? 0;
  const count = async () => (await readdir(folder, { recursive: true })).length;
  const before = { memory: memory(), files: await count() };
  let [asked, peak, isOver] = [0, before.memory, false];
  const times: number[] = [];
  const reader = (async () => {
    while (!isOver) {
      const began = performance.now();
      await (await fetch(`${origin}/ar/meetings/cifg-12`)).arrayBuffer();
      times.push(performance.now() - began);
      peak = Math.max(peak, memory());
      await sleep(50);
    }
  })();
  const setupRequest = (request: Request) => {
    asked += 1;
    return { ...request, path: `/${asked % 2 ? 'ar' : 'en'}/meetings/unknown-${asked}` };
  };
  const result = await autocannon({ url: origin, connections: 50, amount, requests: [{ setupRequest }] });
  isOver = true;
  await reader;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    asked: result.requests.total,
    perSecond: result.requests.total / result.duration,
    statuses: Object.entries(result.statusCodeStats)
      .map(([status, { count: times }]) => `${status} × ${times}`)
      .join(', '),
    megabytes: { before: before.memory, after: memory(), peak },
    files: { before: before.files, after: await count() },
    reader: { p50: at(0.5), p99: at(0.99) },
  };
}
