import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuotation } from '@/lib/findings/quotation/asked-quotation';
import { testDatabase } from '@/tests/support/database';
import { readAnswers, readPracticeTexts } from '@/tests/support/practice-answers';
import { loadPractice } from '@/tests/support/practice-database';

const { db } = await testDatabase('migrated');
const answers = await readAnswers('quotations');
const texts = await readPracticeTexts();

beforeAll(() => loadPractice(db));

async function claimOf(words: string, statement: string) {
  const found = await answerQuotation({ words, lang: null, statement }, null);
  return 'kind' in found ? found : found.claim?.verdict;
}

describe('a quotation that is said to be from a statement', () => {
  it.each(['en', 'ar'] as const)('is there, or elsewhere than claimed (%s)', async (lang) => {
    const asked = answers.filter((answer) => answer.lang === lang && ['exact', 'elsewhere'].includes(answer.verdict));
    expect(asked.length).toBeGreaterThan(50);
    const wrong: string[] = [];
    for (const { said, claimed, at } of asked) {
      const found = await claimOf(said, claimed);
      // What a press text has is not the statement that it reports; a letter drawn long is no other letter.
      const own = texts.get(`${claimed}/${lang}`)?.record.paragraphs.map(({ content }) => content) ?? [];
      const isThere = own.some((content) => content.includes(said.replaceAll('\u0640', '')));
      const wanted = isThere || at?.text === `${claimed}/${lang}` ? 'there' : 'elsewhere';
      if (found !== wanted) wrong.push(`${claimed} ${String(found)}: ${said}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is not there where no text has it, and nothing is said where the statement is not held', async () => {
    expect(await claimOf('no delegation ever spoke these words', 'tervane-4')).toBe('not-there');
    const silent = await db.statement.findFirst({
      select: { publicId: true },
      where: { texts: { none: { lang: 'en', extent: 'full' } }, withdrawnAt: null },
    });
    if (silent) expect(await claimOf('no delegation ever spoke these words', silent.publicId)).toBe('cannot-say');
  });

  it('cannot be said to be from a statement that is not on record', async () => {
    expect(await claimOf('the Group met in Velmouth', 'tervane-99')).toEqual({
      kind: 'statement',
      fault: 'no-statement',
    });
    expect(await claimOf('the Group met in Velmouth', '../x')).toEqual({ kind: 'statement', fault: 'no-statement' });
  });
});
