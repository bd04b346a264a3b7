import { describe, expect, it } from 'vitest';
import { mergeWords } from '@/lib/text/comparison/merge-words';
import { placeAfter } from '@/lib/text/comparison/place-after';
import { settleHunks } from '@/lib/text/comparison/settle-hunks';
import { typeIntoHunks } from '@/lib/text/comparison/type-into-hunks';

const base = 'اجتمع الأعضاء في روما يوم الثلاثاء.';

describe('words typed on after a form was sent', () => {
  it('stay beside what the other wrote at the same place, whatever is chosen', () => {
    const theirs = `${base} جملة سلمى كاملة.`;
    const mine = `${base} جملة توم الأولى.`;
    const typed = typeIntoHunks(mergeWords(base, theirs, mine), mine, `${mine} وجملته الثانية.`);
    expect(settleHunks(typed ?? [], [])).toBe(`${mine} وجملته الثانية.`);
    expect(settleHunks(typed ?? [], ['both'])).toBe(`${base} جملة سلمى كاملة. جملة توم الأولى. وجملته الثانية.`);
  });

  it('go where they were typed when the other changed another place', () => {
    const theirs = base.replace('روما', 'مدينة باريس');
    const mine = `${base} جملة توم للت`;
    const typed = typeIntoHunks(mergeWords(base, theirs, mine), mine, `${mine}جربة.`);
    const whole = `${theirs} جملة توم للتجربة.`;
    expect(settleHunks(typed ?? [], [])).toBe(whole);
    expect(placeAfter(`${mine}جربة.`, whole, `${mine}جربة.`.length)).toBe(whole.length);
  });

  it('may be in the middle, and may take words out', () => {
    const theirs = `${base} وشكروا البلد المضيف.`;
    const mine = base.replace('الأعضاء', 'أعضاء المجموعة');
    const typed = typeIntoHunks(mergeWords(base, theirs, mine), mine, mine.replace('أعضاء المجموعة', 'أعضاء'));
    expect(settleHunks(typed ?? [], [])).toBe(`${base.replace('الأعضاء', 'أعضاء')} وشكروا البلد المضيف.`);
  });

  it('are not guessed into words that the other has changed', () => {
    const theirs = base.replace('روما', 'باريس');
    const mine = base.replace('الثلاثاء', 'الأربعاء');
    expect(typeIntoHunks(mergeWords(base, theirs, mine), mine, mine.replace('روما', 'روما القديمة'))).toBeNull();
  });
});
