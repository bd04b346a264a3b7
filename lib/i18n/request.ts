import { locale as readLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { isLocale, type Locale } from './locales';
import { ownMessages } from './messages/own-messages';

type Words = { default: object };

const messages: Record<Locale, () => Promise<[Words, Words]>> = {
  ar: () => Promise.all([import('@/messages/ar.json'), import('@/messages/practice/ar.json')]),
  en: () => Promise.all([import('@/messages/en.json'), import('@/messages/practice/en.json')]),
};

export default getRequestConfig(async ({ locale: asked }) => {
  const segment = asked ?? (await readLocale());
  const locale = segment && isLocale(segment) ? segment : 'ar';
  const [words, practice] = await messages[locale]();
  return { locale, timeZone: 'UTC', messages: ownMessages(words.default, practice.default) };
});
