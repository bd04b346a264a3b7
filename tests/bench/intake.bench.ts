import { extract } from '@/lib/intake/extract';
import { fold } from '@/lib/text/characters/fold';
import { readCorpus, vocabulary } from '@/tests/support/intake';
import { median } from './load';

const rounds = 15;

/**
 * How much longer intake takes than one pass of NFC and folding over the same 200 kB; the goal is at most six times. Each
 * round measures both, one after the other, so that a machine that is busy for a while is so for both.
 */
export function measureIntake(): { subject: string; fold: number; intake: number; ratio: number } {
  const text = longText(200_000);
  const [folding, reading]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    folding.push(timeOf(() => fold(text.normalize('NFC'))));
    reading.push(timeOf(() => extract(text, { lang: null, published: '2026-05-01', vocabulary })));
  }
  const [folded, read] = [median(folding), median(reading)];
  return { subject: 'intake of 200 kB', fold: folded, intake: read, ratio: read / folded };
}

/** The corpus from its beginning, and again, up to a number of bytes. */
function longText(bytes: number): string {
  const once = readCorpus()
    .map(({ lines }) => lines.join('\n'))
    .join('\n\n');
  const whole = once.repeat(Math.ceil(bytes / Buffer.byteLength(once)));
  return Buffer.from(whole)
    .subarray(0, bytes)
    .toString()
    .replace(/\ufffd+$/, '');
}

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
