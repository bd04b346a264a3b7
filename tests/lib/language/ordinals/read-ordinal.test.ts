import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOrdinal } from '@/lib/language/ordinals/read-ordinal';
import { ordinalAr, ordinalEn, ordinalFigureEn } from '@/lib/language/ordinals/write-ordinal';
import { tokenizeText } from '@/lib/text/characters/tokens';

type Form = { n: number; g: string; def: boolean; form: string };
const { forms } = JSON.parse(readFileSync('tests/fixtures/intake/ordinals-ar.json', 'utf8')) as { forms: Form[] };

const read = (source: string) => readOrdinal(tokenizeText(source), 0);

describe('readOrdinal', () => {
  it.each(forms.filter(({ def, n }) => def || n < 20))('reads $form as $n', ({ form, n, def }) => {
    expect(read(form)).toMatchObject({ value: n, form: 'words', isDefinite: def, clitics: '' });
    expect(read(form.replaceAll(/[أإآ]/g, 'ا'))?.value).toBe(n);
  });

  it('leaves «عشرون» and its like to the numbers', () => {
    for (const { form } of forms.filter(({ def, n }) => !def && n >= 20)) expect(read(form)).toBeNull();
  });

  it('reads whatever is written, up to ninety-nine', () => {
    for (let value = 1; value <= 99; value += 1) {
      for (const gender of ['masculine', 'feminine'] as const) {
        expect(read(ordinalAr(value, gender))?.value).toBe(value);
        expect(read(ordinalAr(value, gender, 'oblique'))?.value).toBe(value);
      }
      expect(read(ordinalEn(value))?.value).toBe(value);
      expect(read(ordinalFigureEn(value))).toMatchObject({ value, form: 'figure' });
    }
  });

  it.each<[string, number, string, string]>([
    ['الـ١٥', 15, 'marked', ''],
    ['رقم (15)', 15, 'marked', ''],
    ['No. 12', 12, 'marked', ''],
    ['(12)', 12, 'bracketed', ''],
    ['والثالث عشر', 13, 'words', 'و'],
    ['الحادي و العشرين', 21, 'words', ''],
  ])('reads %s as %i', (source, value, form, clitics) => {
    expect(read(source)).toMatchObject({ value, form, clitics });
  });

  it.each(['أول أمس', '12', 'ال 12', '(2019)', '0th', 'no one'])('reads none in %s', (source) => {
    expect(read(source)).toBeNull();
  });
});
