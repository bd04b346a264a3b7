import { describe, expect, it } from 'vitest';
import { firstSentence } from '@/lib/text/documents/first-sentence';

describe('firstSentence', () => {
  it('leaves out what follows the first sentence', () => {
    expect(firstSentence('عقدت اللجنة اجتماعها الأول. وأقرّت خطة عمل.')).toBe('عقدت اللجنة اجتماعها الأول.');
    expect(firstSentence('The committee met in Seaport. It agreed a plan.')).toBe('The committee met in Seaport.');
  });

  it('ends a long sentence after its last clause that fits, and says that it goes on', () => {
    const long = `Members compared ${'harbour dues, '.repeat(20)}and left.`;
    expect(firstSentence(long)).toMatch(/harbour dues …$/);
    expect(firstSentence(long).length).toBeLessThanOrEqual(202);
  });

  it('keeps a long sentence whole that has no clause of some length to end after', () => {
    const long = `Yesterday, ${'harbour '.repeat(40)}closed.`;
    expect(firstSentence(long)).toBe(long);
  });

  it('gives nothing of nothing', () => {
    expect(firstSentence('')).toBe('');
  });
});
