import { getTranslations } from 'next-intl/server';
import type { StatementCitation } from '@/components/reading/cite-this';
import { publicOrigin } from '@/lib/env';
import { citeInEveryStyle } from '@/lib/exchange/citation-styles';
import { type CitedEntry, citeEntry } from '@/lib/exchange/entry-citation';
import { citationWords } from '@/lib/exchange/statement-citation';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';
import type { Locale } from '@/lib/i18n/locales';

/** Cites an entry of this record in every style, the reader's first. */
export async function citeEntryInStyles(entry: CitedEntry, locale: Locale): Promise<StatementCitation[]> {
  const record = await bilingualMessage('site.name');
  const write = async (language: Locale) => ({
    citation: citeEntry(entry, { record, origin: publicOrigin() }, language),
    words: citationWords(language, await getTranslations({ locale: language })),
  });
  return citeInEveryStyle({ ar: await write('ar'), en: await write('en') }, locale);
}
