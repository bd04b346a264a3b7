import { describe, expect, it } from 'vitest';
import { reportLimits, takeReportSlot } from '@/lib/auth/limits/report-limit';
import { testDatabaseForEach } from '@/tests/support/database';

await testDatabaseForEach();
const start = new Date('2026-11-04T10:20:00Z');
const take = (client: string, now = start) => takeReportSlot(client, now);

async function countTaken(clients: string[], now = start): Promise<number> {
  const slots = await Promise.all(clients.map((client) => take(client, now)));
  return slots.filter(({ isLimited }) => !isLimited).length;
}

describe('reports of an hour', () => {
  it('are few from one address, however many come at once', async () => {
    expect(await countTaken(Array<string>(60).fill('192.0.2.1'))).toBe(reportLimits.fromOne);
    expect(await countTaken(['192.0.2.2'])).toBe(1);
  });

  it('are few from one customer of IPv6', async () => {
    const clients = Array.from({ length: 30 }, (_, index) => `2001:db8:1:2::${index.toString(16)}`);
    expect(await countTaken(clients)).toBe(reportLimits.fromOne);
  });

  it('are bounded from all addresses together', async () => {
    const clients = Array.from(
      { length: reportLimits.fromAll + 50 },
      (_, index) => `10.0.${index >> 8}.${index & 255}`,
    );
    expect(await countTaken(clients)).toBe(reportLimits.fromAll);
  });

  it('say when the next one is taken, which is the next hour of the clock', async () => {
    await countTaken(Array<string>(reportLimits.fromOne).fill('192.0.2.1'));
    expect(await take('192.0.2.1')).toEqual({ isLimited: true, retryAfter: 40 * 60 });
    expect((await take('192.0.2.1', new Date('2026-11-04T11:00:01Z'))).isLimited).toBe(false);
  });

  it('leave room again for what turned out to be no report', async () => {
    for (let time = 0; time < 3 * reportLimits.fromOne; time += 1) {
      const slot = await take('192.0.2.1');
      if (slot.isLimited) throw new Error('A place was not given back.');
      await slot.giveBack();
    }
    expect(await countTaken(Array<string>(60).fill('192.0.2.1'))).toBe(reportLimits.fromOne);
  });
});
