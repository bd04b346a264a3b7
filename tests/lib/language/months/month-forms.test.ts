import { describe, expect, it } from 'vitest';
import { isEverydayWord, monthForms, months } from '@/lib/language/months/month-forms';
import { foldedKey } from '@/lib/text/characters/folded-key';

const formsOf = (calendar: 'gregorian' | 'hijri', month: number) =>
  new Set(
    monthForms
      .filter(([form]) => form.calendar === calendar && form.month === month)
      .flatMap(([, forms]) => forms.map(foldedKey)),
  );

describe('monthForms', () => {
  it.each(['ar', 'ar-EG', 'ar-IQ', 'ar-MA', 'ar-DZ', 'ar-TN', 'ar-MR', 'en'])('has the months of %s', (locale) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1)
      expect(formsOf('gregorian', month)).toContain(foldedKey(format.format(Date.UTC(2020, month - 1, 15))));
  });

  it('has a form for one month only', () => {
    const owners = new Map<string, string>();
    for (const [{ calendar, month }, forms] of monthForms) {
      for (const form of forms) {
        expect(owners.get(foldedKey(form)) ?? `${calendar} ${month}`).toBe(`${calendar} ${month}`);
        owners.set(foldedKey(form), `${calendar} ${month}`);
      }
    }
    expect(months.map(({ month }) => month)).toEqual([...Array(12).keys(), ...Array(12).keys()].map((at) => at + 1));
  });

  it('marks what is a word or a name as well', () => {
    const doubtful = monthForms.filter(([{ isAmbiguous }]) => isAmbiguous).flatMap(([, forms]) => forms);
    expect(doubtful).toEqual(expect.arrayContaining(['مارس', 'آب', 'May', 'Jan', 'August']));
    expect(doubtful).not.toContain('نوفمبر');
    expect([isEverydayWord('مارس'), isEverydayWord('may'), isEverydayWord('august')]).toEqual([true, true, false]);
  });
});
