import { describe, expect, it } from 'vitest';
import { type RedlineText, redlineTexts } from '@/lib/analysis/redline/redline';
import { cutRedlineText, joinRedlineText } from '@/lib/analysis/redline/redline-text';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { markedRuns } from '@/tests/support/marked-runs';
import { assertExact } from '@/tests/support/redline-property';

const closing = 'The Group closed eleven houses of payment in the ports of the northern coast.';
const banks = 'Members urged banks to judge each relief society by its own conduct and by nothing else.';
const ships = 'Insurers refused cover to forty ships that had changed their names twice in one year.';

function compare(before: string[], after: string[]) {
  const numbered = (contents: string[]) =>
    joinRedlineText(contents.map((content, at) => ({ slots: [`p${at + 1}`], content })));
  return redlineTexts(numbered(before), numbered(after));
}

const lines = (before: string[], after: string[]) =>
  compare(before, after).map(({ id, kind, runs }) => `${id} ${kind}: ${markedRuns(runs).trim()}`);

describe('a redline', () => {
  it('says of each paragraph what became of it', () => {
    expect(lines([closing, banks], [closing, `${banks} So be it.`, ships])).toEqual([
      `p1 same: ${closing}`,
      `p2 changed: ${banks}{+ So be it.+}`,
      `p3 added: {+\n\n${ships}+}`,
    ]);
    expect(lines([ships, closing], [closing])).toEqual([`was-p1 removed: [-${ships}\n\n-]`, `p1 same: ${closing}`]);
  });

  it('shows a passage that moved at both places, and what changed in it', () => {
    const changed = banks.replace('urged', 'asked');
    const blocks = compare([banks, closing, ships], [closing, ships, changed]);
    expect(blocks.map(({ id, kind, a, b }) => [id, kind, a, b])).toEqual([
      ['was-p1', 'moved', ['p1'], ['p3']],
      ['p1', 'same', ['p2'], ['p1']],
      ['p2', 'same', ['p3'], ['p2']],
      ['p3', 'moved', ['p1'], ['p3']],
    ]);
    expect(markedRuns(blocks[3]?.changes ?? [])).toBe(banks.replace('urged', '[-urged-]{+asked+}'));
    expect(blocks[0]?.changes).toBeUndefined();
  });

  it('knows a paragraph that was split, and two that were merged', () => {
    const [split] = compare([`${closing} ${banks}`], [closing, banks]);
    expect([split?.kind, split?.a, split?.b]).toEqual(['split', ['p1'], ['p1', 'p2']]);
    const [merged] = compare([closing, banks], [`${closing} ${banks}`]);
    expect([merged?.kind, merged?.a, merged?.b]).toEqual(['merged', ['p1', 'p2'], ['p1']]);
  });

  it('tells spelling from change', () => {
    expect(lines(['وأكّد الأعضاء «مسؤولية» المصارف'], ['وأكد الاعضاء "مسؤولية" البنوك'])).toEqual([
      'p1 changed: (وأكّد~وأكد) (الأعضاء~الاعضاء) («مسؤولية»~"مسؤولية") [-المصارف-]{+البنوك+}',
    ]);
  });

  it('marks the fewest words, each whole with its comma', () => {
    expect(lines(['net exports have been soft and weak.'], ['net exports have been soft.'])).toEqual([
      'p1 changed: net exports have been [-soft and weak.-]{+soft.+}',
    ]);
  });

  it('pairs the paragraphs of two versions by their places, whatever their words', () => {
    const [before, after] = [closing, ships].map((content) => joinRedlineText([{ slots: ['p7'], content }]));
    const kinds = (options: { isOneWork: boolean }) =>
      redlineTexts(before as RedlineText, after as RedlineText, options).map(({ kind }) => kind);
    expect(kinds({ isOneWork: true })).toEqual(['changed']);
    expect(kinds({ isOneWork: false })).toEqual(['removed', 'added']);
  });

  it('does not take two strangers in one place for one paragraph', () => {
    expect(lines([closing, ships], [closing, banks])).toEqual([
      `p1 same: ${closing}`,
      `was-p2 removed: [-\n\n${ships}-]`,
      `p2 added: {+\n\n${banks}+}`,
    ]);
  });

  it('counts another space between the same paragraphs as spelling', () => {
    const blocks = redlineTexts(
      cutRedlineText(`${closing}\r\n\r\n${banks}\r\n`),
      cutRedlineText(`${closing}\n\n${banks}\n`),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['same', 'same']);
    expect(new Set(blocks.flatMap(({ runs }) => runs.map(({ op }) => op)))).toEqual(new Set(['same', 'spelling']));
  });

  it.each(['ar', 'en'] as const)('gives both texts back to the byte and marks whole characters (%s)', (lang) => {
    expect(() => assertExact(lang, 500)).not.toThrow();
  });

  it.each([
    ['flags', '🇫🇷🇩🇪 met', '🇫🇷🇮🇹 met'],
    ['families', 'a 👨\u200d👩\u200d👧 b', 'a 👨\u200d👩\u200d👦 b'],
    ['a mark on a space', 'a \u0301 b', 'a b'],
  ])('marks %s whole', (_, before, after) => {
    const runs = redlineTexts(cutRedlineText(before), cutRedlineText(after)).flatMap((block) => block.runs);
    const ends = new Intl.Segmenter('en').segment(before);
    expect(firstText(runs)).toBe(before);
    expect(secondText(runs)).toBe(after);
    let at = 0;
    for (const run of runs.filter(({ op }) => op !== 'added')) {
      expect(ends.containing(at)?.index ?? at).toBe(at);
      at += run.text.length;
    }
  });

  it('takes no longer for strangers than their length asks for', () => {
    const text = (word: string, every: number) =>
      Array.from({ length: 30_000 }, (_, at) => `${word}${(at * at) % 301}${at % every === 0 ? '.\n\n' : ' '}`).join(
        '',
      );
    for (const every of [80, 490, 40_000]) {
      const own = cutRedlineText(text('w', every));
      const start = process.cpuUsage().user;
      redlineTexts(own, own);
      const same = process.cpuUsage().user - start;
      const blocks = redlineTexts(own, cutRedlineText(text('w', every).split(' ').toReversed().join(' ')));
      const strange = process.cpuUsage().user - start - same;
      expect(blocks.length).toBeGreaterThan(0);
      expect(strange).toBeLessThan(40 * same + 1_000_000);
    }
  });
});
