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

  it('is there in parts, whichever other statements have them too, and the claimed one is shown', async () => {
    const words = 'Members exchange, every month, … will continue to do so';
    const found = await answerQuotation({ words, lang: null, statement: 'tervane-13' }, null);
    expect(found).toMatchObject({ verdict: 'parts', claim: { verdict: 'parts' }, parts: { order: 'kept' } });
    if ('kind' in found) throw new Error('It was refused.');
    expect(new Set(found.matches.map(({ text }) => text.statement))).toEqual(new Set(['tervane-13']));
    const also = found.parts?.also.map(({ statement }) => statement) ?? [];
    expect(also).toContain('tervane-10');
    expect(also).not.toContain('tervane-13');
    expect(await claimOf(words, 'tervane-2')).toBe('not-there');
  });

  it('is shown as it is worded in the claimed statement first', async () => {
    const altered = answers.filter(({ lang, verdict }) => lang === 'en' && verdict === 'altered').slice(0, 6);
    let shown = 0;
    for (const { said } of altered) {
      const all = await answerQuotation({ words: said, lang: 'en', statement: null }, null);
      const last = 'kind' in all ? undefined : all.matches.at(-1)?.text.statement;
      if ('kind' in all || all.verdict !== 'altered' || last === undefined) continue;
      const claimed = await answerQuotation({ words: said, lang: 'en', statement: last }, null);
      if ('kind' in claimed) throw new Error('It was refused.');
      expect(claimed.matches[0]?.text.statement).toBe(last);
      shown += Number(all.matches[0]?.text.statement !== last);
    }
    expect(shown).toBeGreaterThan(0);
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
