import { beforeAll, expect, it } from 'vitest';
import { answerCommitments, type CommitmentList } from '@/lib/findings/answer-commitments';
import { testDatabase } from '@/tests/support/database';
import { readAnswers } from '@/tests/support/practice-answers';
import { loadPractice } from '@/tests/support/practice-database';

const { db } = await testDatabase('migrated');
let found: CommitmentList;

beforeAll(async () => {
  await loadPractice(db);
  const answer = await answerCommitments(null);
  if ('kind' in answer) throw new Error(answer.fault);
  found = answer;
});

function stepsOf(id: string, lang: 'ar' | 'en') {
  return found.steps.get(id)?.[lang] ?? [];
}

it.each(['ar', 'en'] as const)(
  'are found where the answer key has them, and changed where it says so, in %s',
  async (lang) => {
    const missed: string[] = [];
    let known = 0;
    for (const { id, steps } of await readAnswers('commitments')) {
      const own = stepsOf(id, lang);
      const to = steps.findIndex(({ meeting }) => meeting === own.at(-1)?.statement);
      for (const { meeting, state, said } of steps.slice(0, to + 1)) {
        const place = said.find(({ text }) => text === `${meeting}/${lang}`);
        if (!place) continue;
        known += 1;
        const step = own.find(({ statement }) => statement === meeting);
        const isRight = step?.slot === place.address[0] && (state !== 'changed' || step?.isChanged === true);
        if (!isRight) missed.push(`${id} ${meeting} ${state}`);
      }
    }
    expect(missed.length / known, missed.join('\n')).toBeLessThan(0.1);
  },
);

it('shows that a date was put off, and what shows that it was met', () => {
  const certificate = stepsOf('certificate-of-origin', 'en').at(-1);
  expect(certificate).toMatchObject({ statement: 'tervane-13', slot: 'p9', isChanged: true });
  expect(certificate?.runs.filter(({ op }) => op === 'removed').map(({ text }) => text)).toContain('January');
  const register = stepsOf('common-register', 'en');
  expect(register.map(({ statement, slot }) => `${statement} ${slot}`)).toEqual([
    'tervane-1 p11',
    'tervane-2 p13',
    'tervane-3 p10',
    'tervane-4 p14',
  ]);
  expect(register.at(-1)?.words).toContain('was opened');
  expect(stepsOf('training-of-officers', 'en').at(-1)?.paragraph).toContain('have completed their training');
});
