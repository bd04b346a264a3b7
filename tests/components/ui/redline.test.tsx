import { describe, expect, it } from 'vitest';
import { Redline } from '@/components/ui/redline';
import { diffWords } from '@/lib/text/comparison/diff-words';
import { readAs, render } from '@/tests/support/render';

describe('a redline', () => {
  it('says what was taken out and what came in, in words, on a page of either language', () => {
    const runs = diffWords('اجتمع 26 عضوا', 'اجتمع 27 عضوا');
    expect(readAs('en', <Redline runs={runs} lang="ar" />)).toBe('اجتمع Removed: 26 Added: 27 عضوا');
    expect(readAs('ar', <Redline runs={runs} lang="ar" />)).toBe('اجتمع حُذف: 26 أُضيف: 27 عضوا');
  });

  it('runs in the direction of its text, and shows signs that nobody would see', () => {
    const markup = render('en', <Redline runs={diffWords('من', 'من \u202e<b>')} lang="ar" />);
    expect(markup).toMatch(/^<div lang="ar" dir="rtl"/);
    expect(markup).toContain('\\u{202E}&lt;b&gt;');
    expect(markup).not.toContain('<b>');
  });

  it('keeps a space between an old word and a new one, which would else be read as one', () => {
    const markup = render('ar', <Redline runs={diffWords('كتاب', 'كتب')} lang="ar" />);
    expect(markup).toMatch(/<\/del> <ins/);
  });
});
