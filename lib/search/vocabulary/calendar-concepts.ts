import { hijriMonthName, monthNameAr, monthNameEn } from '@/lib/language/months/month-names';
import { ordinalAr, ordinalEn, ordinalFigureEn } from '@/lib/language/ordinals/write-ordinal';
import type { PlainConcept, PlainLabel } from './concept';

const lastOrdinal = 40;

/** Spellings of Algeria and Tunisia, of older print, and of the countries whose names Intl does not give. */
const otherMonths: Record<number, string[]> = {
  1: ['جانفي'],
  2: ['فيفري'],
  4: ['أفريل', 'ابريل'],
  6: ['جوان', 'يونيه'],
  7: ['جويلية', 'يوليه'],
  8: ['أوت'],
};

/** The months of both calendars under each of their names, and ordinals in words and figures. */
export function calendarConcepts(): PlainConcept[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const ordinals = Array.from({ length: lastOrdinal }, (_, index) => index + 1);
  return [...months.map(monthConcept), ...months.map(hijriMonthConcept), ...ordinals.map(ordinalConcept)];
}

function monthConcept(month: number): PlainConcept {
  const sets = (['levant', 'gulf', 'maghreb'] as const).map((set) => monthNameAr(month, set));
  return {
    ...{ id: `month:${month}`, kind: 'month', ref: null },
    labels: [...labels('ar', [...sets, ...(otherMonths[month] ?? [])]), ...labels('en', [monthNameEn(month, 'long')])],
  };
}

function hijriMonthConcept(month: number): PlainConcept {
  return {
    ...{ id: `hijri-month:${month}`, kind: 'month', ref: null },
    labels: [...labels('ar', [hijriMonthName(month, 'ar')]), ...labels('en', [hijriMonthName(month, 'en')])],
  };
}

function ordinalConcept(number: number): PlainConcept {
  const forms = (['masculine', 'feminine'] as const).flatMap((gender) =>
    (['nominative', 'oblique'] as const).map((form) => ordinalAr(number, gender, form)),
  );
  return {
    ...{ id: `ordinal:${number}`, kind: 'ordinal', ref: null },
    labels: [...labels('ar', forms), ...labels('en', [ordinalFigureEn(number), ordinalEn(number)])],
  };
}

function labels(lang: string, texts: string[]): PlainLabel[] {
  return texts.map((text) => ({ lang, text, kind: 'variant', reason: null }));
}
