import { getTranslations } from 'next-intl/server';
import type { Translator } from './translator';

type Key = Parameters<Translator>[0];

/** One message in both languages, for pages that tell machines both at once. */
export async function bilingualMessage(key: Key): Promise<{ ar: string; en: string }> {
  const [ar, en] = await Promise.all([getTranslations({ locale: 'ar' }), getTranslations({ locale: 'en' })]);
  return { ar: ar(key), en: en(key) };
}
