import { describe, expect, it } from 'vitest';
import { Words } from '@/components/ui/words';
import { render } from '@/tests/support/render';

describe('words of the record', () => {
  it('are given in the reader’s language', () => {
    const value = { ar: 'اجتماع', en: 'A meeting' };
    expect([render('ar', <Words value={value} />), render('en', <Words value={value} />)]).toEqual([
      'اجتماع',
      'A meeting',
    ]);
  });

  it('that exist only in the other are given so, marked, and said to be', () => {
    expect(render('ar', <Words value={{ ar: null, en: 'A meeting' }} />)).toBe(
      '<bdi lang="en" dir="ltr">A meeting</bdi> <small class="text-quiet">(متاح بالإنجليزية فقط)</small>',
    );
    expect(render('en', <Words value={{ ar: 'اجتماع', en: null }} />)).toBe(
      '<bdi lang="ar" dir="rtl">اجتماع</bdi> <small class="text-quiet">(in Arabic only)</small>',
    );
  });

  it('that nobody has are replaced by what was given for that, or by nothing', () => {
    expect(render('en', <Words value={{ ar: null, en: null }} unknown="not known" />)).toBe('not known');
    expect(render('en', <Words value={{ ar: null, en: null }} />)).toBe('');
  });

  it('with a phrase of the other script in them isolate it and name its language', () => {
    expect(render('en', <Words value={{ ar: null, en: 'then «داعش» in print' }} />)).toContain(
      '<bdi lang="ar" dir="rtl">',
    );
    expect(render('ar', <Words value={{ ar: 'رمزها CIFG', en: null }} />)).toContain('<bdi dir="ltr">CIFG</bdi>');
    expect(render('ar', <Words value={{ ar: 'اسمها Finance Group', en: null }} />)).toContain(
      '<bdi lang="en" dir="ltr">Finance Group</bdi>',
    );
  });
});
