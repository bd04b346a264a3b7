import { describe, expect, it } from 'vitest';
import { TargetList } from '@/components/records/designations/target-list';
import { makeTarget } from '@/tests/support/make-records';
import { readAs, render } from '@/tests/support/render';

const list = (...changes: Parameters<typeof makeTarget>[0][]) => (
  <TargetList targets={changes.map((change, index) => makeTarget({ position: index + 1, ...change }))} />
);

describe('a target', () => {
  it('is named in the reader’s script first, then in the other', () => {
    const named = list({ name: { ar: 'يورام فلك', en: 'Joram Velk' } });
    expect(readAs('ar', named)).toMatch(/^يورام فلك Joram Velk /);
    expect(readAs('en', named)).toMatch(/^Joram Velk يورام فلك /);
    expect(render('en', named)).toContain('<bdi lang="ar" dir="rtl">يورام فلك</bdi>');
  });

  it('says in which language alone its name is published', () => {
    expect(readAs('ar', list({}))).toMatch(/^Joram Velk \(متاح بالإنجليزية فقط\)/);
    expect(readAs('en', list({}))).toMatch(/^Joram Velk Kind/);
  });

  it('marks a transliteration of ours wherever it is shown', () => {
    const own = list({ nameArOwn: 'يورام فلك' });
    expect(readAs('ar', own)).toContain('يورام فلك رسم عربي من وضعنا، لم يرد في مصدر منشور');
    expect(readAs('en', own)).toContain('يورام فلك our transliteration, not a published spelling');
  });

  it.each([
    ['active', null, 'in force — never checked'],
    ['unknown', '2024-03-01', 'unknown — checked on 1 Mar 2024'],
    ['delisted', '2024-03-01', 'no longer listed — checked on 1 Mar 2024'],
  ] as const)('of the status %s says when that was checked', (status, checkedOn, words) => {
    expect(readAs('en', list({ status, checkedOn }))).toContain(words);
  });

  it('is not said on each to be unknown where nobody has checked any, which is said above', () => {
    const unchecked = { status: 'unknown', checkedOn: null } as const;
    expect(readAs('en', list(unchecked, unchecked))).not.toContain('Status');
    const words = readAs('en', list(unchecked, { status: 'active', checkedOn: '2024-03-01' }));
    expect(words).toContain('unknown — never checked');
    expect(words).toContain('in force — checked on 1 Mar 2024');
  });

  it('shows a status as doubtful unless it stands', () => {
    const doubts = (status: 'active' | 'unknown' | 'delisted') =>
      render('en', list({ status, checkedOn: '2024-03-01' })).match(/text-doubt/g) ?? [];
    expect(doubts('active')).toHaveLength(0);
    expect(doubts('unknown').length).toBeGreaterThan(0);
    expect(doubts('delisted').length).toBeGreaterThan(0);
  });

  it('keeps misprints apart from other names', () => {
    const words = readAs('en', list({ aliases: ['J. Velk', 'أبو فلك'], weakAliases: ['Joran Velk'] }));
    expect(words).toMatch(/Also known as J\. Velk, أبو فلك/);
    expect(words).toMatch(/Also printed as Joran Velk \(doubtful spellings or misprints\)/);
    expect(readAs('en', list({}))).not.toMatch(/Also (known|printed) as/);
  });

  it('offers the same name elsewhere without merging the two', () => {
    const sameNameIn = [
      { designation: 'harbour-2', title: { ar: 'إدراج', en: 'A listing' }, edtf: '2018-02-09', name: 'Joram Velk' },
    ];
    const words = readAs('en', list({ sameNameIn }));
    expect(words).toContain('The same name also appears in A listing · 9 Feb 2018 · Joram Velk');
    expect(words).toContain('Not merged: the same name does not prove that the two are the same person or entity.');
    expect(render('ar', list({ sameNameIn }))).toContain('href="/ar/designations/harbour-2"');
  });

  it('has a place of its own on the page that an address can name', () => {
    expect(render('en', list({}, {}))).toMatch(/<li id="target-1".*<li id="target-2"/s);
  });
});
