import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { portal } from '@/lib/cli/main';
import { heldMeetings } from '@/tests/support/intake';

const folder = mkdtempSync(join(tmpdir(), 'intake-'));
const fileOf = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const arabic = fileOf('ar.txt', 'عقدت مجموعة مكافحة تمويل داعش اجتماعها الثاني عشر يومي 19 و20 نوفمبر في لوكسمبورغ.');
const english = fileOf('en.txt', 'The CIFG held its thirteenth meeting in Luxembourg on 19 and 20 November 2019.');

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const onOut = vi.spyOn(process.stdout, 'write').mockImplementation((words) => out.push(String(words)) > 0);
  const onErr = vi.spyOn(process.stderr, 'write').mockImplementation((words) => err.push(String(words)) > 0);
  try {
    const code = await portal(['intake', ...args]);
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    onOut.mockRestore();
    onErr.mockRestore();
  }
}

describe('portal intake', () => {
  it('prints the proposals for one text in the shape of the contract', async () => {
    const { code, out } = await run(arabic, '--published', '2019-11-22', '--lang', 'ar');
    const printed = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(printed)).toEqual(['recordType', 'body', 'proposals', 'removed', 'warnings']);
    expect(Object.keys(printed.proposals[0])).toEqual([
      ...['field', 'value', 'evidence', 'rule', 'confidence', 'flags', 'alternatives'],
    ]);
    expect(printed.proposals.find(({ field }: { field: string }) => field === 'meeting.date')).toMatchObject({
      value: '2019-11-19/2019-11-20',
      confidence: 'check',
      flags: ['year_inherited'],
    });
  });

  it('reads only what is in the language that it is told', async () => {
    const both = fileOf(
      'both.txt',
      'عقدت مجموعة مكافحة تمويل داعش اجتماعها الثاني عشر في لوكسمبورغ.\nThe CIFG held its thirteenth meeting in Rome.',
    );
    const ordinal = async (...args: string[]) => {
      const printed: { proposals: { field: string; value: unknown; flags: string[] }[] } = JSON.parse(
        (await run(both, ...args)).out,
      );
      return printed.proposals
        .filter(({ field }) => field === 'meeting.ordinal')
        .map(({ value, flags }) => [value, ...flags]);
    };
    expect(await ordinal('--lang', 'ar')).toEqual([[12]]);
    expect(await ordinal('--lang', 'en')).toEqual([[13]]);
    expect((await ordinal()).flat()).toContain(12);
  });

  it('prints the words of the contract for a kind, a mode and a count', async () => {
    const told = fileOf(
      'told.txt',
      'The CIFG met virtually in May 2020. Its more than 56 members and observers agreed.',
    );
    const printed = JSON.parse((await run(told)).out);
    const printedFor = (name: string) =>
      printed.proposals.find(({ field }: { field: string }) => field === name)?.value;
    expect(printed.recordType).toBe('cifg-meeting');
    expect(printedFor('meeting.mode')).toBe('virtual');
    expect(printedFor('members.count')).toEqual({ value: 56, basis: 'members+observers', approx: true });
  });

  it('names the meeting on record that the text speaks of', async () => {
    const records = fileOf('meetings.json', JSON.stringify(heldMeetings));
    expect(JSON.parse((await run(arabic, '--records', records)).out).match).toEqual({
      meeting: 'cifg-12',
      reasons: ['body', 'ordinal', 'date', 'place'],
    });
    expect(JSON.parse((await run(english, '--records', records)).out).match).toBeNull();
  });

  it('compares two texts', async () => {
    const { texts, disagreements } = JSON.parse((await run(arabic, english)).out);
    expect(texts.length).toBe(2);
    expect(disagreements).toEqual([{ field: 'meeting.ordinal', values: [12, 13] }]);
  });

  it.each([
    ['a file that is not there', () => [join(folder, 'none.txt')], /cannot be read: ENOENT/],
    ['a binary file', () => [fileOf('b.txt', new Uint8Array([1, 2, 3, 0, 80, 78, 71]))], /binary/],
    ['what is not UTF-8', () => [fileOf('l.txt', new Uint8Array([0xe9, 0x20, 0xe9, 0x41]))], /UTF-8/],
    ['a text over 200 kB', () => [fileOf('long.txt', 'ا'.repeat(100_001))], /200 kB/],
    ['records that are none', () => [arabic, '--records', english], /no export of meetings/],
  ])('refuses %s, and prints nothing', async (_, args, words) => {
    const { code, out, err } = await run(...args());
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(words);
  });

  it.each([[['--lang', 'fr']], [['--published', '2019-02-30']], [[english, english]]])(
    'calls %j wrong usage',
    async (args) => {
      const { code, out } = await run(arabic, ...args);
      expect([code, out]).toEqual([2, '']);
    },
  );
});
