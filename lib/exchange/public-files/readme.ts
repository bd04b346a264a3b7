import { env } from '@/lib/env';
import type { Translators } from '@/lib/exchange/tables/dictionary';
import { locales } from '@/lib/i18n/locales';

const parts = ['csv', 'json', 'texts', 'entities', 'popolo', 'dictionary', 'checksums', 'rules', 'rights'] as const;

/** What is in the zip, in English and then in Arabic. */
export function writeReadme(translators: Translators, origin: string): string {
  return locales
    .toReversed()
    .map((locale) => {
      const t = translators[locale];
      return [
        t('site.name'),
        ...(env.PORTAL_PRACTICE ? [t('practice.band')] : []),
        origin,
        ...parts.map((part) => t(`download.readme.${part}`)),
      ].join('\n\n');
    })
    .join('\n\n\n')
    .concat('\n');
}
