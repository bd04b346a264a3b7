import { describe, expect, it } from 'vitest';
import { runToEnd } from '@/lib/process/run-program';
import { testDatabase } from '@/tests/support/database';
import { runVerb } from '@/tests/support/run-verb';
import { makeTextsFolder, manifestRow } from '@/tests/support/texts';

const { db } = await testDatabase('loaded');

describe('an option that takes words', () => {
  it.each([
    [['undo', 'import-1', '--reason'], /^--reason needs words\.\n/],
    [['undo', 'import-1', '--reason', ''], /^--reason needs words\.\n/],
    [['undo', 'import-1', '--reason='], /^--reason needs words\.\n/],
    [['undo', 'import-1', '--reason', ' '], /^--reason needs words\.\n/],
    [['undo', 'import-1', '--reason', '--json'], /^--reason needs words, not --json\./],
    [['undo', '--no-reason', 'import-1'], /^There is no option --no-reason\.\n/],
    [['intake', 'a.txt', '--lang'], /^--lang needs words\.\n/],
    [['verify', '--head', '--json'], /^--head needs words, not --json\./],
    [['press-check', 'cifg-13/ar', '-json'], /^There is no option -json\.\n/],
  ])('without them is wrong usage: %j', async (args, sentence) => {
    expect(await runVerb(...args)).toEqual({ code: 2, out: '', err: expect.stringMatching(sentence) });
  });

  it('does not publish the next option as a reason', async () => {
    const before = await db.change.count();
    const { code, err } = await runVerb('import', '--publish', await makeTextsFolder(), '--reason', '--json');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--reason needs words') });
    expect(await db.change.count()).toBe(before);
  });

  it('takes words that begin with a dash after an equals sign', async () => {
    const { code, out } = await runVerb('import', '--publish', await makeTextsFolder(), '--reason=-x', '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, state: 'published' });
    expect(await db.change.count({ where: { reason: '-x' } })).toBeGreaterThan(0);
  });
});

describe('a word that the verb has no place for', () => {
  it.each([
    ['undo', 'import-1', 'extra'],
    ['doctor', 'extra'],
    ['load', '--json', 'extra'],
    ['reindex', 'extra'],
    ['migrate', 'apply', 'extra'],
    ['migrate', 'draft', 'name_places', 'extra'],
    ['verify', 'archive.zip', 'extra'],
    ['press-check', 'cifg-13/ar', 'extra'],
    ['intake', 'a.txt', 'b.txt', 'extra'],
  ])('is wrong usage, and is named: %s %s %s %s', async (...args) => {
    const { code, out, err } = await runVerb(...args.filter((word) => word !== undefined));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^.*no place for the word "extra"\.\n/);
  });

  it('is no folder of an import, which takes several', async () => {
    const folders = [await makeTextsFolder(), await makeTextsFolder({ rows: [manifestRow({ id: 'cifg-13/ar-b' })] })];
    const { code, out } = await runVerb('import', ...folders, '--dry-run');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('cifg-13/ar-b') });
  });
});

describe('help and usage', () => {
  it.each([
    ['--help', 0],
    ['--colour', 2],
  ])('has no colours in a pipe: doctor %s', async (option, expected) => {
    // Each of these settings keeps citty from colouring anything.
    const environment = { TEST: '', CI: '', NO_COLOR: '', TERM: 'xterm' };
    const command = ['--import', 'tsx', 'lib/run/boot.mjs', 'portal', 'doctor', option];
    const { code, output } = await runToEnd(command, { environment, quiet: true });
    expect(code).toBe(expected);
    expect(output).toContain('USAGE doctor');
    expect(output).not.toContain('\u001b');
  });
});
