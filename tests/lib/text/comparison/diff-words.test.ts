import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type Run } from '@/lib/text/comparison/diff-words';
import { toPieces } from '@/lib/text/comparison/text-pieces';
import { arabicText, hardText } from '@/tests/support/hard-text';

/** A redline in one line: `[-removed-]`, `{+added+}`, `(was~spelling)`. */
function line(before: string, after: string): string {
  const words = diffWords(before, after).map((run) => {
    if (run.op === 'spelling') return `(${run.was}~${run.text})`;
    return { same: run.text, added: `{+${run.text}+}`, removed: `[-${run.text}-]` }[run.op];
  });
  return words.join('');
}

const first = (runs: Run[]) =>
  runs.map((run) => (run.op === 'added' ? '' : run.op === 'spelling' ? run.was : run.text)).join('');
const second = (runs: Run[]) => runs.map((run) => (run.op === 'removed' ? '' : run.text)).join('');

const table: [before: string, after: string, redline: string][] = [
  ['', '', ''],
  ['The same.', 'The same.', 'The same.'],
  ['', 'All new.', '{+All new.+}'],
  ['Eighty members met.', 'Eighty-three members met.', 'Eighty{+-three+} members met.'],
  ['They met in Rome, in May.', 'They met in Paris, in May.', 'They met in [-Rome-]{+Paris+}, in May.'],
  ['one two three four', 'one 2 3 four', 'one [-two three-]{+2 3+} four'],
  ['the state', 'The state', '(the~The) state'],
  ['وأكد المجتمعون', 'وأكّد المجتمعون', '(وأكد~وأكّد) المجتمعون'],
  ['اجتمع ٢٦ عضوا', 'اجتمع 26 عضوا', 'اجتمع (٢٦~26) عضوا'],
  ['اجتمع 26 عضوا', 'اجتمع 27 عضوا', 'اجتمع [-26-]{+27+} عضوا'],
  ['قال «نعم»', 'قال "نعم"', 'قال («~")نعم(»~")'],
  ['رحبت المجموعة بالتقدم', 'رحبت المجموعة كثيرا بالتقدم', 'رحبت المجموعة {+كثيرا +}بالتقدم'],
  ['الـ26 دولة', 'الـ27 دولة', 'الـ[-26-]{+27+} دولة'],
  ['قال ﷺ كذا', 'قال كذا', 'قال [-ﷺ -]كذا'],
  ['7ـا', '7ـب', '[-7ـا-]{+7ـب+}'],
  ['a\nb', 'a b', 'a[-\n-]{+ +}b'],
];

/** Texts of few words, so that they have much in common, and of anything at all. */
const fewWords = fc
  .array(fc.constantFrom('في', 'فِي', 'من', 'داعـش', 'the', 'The', '26', '٢٦', ' ', ' ', '، ', '\n', '«', 'الـ'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(fewWords, arabicText, hardText);

describe('diffWords', () => {
  it.each(table)('from %j to %j', (before, after, redline) => {
    expect(line(before, after)).toBe(redline);
  });

  it('has runs that make either text again, unit by unit', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const runs = diffWords(before, after);
        expect([first(runs), second(runs)]).toEqual([before, after]);
        expect(runs.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('cuts nothing between Arabic letters that are written joined, tatweel among them', () => {
    const isCut = (before: string, after: string) =>
      /(?=[\p{L}\u0640])\p{scx=Arab}\p{M}*$/u.test(before) && /^(?=[\p{L}\p{M}])\p{scx=Arab}/u.test(after);
    fc.assert(
      fc.property(arabicText, arabicText, (before, after) => {
        const runs = diffWords(before, after);
        const kept = runs.filter(({ op }) => op !== 'removed').map(({ text }) => text);
        expect(kept.slice(1).filter((text, at) => isCut(kept[at]!, text))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a change of one word whatever is around it', () => {
    const words = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'من', 'إلى'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (start, end) => {
        const around = (word: string) => [...start, word, ...end].join(' ');
        const changed = diffWords(around('before'), around('after')).filter(({ op }) => op !== 'same');
        expect(changed).toEqual([
          { op: 'removed', text: 'before' },
          { op: 'added', text: 'after' },
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Words by chance, some of them often, as in a language. */
function longText(words: number, seed: number): string {
  let state = seed;
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: words }, () => `كلمة${Math.floor(20_000 * random() ** 4)}`).join(' ');
}

/** How often longer than to read one of the texts, word by word. */
function costOf(before: string, after: string): number {
  const time = (work: () => unknown) => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  const bare = Math.min(...[1, 2, 3].map(() => time(() => toPieces(before))));
  return Math.min(...[1, 2, 3].map(() => time(() => diffWords(before, after)))) / bare;
}

describe('a diff of 200 kB', () => {
  const text = longText(13_000, 1);
  const changed = text.replace(/كلمة\d*7\d*/g, (word) => (word.length % 2 ? `${word}0` : ''));
  const strangers = longText(13_000, 2);
  const noise = (length: number) => Array.from({ length }, (_, at) => (at % 7 ? 'من' : 'في')).join(' ');

  it.each([
    ['with changes everywhere', text, changed],
    ['between strangers', text, strangers],
    ['of two words alone', noise(35_000), noise(35_001).replace(/^في /, '')],
    ['of one text and its reverse', text, text.split(' ').reverse().join(' ')],
  ])('%s costs few times what reading it does, and is still exact', (_what, before, after) => {
    const runs = diffWords(before, after);
    expect(first(runs) === before && second(runs) === after).toBe(true);
    expect(costOf(before, after)).toBeLessThan(12);
  });

  it('finds the words that changed among many that did not', () => {
    const runs = diffWords(text, changed);
    const same = runs.reduce((sum, { op, text: words }) => sum + (op === 'same' ? words.length : 0), 0);
    const isTouched = text.split(' ').filter((word) => /7/.test(word)).length / text.split(' ').length;
    expect(same / text.length).toBeGreaterThan(1 - 1.3 * isTouched);
  });
});
