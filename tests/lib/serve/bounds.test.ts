import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Busy, createWorkQueue } from '@/lib/serve/door/work-queue';
import { limitLines } from '@/lib/serve/next/quiet-console';
import { rememberAbsence } from '@/lib/serve/pages/absence';

describe('absence', () => {
  it('is remembered for a moment', async () => {
    const absence = rememberAbsence({ milliseconds: 30 });
    absence.add('/a');
    expect(absence.has('/a')).toBe(true);
    await sleep(40);
    expect(absence.has('/a')).toBe(false);
  });

  it('is remembered of so many addresses and no more, however many are asked for', () => {
    const absence = rememberAbsence({ most: 100 });
    for (let index = 0; index < 100_000; index += 1) absence.add(`/${index}`);
    const held = Array.from({ length: 100_000 }, (_, index) => absence.has(`/${index}`));
    expect(held.filter(Boolean)).toHaveLength(100);
    expect(held.at(-1)).toBe(true);
  });
});

describe('the queue', () => {
  it('does so much at once, the known before the unknown before the background', async () => {
    const queue = createWorkQueue({ atOnce: 1, waiting: 10 });
    const order: string[] = [];
    const work = (name: string) => async () => {
      await sleep(1);
      order.push(name);
    };
    await Promise.all([
      queue.run('background', work('first')),
      queue.run('background', work('last')),
      queue.run('unknown', work('third')),
      queue.run('known', work('second')),
    ]);
    expect(order).toEqual(['first', 'second', 'third', 'last']);
  });

  it('refuses the unknown that has waited too long, without doing it', async () => {
    const queue = createWorkQueue({ atOnce: 1, waiting: 10, patience: 20 });
    const held = queue.run('unknown', () => sleep(40));
    const [known, unknown] = [queue.run('known', async () => 1), queue.run('unknown', async () => 2)];
    await expect(unknown).rejects.toThrow(Busy);
    expect(await known).toBe(1);
    await held;
  });

  it('refuses the unknown beyond its bound, and goes on after a failure', async () => {
    const queue = createWorkQueue({ atOnce: 1, waiting: 1 });
    const held = queue.run('unknown', () => sleep(20));
    const waiting = queue.run('unknown', () => Promise.reject(new Error('asked for')));
    await expect(queue.run('unknown', async () => 1)).rejects.toThrow(Busy);
    await expect(queue.run('known', async () => 2)).resolves.toBe(2);
    await expect(waiting).rejects.toThrow('asked for');
    await held;
    await expect(queue.run('unknown', async () => 3)).resolves.toBe(3);
  });
});

describe('the console', () => {
  it('says the same once in a while, everything in few lines a second, and how much it left out', () => {
    const written: string[] = [];
    let now = 0;
    const say = limitLines(
      (text) => written.push(text),
      () => now,
    );
    for (let index = 0; index < 500; index += 1) say(`Error ${index}\n  at line 1\n  at line 2`);
    expect(written.join('')).toBe('Error 0\n  at line 1\n  at line 2\n');
    for (let index = 0; index < 26; index += 1) say(`Other ${String.fromCharCode(97 + index)}\n  at a line`);
    now += 1_000;
    say('Later');
    const lines = written.join('').trim().split('\n');
    expect(lines.length).toBeLessThanOrEqual(17);
    expect(lines.at(-1)).toBe('Later');
    expect(lines.join('\n')).toContain('(499 messages like those before were left out)');
    expect(lines.at(-2)).toMatch(/^\(\d+ messages like those before were left out\)$/);
    now += 30_000;
    say('Error 9\n  at line 1\n  at line 2');
    expect(written.at(-1)).toContain('Error 9');
  });
});
