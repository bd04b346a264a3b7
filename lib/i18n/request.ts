import { locale as readLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { isLocale, type Locale } from './locales';

const messages: Record<Locale, () => Promise<{ default: object }>> = {
  ar: () => import('@/messages/ar.json'),
  en: () => import('@/messages/en.json'),
};

export default getRequestConfig(async ({ locale: asked }) => {
  const segment = asked ?? (await readLocale());
  const locale = segment && isLocale(segment) ? segment : 'ar';
  return { locale, timeZone: 'UTC', messages: (await messages[locale]()).default };
});
