import { describe, expect, it } from 'vitest';
import { readQuestion } from '@/lib/search/ask/read-parts';
import { readTyped } from '@/lib/search/ask/typed-text';
import { noSpread } from '@/lib/search/matching/spread';
import type { PlainConcept } from '@/lib/search/vocabulary/concept';
import { makeConcepts } from '@/lib/search/vocabulary/concepts';
import { noFacts } from '@/tests/support/no-facts';

const topic: PlainConcept = {
  id: 'topic-toll-houses',
  kind: 'topic',
  ref: 'toll-houses',
  labels: [{ lang: 'ar', text: 'دور المكوس غير المرخصة', kind: 'preferred', reason: null }],
};
const concepts = makeConcepts([topic], { ...noFacts(), mainBody: 'harbour' }, noSpread);

const setAside = (text: string) => readQuestion(readTyped(text), concepts).setAside.map(({ typed }) => typed);

describe('a word that asks', () => {
  it('is searched for where it begins the name of a record with the word after it', () => {
    expect(setAside('دور المكوس')).toEqual([]);
    expect(setAside('دور مكوس')).toEqual([]);
  });

  it('is set aside beside any other word', () => {
    expect(setAside('دور الموانئ')).toEqual(['دور']);
    expect(setAside('ما هو دور الموانئ')).toContain('دور');
  });
});
