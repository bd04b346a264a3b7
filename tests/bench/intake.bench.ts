import { extract } from '@/lib/intake/extract';
import { fold } from '@/lib/text/characters/fold';
import { readCorpus, vocabulary } from '@/tests/support/intake';

/**
 * How much longer intake takes than one pass of NFC and folding over the same 200 kB; the goal is at most twenty times.
 * The best of a few runs of each, since a busy machine only ever adds.
 */
export function measureIntake(): { subject: string; fold: number; intake: number; ratio: number } {
  const text = longText(200_000);
  const folding = best(5, () => fold(text.normalize('NFC')));
  const reading = best(5, () => extract(text, { lang: null, published: '2026-05-01', vocabulary }));
  return { subject: 'intake of 200 kB', fold: folding, intake: reading, ratio: reading / folding };
}

/** The corpus over and over, up to a number of bytes. */
function longText(bytes: number): string {
  const once = readCorpus()
    .map(({ lines }) => lines.join('\n'))
    .join('\n\n');
  const times = Math.floor(bytes / Buffer.byteLength(once));
  return Array.from({ length: times }, () => once).join('\n\n');
}

function best(runs: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    work();
    least = Math.min(least, performance.now() - begin);
  }
  return least;
}
