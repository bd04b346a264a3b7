import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposedValue, read } from '@/tests/support/intake';

type Form = { n: number; g: string; def: boolean; form: string };
const { forms } = JSON.parse(readFileSync('tests/fixtures/intake/ordinals-ar.json', 'utf8')) as { forms: Form[] };
const definite = forms.filter(({ def }) => def);

const ordinalOf = (text: string) => proposedValue(read(text), 'meeting.ordinal');
const heads = { m: ['الاجتماع', 'اللقاء', 'المؤتمر'], f: ['الجلسة', 'الدورة'] };

describe('Arabic ordinals', () => {
  it('are known in every written form', () => {
    expect(forms.length).toBe(169);
    expect(new Set(forms.map(({ n }) => n)).size).toBe(40);
  });

  it.each(definite)('$form is $n after each head noun', ({ form, g, n }) => {
    for (const head of g in heads ? heads[g as 'm' | 'f'] : [...heads.m, ...heads.f]) {
      expect(ordinalOf(`عُقد ${head} ${form} لمجموعة مكافحة تمويل داعش في أوسلو.`)).toBe(n);
    }
  });

  it.each(definite.filter(({ g }) => g === 'm'))(
    '$form is read without hamza, vocalised and with a space',
    ({ form, n }) => {
      const frame = (written: string) => `عقدت مجموعة مكافحة تمويل داعش اجتماعها ${written} في أوسلو.`;
      expect(ordinalOf(frame(form.replaceAll(/[أإآ]/g, 'ا')))).toBe(n);
      expect(ordinalOf(frame(form.replaceAll(/([بتثجحخدذرزسشصضطظعغفقكلمنهي])/g, '$1\u064e')))).toBe(n);
      expect(ordinalOf(frame(form.replace(' و', ' و ')))).toBe(n);
    },
  );

  const beforeNoun = forms.filter(({ def, g, n }) => !def && g !== 'f' && n <= 10);

  it.each(beforeNoun)('$form is $n before «اجتماع» of the group', ({ form, n }) => {
    expect(ordinalOf(`عقدت مجموعة مكافحة تمويل داعش ${form} اجتماع لها في أوسلو.`)).toBe(n);
  });

  it.each(['الاجتماع الـ15', 'الاجتماع رقم 15', 'الاجتماع (15)', 'الاجتماع الدولي الـ١٥'])(
    '%s is the fifteenth',
    (words) => {
      expect(ordinalOf(`عُقد ${words} لمجموعة مكافحة تمويل داعش في أوسلو.`)).toBe(15);
    },
  );

  it.each([
    'اجتماعها في تشرين الثاني 2026',
    'اجتماعها في كانون الأول 2026',
    'اجتماعها في 3 ربيع الأول 1448هـ',
    'اجتماعها في جمادى الآخرة',
    'اجتماعها، وفي اليوم الثاني من الاجتماع ناقشت النفط',
    'اجتماعها في مدينة نالت المرتبة الأولى',
    'اجتماعها في الأول من مايو',
    'اجتماعها للمرة الثالثة في أوسلو',
    'أول اجتماع افتراضي لها هذا العام',
    'اجتماعها وفق المادة الخامسة من ميثاقها',
  ])('is not seen in: %s', (words) => {
    expect(ordinalOf(`عقدت مجموعة مكافحة تمويل داعش ${words}.`)).toBeUndefined();
  });
});

describe('English ordinals', () => {
  it.each([
    ['twelfth meeting', 12],
    ['12th plenary', 12],
    ['21st meeting', 21],
    ['twenty-first plenary meeting', 21],
    ['fortieth meeting', 40],
  ])('"%s" is %i', (words, value) => {
    expect(ordinalOf(`The CIFG held its ${words} in Oslo.`)).toBe(value);
  });

  it.each([
    'held its first meeting of the year',
    'held its second meeting since May',
    'met for the first time',
    'held a meeting on the first of May',
  ])('is not seen in: %s', (words) => {
    expect(ordinalOf(`The CIFG ${words} in Oslo.`)).toBeUndefined();
  });
});
