import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuotation } from '@/lib/findings/quotation/asked-quotation';
import type { QuotationCheck } from '@/lib/findings/quotation/check-quotation';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { testDatabase } from '@/tests/support/database';
import { judgeHostileQuotations } from '@/tests/support/hostile-quotations';
import { readAnswers } from '@/tests/support/practice-answers';
import { loadPractice } from '@/tests/support/practice-database';

const { db } = await testDatabase('migrated');
const answers = await readAnswers('quotations');

beforeAll(() => loadPractice(db));

async function check(words: string): Promise<QuotationCheck> {
  const found = await answerQuotation({ words, lang: null }, null);
  if ('kind' in found) throw new Error(`${found.fault}: ${words}`);
  return found;
}

describe.each(['en', 'ar'] as const)('two hundred quotations in %s', (lang) => {
  const own = answers.filter((quotation) => quotation.lang === lang);

  it('are found word for word where they are, and never where they are not', async () => {
    expect(own.length).toBeGreaterThanOrEqual(200);
    const wrong: string[] = [];
    let [wanted, found] = [0, 0];
    for (const { said, verdict, at } of own) {
      const checked = await check(said);
      const isThere = verdict === 'exact' || verdict === 'elsewhere';
      if (checked.verdict === 'exact' && !isThere) wrong.push(said);
      if (!isThere) continue;
      wanted += 1;
      const isFound = checked.matches.some(({ text, slot }) => text.id === at?.text && slot === at.address[0]);
      if (checked.verdict === 'exact' && isFound) found += 1;
    }
    expect(wrong).toEqual([]);
    expect(found / wanted).toBeGreaterThanOrEqual(0.98);
  });

  it('are shown with what they altered, or said to be in no text that is held', async () => {
    const altered = own.filter(({ verdict }) => verdict === 'altered');
    let near = 0;
    for (const { said, at } of altered) {
      const { verdict, matches } = await check(said);
      const match = matches.find(({ text }) => text.id === at?.text);
      if (verdict === 'altered' && match) near += 1;
      for (const { quote, runs } of matches) expect(firstText(runs)).toBe(quote);
      for (const { runs } of matches) expect(secondText(runs)).toBe(said);
    }
    expect(near / altered.length).toBeGreaterThan(0.9);
    const absent = own.filter(({ verdict }) => verdict === 'absent');
    const verdicts = await Promise.all(absent.map(async ({ said }) => (await check(said)).verdict));
    expect(verdicts.filter((verdict) => verdict === 'exact')).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === 'not-held').length / absent.length).toBeGreaterThan(0.8);
  });
});

describe('the words of a press text', () => {
  const hidden = async (pattern: string) => {
    const text = await db.text.findFirstOrThrow({
      select: { slug: true, paragraphs: { select: { content: true }, orderBy: { position: 'asc' } } },
      where: { extent: 'excerpt', slug: pattern },
    });
    return text.paragraphs.map(({ content }) => content);
  };

  it('are said to be in its hidden part, and not shown, where a whole sentence is asked for', async () => {
    const paragraphs = await hidden('ar-marvessa-agency');
    const sentence = paragraphs.at(-1) ?? '';
    const { verdict, matches } = await check(sentence);
    expect(verdict).toBe('exact');
    expect(matches).toMatchObject([{ quote: null, slot: null, runs: [] }]);
  });

  it('are in no answer to three hundred hostile quotations', async () => {
    expect(await judgeHostileQuotations(db, 300)).toEqual([]);
  });

  it('cannot be asked for one after another', async () => {
    const sentence = (await hidden('ar-marvessa-agency')).at(-1) ?? '';
    const words = sentence.split(' ');
    for (let length = 3; length < words.length; length += 1) {
      const { verdict, matches } = await check(words.slice(0, length).join(' '));
      expect([verdict, matches.filter(({ quote }) => quote === null)], words[length]).toEqual(['not-held', []]);
    }
  });
});

describe('a quotation that cannot be checked', () => {
  it.each([
    ['no words', ' «» ', 'empty'],
    ['two words', 'the Group', 'short'],
    ['too many', 'word '.repeat(1_000), 'long'],
  ])('is refused: %s', async (_, words, fault) => {
    expect(await answerQuotation({ words, lang: null }, null)).toEqual({ kind: 'words', fault });
  });

  it('is refused at a moment that never was', async () => {
    expect(await answerQuotation({ words: 'the Group met', lang: null }, '99999999')).toMatchObject({
      kind: 'moment',
      fault: 'future',
    });
  });
});
