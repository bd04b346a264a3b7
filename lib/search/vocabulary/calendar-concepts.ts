import { type MonthForms, months } from '@/lib/language/months/month-forms';
import { type OrdinalForms, ordinalForms } from '@/lib/language/ordinals/ordinal-forms';
import { ordinalFigureEn } from '@/lib/language/ordinals/write-ordinal';
import type { PlainConcept, PlainLabel } from './concept';

/** The months of both calendars under each of their names, and ordinals in words and figures. */
export function calendarConcepts(): PlainConcept[] {
  return [...months.map(monthConcept), ...ordinalForms.map(ordinalConcept)];
}

/** Spellings are searched but never shown as names. */
function monthConcept({ calendar, month, ar, en, spellings }: MonthForms): PlainConcept {
  const [latin, arabic] = [spellings.filter(isLatin), spellings.filter((form) => !isLatin(form))];
  return {
    id: `${calendar === 'hijri' ? 'hijri-month' : 'month'}:${month}`,
    kind: 'month',
    ref: null,
    labels: [
      ...labels('ar', ar),
      ...labels('en', en),
      ...labels('ar', arabic, 'wrong_form'),
      ...labels('en', latin, 'wrong_form'),
    ],
  };
}

function isLatin(form: string): boolean {
  return /^[A-Z]/.test(form);
}

/** «الحادي عشرة», «الثالثة عشر»: readers mix the genders, texts hardly do. */
function ordinalConcept({ value, definite, en }: OrdinalForms): PlainConcept {
  const mixed = definite.masculine.filter((form) => form.endsWith(' عشر')).map((form) => `${form}ة`);
  return {
    id: `ordinal:${value}`,
    kind: 'ordinal',
    ref: null,
    labels: [
      ...labels('ar', [...definite.masculine, ...definite.feminine]),
      ...labels('ar', mixed, 'wrong_form'),
      ...labels('en', [ordinalFigureEn(value), ...en]),
    ],
  };
}

function labels(lang: string, texts: string[], kind: PlainLabel['kind'] = 'variant'): PlainLabel[] {
  return texts.map((text) => ({ lang, text, kind, reason: null }));
}
