import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Locale, locales } from '@/lib/i18n/locales';
import { formatDate } from '@/lib/language/dates/format-date';
import { ordinalAr, ordinalEn } from '@/lib/language/ordinals/write-ordinal';

const Name = z.strictObject({ ar: z.string(), en: z.string() });
const Places = z.array(z.strictObject({ city: Name, state: Name }));

/** A topic of the statement that its reading does not offer: an editor adds it by hand, with the words of the text. */
export const topicByHand = 'payment-houses';

const folder = 'prisma/practice/task';

/** The first of these meetings, by the last statement of the record; the others follow four weeks after one another. */
const first = { ordinal: 14, day: Date.UTC(2025, 9, 14) };
const fourWeeks = 28 * 86_400_000;

/** The invented statement of the meeting with this number, in both languages. It is not in the record until somebody brings it in. */
export async function writePracticeTexts(ordinal: number): Promise<Record<Locale, string>> {
  const places = Places.parse(JSON.parse(await readFile(`${folder}/places.json`, 'utf8')));
  const after = ordinal - first.ordinal;
  const place = places[Math.abs(after) % places.length];
  const day = new Date(first.day + after * fourWeeks).toISOString().slice(0, 10);
  const words = (locale: Locale): Record<string, string> => ({
    ...(locale === 'ar'
      ? { ordinal: ordinalAr(ordinal, 'masculine', 'oblique') }
      : { Ordinal: ordinalEn(ordinal), ordinal: ordinalEn(ordinal).toLowerCase() }),
    city: place?.city[locale] ?? '',
    state: place?.state[locale] ?? '',
    date: formatDate(day, locale, 'long').text,
  });
  const written = await Promise.all(
    locales.map(async (locale) => {
      const template = await readFile(`${folder}/statement-${locale}.txt`, 'utf8');
      return [locale, fill(template, words(locale))] as const;
    }),
  );
  return Object.fromEntries(written) as Record<Locale, string>;
}

function fill(template: string, words: Record<string, string>): string {
  return template.trimEnd().replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}
