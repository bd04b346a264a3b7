import { describe, expect, it } from 'vitest';
import { AskedNotice } from '@/components/editing/reports/asked-notice';
import { readAs, render } from '@/tests/support/render';

const report = { number: 7, about: '/meetings/cifg-15', subject: null, words: 'The date <b>is</b> wrong.\u202e' };

describe('the notice above a draft that was begun from a report', () => {
  it('leads to the report, and quotes the words of the reader as typed', () => {
    expect(render('en', <AskedNotice reports={[report]} />)).toContain('href="/en/desk/reports/7"');
    const said = readAs('ar', <AskedNotice reports={[report]} />);
    expect(said).toContain('أُنشئت هذه المسودة بناءً على بلاغ من أحد القراء: البلاغ 7');
    expect(said).toContain('/meetings/cifg-15');
    expect(said).toContain('is');
    expect(said).not.toContain('\u202e');
  });

  it('says that the words are kept no longer', () => {
    expect(readAs('en', <AskedNotice reports={[{ ...report, words: null }]} />)).toContain('no longer kept');
  });

  it('says nothing of a draft without a report', () => {
    expect(render('en', <AskedNotice reports={[]} />)).toBe('');
  });
});
