import { describe, expect, it } from 'vitest';
import { WordsAsTyped } from '@/components/ui/words-as-typed';
import { readAs, render } from '@/tests/support/render';

describe('words without a language', () => {
  it('are marked for readers of the other language', () => {
    expect(readAs('ar', <WordsAsTyped words="The date was wrong." />)).toContain('متاح بالإنجليزية فقط');
    expect(readAs('en', <WordsAsTyped words="كان التاريخ خطأ." />)).toContain('(in Arabic only)');
    expect(readAs('en', <WordsAsTyped words="The date was wrong." />)).toBe('The date was wrong.');
  });

  it('that say the same in both begin with the reader’s, each in its direction', () => {
    const both = <WordsAsTyped words="كان التاريخ خطأ. / The date was wrong." />;
    expect(readAs('en', both)).toBe('The date was wrong. كان التاريخ خطأ.');
    expect(readAs('ar', both)).toBe('كان التاريخ خطأ. The date was wrong.');
    expect(render('en', both)).toMatch(/<br\/>.*lang="ar" dir="rtl"/);
  });
});
