import { describe, expect, it, vi } from 'vitest';
import { portal } from '@/lib/cli/main';
import { testDatabase } from '@/tests/support/database';
import { importFolders } from '@/tests/support/texts';

await testDatabase('loaded');
await importFolders(['tests/fixtures/texts']);

async function run(...args: string[]) {
  const out: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((words) => out.push(String(words)) > 0);
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    return { code: await portal(args), out: out.join('') };
  } finally {
    write.mockRestore();
    quiet.mockRestore();
  }
}

describe('portal press-check', () => {
  it('marks what the statement says and what only the report says', async () => {
    const { code, out } = await run('press-check', 'cifg-15/ar-rivers-daily', '--json');
    expect(code).toBe(0);
    const { sentences } = JSON.parse(out) as { sentences: { quote: string; verdict: string; match: string | null }[] };
    const verdictOn = (words: string) => sentences.find(({ quote }) => quote.includes(words))?.verdict;
    expect(['in-statement', 'paraphrase']).toContain(verdictOn('كُشف في كل منها'));
    expect(verdictOn('زمردفيروزة')).toBe('not-in-statement');
  });

  it('says which texts are held where the one asked for is not', async () => {
    expect(await run('press-check', 'cifg-15/none')).toEqual({ code: 1, out: '' });
  });
});
