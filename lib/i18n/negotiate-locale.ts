import type { Locale } from '@/lib/i18n/locales';

/**
 * The language that a browser's Accept-Language asks for. English only where it is preferred to Arabic: a header that
 * names neither, and no header at all, get Arabic.
 */
export function negotiateLocale(header: string | undefined): Locale {
  const weights = { ar: 0, en: 0 };
  for (const range of (header ?? '').slice(0, 1_000).split(',')) {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const language = tag.split('-')[0];
    if (language === 'ar' || language === 'en') weights[language] = Math.max(weights[language], weightOf(parameters));
  }
  return weights.en > weights.ar ? 'en' : 'ar';
}

function weightOf(parameters: string[]): number {
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  if (quality === undefined) return 1;
  const weight = Number(quality.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
