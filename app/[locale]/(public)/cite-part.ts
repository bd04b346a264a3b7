import { getTranslations } from 'next-intl/server';
import type { StatementCitation } from '@/components/reading/cite-this';
import { citeInEveryStyle } from '@/lib/exchange/citation-styles';
import { citePart } from '@/lib/exchange/part-citation';
import { citationWords } from '@/lib/exchange/statement-citation';
import type { Locale } from '@/lib/i18n/locales';
import type { Bilingual } from '@/lib/records/bilingual';
import type { CitedPart } from '@/lib/records/citing/cited-part';

/** One document that is cited, or this record, in every style. `publisher`: null for this record. */
type CitedInStyles = { publisher: Bilingual | null; citations: StatementCitation[] };

/** Cites a part of the record in every style, the reader's first: once for each document that gives it. */
export async function citePartInStyles(part: CitedPart, locale: Locale): Promise<CitedInStyles[]> {
  const words = {
    ar: citationWords('ar', await getTranslations({ locale: 'ar' })),
    en: citationWords('en', await getTranslations({ locale: 'en' })),
  };
  const [arabic, english] = [await citePart(part, 'ar'), await citePart(part, 'en')];
  return arabic.flatMap((ar, index) => {
    const en = english[index];
    if (!en) return [];
    const both = { ar: { citation: ar, words: words.ar }, en: { citation: en, words: words.en } };
    return [{ publisher: ar.source?.publisher ?? null, citations: citeInEveryStyle(both, locale) }];
  });
}
