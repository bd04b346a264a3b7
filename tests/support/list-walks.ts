import { expect } from 'vitest';
import type { Database } from '@/lib/db/client';
import type { ListCursor } from '@/lib/records/list-page';
import { listMeetingPage } from '@/lib/records/meetings/meeting-pages';

type Rounds = { walks: number; writers: number };

/** How often each writer writes during a walk: without an end, they would keep one going for ever. */
const turns = 3;

/**
 * Walks through the meetings while others write them. Each walk must see every meeting, and no version of one twice: a meeting
 * that is written after a walk has passed it comes again, as what it is now.
 */
export async function expectWalksWhole(db: Database, { walks, writers }: Rounds): Promise<void> {
  const ids = (await db.meeting.findMany({ select: { publicId: true } })).map(({ publicId }) => publicId);
  const write = async (from: number) => {
    for (let turn = 0; turn < turns; turn += 1) {
      const publicId = ids[(from * turns + turn) % ids.length] ?? '';
      await db.meeting.update({ where: { publicId }, data: { version: { increment: 1 } } });
    }
  };
  let lost = 0;
  let twice = 0;
  let again = 0;
  for (let walk = 0; walk < walks; walk += 1) {
    const writing = Array.from({ length: writers }, (_, writer) => write(walk * writers + writer));
    const [seen] = await Promise.all([walkOnce(), ...writing]);
    lost += ids.filter((id) => !seen.some((each) => each.startsWith(`${id} `))).length;
    twice += seen.length - new Set(seen).size;
    again += seen.length - ids.length;
  }
  expect([lost, twice]).toEqual([0, 0]);
  // Else nobody wrote what a walk had passed, and nothing was tried.
  expect(again).toBeGreaterThan(0);
}

async function walkOnce(): Promise<string[]> {
  const seen: string[] = [];
  let cursor: ListCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMeetingPage>> = await listMeetingPage({
      limit: 7,
      cursor,
      updatedSince: null,
    });
    for (const item of page.items) if (!('deleted' in item)) seen.push(`${item.id} ${item.version}`);
    cursor = page.next;
  } while (cursor !== null);
  return seen;
}
