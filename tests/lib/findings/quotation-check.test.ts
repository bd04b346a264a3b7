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
      const isFound = checked.matches.some(({ text, slots }) => text.id === at?.text && slots[0] === at.address[0]);
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

describe('words that stand in a report alone', () => {
  it.each([
    ['ar', 'لا يزال يشكّل تهديداً خطيراً للملاحة في بحر تيرفان ولمن يعيشون من خيراته', 'tervane-4/ar', 'متنامياً', 'خطيراً'],
  ])('are told so, with what the statement says: %s', async (_, words, own, held, said) => {
    const { verdict, matches, nearest, publishers } = await check(words);
    expect(verdict).toBe('reported');
    expect(matches.map(({ text }) => text.standing)).toEqual(['press_report']);
    expect(publishers.get(matches[0]?.text.id ?? '')?.ar).toBeTruthy();
    expect(nearest[0]?.text.id).toBe(own);
    expect(nearest[0]?.runs).toEqual(
      expect.arrayContaining([
        { op: 'removed', text: held },
        { op: 'added', text: said },
      ]),
    );
  });

  it('are told so where the statement has nothing near them', async () => {
    const found = await check('Twenty-eight delegations met in the old customs house on Tuesday');
    expect(found).toMatchObject({ verdict: 'reported', nearest: [], isStatementHeld: true });
  });
});

describe('a word that was changed at an end of the quotation', () => {
  it.each([
    [
      'and will require a common certificate of origin, which every auction house in a member state will require from 1 January 2027.',
      'tervane-12/en',
      '2026',
    ],
    [
      'وأقرت المجموعة شهادة منشأ موحدة ستشترطها كل دار مزادات في الدول الأعضاء اعتباراً من 1 كانون الثاني/يناير 2027.',
      'tervane-12/ar',
      '2026',
    ],
    [
      'Members invited with concern that unlicensed payment houses carry a considerable part of the proceeds of the Grey Tide from port to port.',
      'tervane-12/en',
      'The Group noted',
    ],
  ])('is shown as replaced: %s', async (words, text, held) => {
    const { verdict, matches } = await check(words);
    expect(verdict).toBe('altered');
    const runs = matches.find((match) => match.text.id === text)?.runs ?? [];
    const removed = runs.filter(({ op }) => op === 'removed').map((run) => run.text);
    expect(removed.join(' ')).toContain(held);
  });
});

describe('words that are the same but for their spelling', () => {
  it.each([
    ['وعادت سرقة وقود السفن بعد اعوام قل فيها ذكرها إذ احصى الاعضاء ٧١ حادثة في عام 2024', 6],
    [
      'the Group approved a common certificate of origin, which every auction house in a member state will require from 1 July 2026.',
      1,
    ],
  ])('are counted: %s', async (words, differences) => {
    const { verdict, matches } = await check(words);
    expect(verdict).toBe('exact');
    expect(Math.min(...matches.map((match) => match.differences))).toBe(differences);
  });
});

describe('a quotation of several places', () => {
  it('is found in every text that has it, in one paragraph or over the end of one', async () => {
    const words = 'ولا يزال الكهرمان أول موارد المد الرمادي. وأقرت المجموعة شهادة منشأ موحدة';
    const { verdict, matches } = await check(words);
    expect(verdict).toBe('exact');
    const ids = matches.map(({ text }) => text.id);
    expect(ids).toEqual(expect.arrayContaining(['tervane-12/ar', 'tervane-13/ar']));
  });

  it('is found over the end of a paragraph', async () => {
    const found = await check(
      'they will require from 1 July 2026.'.replace('they', 'auction house in a member state') +
        ' After some years in which little was heard of it, the theft of marine fuel has returned',
    );
    expect(found.verdict).toBe('exact');
    expect(found.matches[0]).toMatchObject({ slots: ['p9', 'p10'], differences: 0 });
  });

  it.each([' … ', ' ... ', ' [...] '])(
    'is found part by part where it marks what it leaves out with%s',
    async (sign) => {
      const found = await check(`The Group approved a common certificate of origin${sign}from 1 July 2026.`);
      expect(found).toMatchObject({
        verdict: 'parts',
        parts: { order: 'kept', isMarked: true, leftOut: [{ count: 10 }] },
        matches: [{ text: { id: 'tervane-13/en' } }, { text: { id: 'tervane-13/en' } }],
      });
    },
  );

  it('is found part by part where nobody marked that two sentences were joined', async () => {
    const found = await check(
      'وأقرت المجموعة شهادة منشأ موحدة ستشترطها كل دار مزادات في الدول الأعضاء اعتباراً من 1 كانون الثاني/يناير 2026. وقد أغلقت تسع دول أعضاء حتى الآن 103 دور منها.',
    );
    expect(found).toMatchObject({
      verdict: 'parts',
      parts: { order: 'changed', isMarked: false },
      matches: [{ slots: ['p8'] }, { slots: ['p7'] }],
    });
    expect(new Set(found.matches.map(({ text }) => text.id))).toEqual(new Set(['tervane-12/ar']));
  });

  it('is not said to be found where a part is in no text', async () => {
    const found = await check('The Group approved a common certificate of origin … and will close every harbour.');
    expect(found.verdict).not.toBe('parts');
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
    expect(verdict).toBe('reported');
    expect(matches).toMatchObject([{ quote: null, slots: [], runs: [] }]);
  });

  it('are in no answer to a hundred hostile quotations', async () => {
    expect(await judgeHostileQuotations(db, 100)).toEqual([]);
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

describe('words of another language', () => {
  it('are not compared, unless the caller says which of the two they are in', async () => {
    const words = 'Nous devons tarir les sources de financement du groupe';
    expect(await answerQuotation({ words, lang: null }, null)).toEqual({ kind: 'words', fault: 'language' });
    expect(await answerQuotation({ words, lang: 'en' }, null)).toMatchObject({ verdict: 'not-held' });
  });
});
