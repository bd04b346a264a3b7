import { type MonthForms, months } from '@/lib/language/months/month-forms';
import { ordinalAr, ordinalEn, ordinalFigureEn } from '@/lib/language/ordinals/write-ordinal';
import type { PlainConcept, PlainLabel } from './concept';

const lastOrdinal = 99;

/** The months of both calendars under each of their names, and ordinals in words and figures. */
export function calendarConcepts(): PlainConcept[] {
  const ordinals = Array.from({ length: lastOrdinal }, (_, index) => index + 1);
  return [...months.map(monthConcept), ...ordinals.map(ordinalConcept)];
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

function ordinalConcept(number: number): PlainConcept {
  const forms = (['masculine', 'feminine'] as const).flatMap((gender) =>
    (['nominative', 'oblique'] as const).map((form) => ordinalAr(number, gender, form)),
  );
  return {
    id: `ordinal:${number}`,
    kind: 'ordinal',
    ref: null,
    labels: [...labels('ar', forms), ...labels('en', [ordinalFigureEn(number), ordinalEn(number)])],
  };
}

function labels(lang: string, texts: string[], kind: PlainLabel['kind'] = 'variant'): PlainLabel[] {
  return texts.map((text) => ({ lang, text, kind, reason: null }));
}
