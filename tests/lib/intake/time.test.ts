import { describe, expect, it } from 'vitest';
import { measureIntake } from '@/tests/bench/intake.bench';
import { read, readCorpus } from '@/tests/support/intake';

const once = readCorpus()
  .map(({ lines }) => lines.join('\n'))
  .join('\n\n');

describe('the time of intake', () => {
  it('is a small multiple of one NFC-and-fold pass', () => {
    const { ratio, fold, intake } = measureIntake();
    process.stdout.write(
      `200 kB: fold ${fold.toFixed(0)} ms, intake ${intake.toFixed(0)} ms, ratio ${ratio.toFixed(1)}\n`,
    );
    // The goal is 20; a shared machine may double any one measurement.
    expect(ratio).toBeLessThan(40);
  });

  it.each([
    ['lines', once],
    ['one line', once.replace(/[\n.؟!?]+/g, ' ')],
    ['cue words', 'عقدت المجموعة اجتماعها الثاني عشر في روما يومي 5 و6 مارس '],
    ['meetings of the group', 'the meeting of the CIFG held in Rome on 5 May '],
    ['years', '2015 '],
  ])('grows no faster than a text of %s', (_, piece) => {
    const time = (bytes: number) => {
      const text = piece.repeat(Math.ceil(bytes / piece.length)).slice(0, bytes);
      return Math.min(
        ...[1, 2, 3].map(() => {
          const begin = performance.now();
          read(text);
          return performance.now() - begin;
        }),
      );
    };
    time(25_000);
    // Four times the text may take eight times as long: linear, with room for noise, and far from sixteen.
    expect(time(100_000) / time(25_000)).toBeLessThan(8);
  });
});
