import { describe, expect, it } from 'vitest';
import { FieldChangeList } from '@/components/records/history/field-change-list';
import type { ToldField } from '@/lib/records/history/field-redline';
import { readAs } from '@/tests/support/render';

const told = (before: string[], after: string[], locale: 'ar' | 'en' = 'en') => {
  const names = (words: string[]) => ({ kind: 'names' as const, names: words.map((name) => ({ ar: name, en: name })) });
  const field: ToldField = {
    ...{ field: 'sources', part: null, figure: null, lang: null, redline: null },
    ...{ before: names(before), after: names(after) },
  };
  return readAs(locale, <FieldChangeList fields={[field]} />);
};

describe('a list that changed', () => {
  it('tells what came in and what went out, and not what stayed', () => {
    expect(told(['one', 'two', 'three'], ['one', 'three', 'four'])).toBe('Sources: removed: two; added: four');
    expect(told(['one'], ['one', 'two'])).toBe('Sources: added: two');
    expect(told(['one', 'one'], ['one'])).toBe('Sources: removed: one');
    expect(told(['one', 'two'], ['one', 'four'], 'ar')).toBe('المصادر: حذف: two؛ إضافة: four');
  });

  it('is told whole where one value became another, or the order changed', () => {
    expect(told(['one'], ['two'])).toBe('Sources: from one to two');
    expect(told(['one', 'two'], ['two', 'one'])).toBe('Sources: from one, two to two, one');
  });
});
