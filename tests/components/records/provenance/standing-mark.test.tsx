import { describe, expect, it } from 'vitest';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Standing } from '@/lib/db/generated/enums';
import { readAs, render } from '@/tests/support/render';

describe('the mark of a standing', () => {
  it.each([
    ['official', 'نص رسمي', 'Official text'],
    ['courtesy_translation', 'ترجمة غير رسمية', 'Courtesy translation'],
    ['press_report', 'تقرير صحفي', 'Press report'],
    ['transcription', 'نسخة معاد نشرها', 'Republished copy'],
    ['portal_translation', 'ترجمة من إعدادنا', 'Our translation'],
    ['portal_summary', 'ملخص من إعدادنا', 'Our summary'],
  ] as const)('%s is said in the reader’s language', (standing, ar, en) => {
    expect(readAs('ar', <StandingMark standing={standing} />)).toBe(ar);
    expect(readAs('en', <StandingMark standing={standing} />)).toBe(en);
  });

  it('names the language of the text in the language of the reader', () => {
    expect(readAs('ar', <StandingMark standing="official" lang="en" />)).toBe('نص رسمي· الإنجليزية');
    expect(readAs('en', <StandingMark standing="official" lang="ar-Latn" />)).toBe('Official text· Arabic');
    expect(readAs('en', <StandingMark standing="official" lang="tlh" />)).toBe('Official text· another language');
  });

  it('has a shape of its own for whoever sees no colour, which nobody is read', () => {
    const ofSources = Object.values(Standing).filter((standing) => !standing.startsWith('portal'));
    const shapes = ofSources.map(
      (standing) => / d="([^"]+)"/.exec(render('en', <StandingMark standing={standing} />))?.[1],
    );
    expect(new Set(shapes).size).toBe(4);
    expect(render('en', <StandingMark standing="official" />)).toMatch(/<svg[^>]*aria-hidden="true"/);
  });
});
