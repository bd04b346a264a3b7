import { expect, it } from 'vitest';
import { CommitmentsArticle } from '@/components/findings/commitments-article';
import type { CommitmentList } from '@/lib/findings/answer-commitments';
import type { CommitmentStep } from '@/lib/findings/commitments/follow-words';
import { readAs } from '@/tests/support/render';

const place = { statement: 'harbour-1', slot: 'p3', title: { ar: 'البيان', en: 'Statement' }, date: '2026-03-02' };
const words = 'They open a register.';
const step: CommitmentStep = { ...place, words, paragraph: words, isChanged: false, runs: [] };
const list: CommitmentList = {
  isCut: false,
  moment: { seq: '4', isNewest: true },
  changed: { statements: new Set(), meetings: new Set() },
  commitments: [
    {
      ...{ id: 'register', topic: null, actor: { ar: 'الدول', en: 'States' }, what: { ar: 'سجل', en: 'a register' } },
      ...{ state: 'open', first: place, words: { ar: null, en: 'They open a register.' }, last: place },
    },
  ],
  steps: new Map([['register', { ar: [], en: [step, { ...step, statement: 'harbour-2', isChanged: true }] }]]),
};
const held = { whole: { ar: 1, en: 1 }, meetings: 2 };
const page = (found: CommitmentList) => <CommitmentsArticle found={found} seq={null} held={held} />;

it('says whose word the last statement of a commitment is, and that it may not be the newest', () => {
  expect(readAs('en', page(list))).toContain('Last statement that has it, as entered by the editors');
  expect(readAs('en', page(list))).toContain('a newer statement may have its words too');
  expect(readAs('ar', page(list))).toContain('وقد يرد نصه في بيان أحدث منه');
});

it('says that each language is compared by itself, where changes are counted', () => {
  expect(readAs('en', page(list))).toContain('1 later statement changed its words');
  expect(readAs('en', page(list))).toContain('may differ between Arabic and English');
  expect(readAs('ar', page(list))).toContain('تُقارن نصوص كل لغة على حدة');
  expect(readAs('en', page({ ...list, steps: new Map() }))).not.toContain('may differ between Arabic and English');
});

it('shows of a commitment that was met the whole paragraph that the editors name, and of another place its words alone', () => {
  const [commitment] = list.commitments;
  if (!commitment) throw new Error('The list is empty');
  const met = { ...step, statement: 'harbour-2', paragraph: 'The register is open. They will open another.' };
  const steps = new Map([['register', { ar: [], en: [step, met] }]]);
  const last = { ...place, statement: 'harbour-2' };
  const pageOf = (named: typeof last) =>
    readAs('en', page({ ...list, commitments: [{ ...commitment, state: 'met', last: named }], steps }));
  expect(pageOf(last)).toContain('The register is open. They will open another.');
  expect(pageOf({ ...last, statement: 'harbour-3' })).not.toContain('The register is open.');
});
