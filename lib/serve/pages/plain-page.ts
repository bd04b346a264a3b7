import { directionOf, type Locale, locales } from '@/lib/i18n/locales';

type Words = { title: string; lead: string };

/** Both languages on one page, for when Next has none: while it starts, or where the real pages could not be fetched. */
export function plainPage(words: Record<Locale, Words>, practice: Record<Locale, { band: string }> | null): string {
  const part = (locale: Locale) => {
    const { title, lead } = words[locale];
    const band = practice ? `<p><strong>${practice[locale].band}</strong></p>` : '';
    return `<section lang="${locale}" dir="${directionOf(locale)}">${band}<h1>${title}</h1><p>${lead}</p><p><a href="/${locale}">/${locale}</a></p></section>`;
  };
  return (
    `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${words.ar.title} · ${words.en.title}</title>` +
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"></head>' +
    `<body><main>${locales.map(part).join('<hr>')}</main></body></html>`
  );
}
