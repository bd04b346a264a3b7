import { expect, it } from 'vitest';
import { proposeCommitments } from '@/lib/analysis/commitments/propose-commitments';
import { readAnswers, readPracticeTexts } from '@/tests/support/practice-answers';

it.each([
  ['en', 'Members will share their lists.', 'members'],
  ['en', 'The Group agreed to keep a register.', 'the group'],
  ['ar', 'وستنشئ الرئاسة المشتركة سجلاً للقوارب.', 'الرئاسة المشتركة'],
  ['ar', 'وتعهد الأعضاء بتبادل القوائم.', 'الأعضاء'],
] as const)('proposes in %s: %s', (lang, sentence, actor) => {
  expect(proposeCommitments([sentence], lang)).toMatchObject([{ paragraph: 0, words: sentence, actor }]);
});

it.each([
  ['en', 'The Group will meet again in spring.'],
  ['en', 'Members discussed the harbours.'],
  ['ar', 'وناقش الأعضاء حال الموانئ.'],
  ['ar', 'وسيعقد الاجتماع المقبل في الربيع.'],
] as const)('proposes nothing in %s for: %s', (lang, sentence) => {
  expect(proposeCommitments([sentence], lang)).toEqual([]);
});

it.each(['en', 'ar'] as const)(
  'finds most commitments of the practice record as they are made, in %s',
  async (lang) => {
    const texts = await readPracticeTexts();
    const made = (await readAnswers('commitments')).flatMap(({ steps }) =>
      steps
        .filter(({ state }) => state === 'new')
        .flatMap(({ said }) => said.filter(({ text }) => text.endsWith(lang))),
    );
    const found = made.filter(({ text, quote }) => {
      const paragraphs = texts.get(text)?.record.paragraphs.map(({ content }) => content) ?? [];
      return proposeCommitments(paragraphs, lang).some(({ words }) => words.includes(quote) || quote.includes(words));
    });
    expect(found.length / made.length).toBeGreaterThanOrEqual(0.7);
  },
);
