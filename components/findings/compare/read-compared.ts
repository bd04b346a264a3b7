import { notFound } from 'next/navigation';
import type { Locale } from '@/lib/i18n/locales';
import { type ComparedPair, parseComparedLanguage, parseComparedPair } from '@/lib/records/statements/compared-pair';

/** The pair and the language that an address names. */
export async function readCompared(
  params: Promise<{ pair: string; language: string }>,
): Promise<{ pair: ComparedPair; lang: Locale }> {
  const { pair: segment, language } = await params;
  const pair = parseComparedPair(segment);
  const lang = parseComparedLanguage(language);
  if (pair === null || lang === null) notFound();
  return { pair, lang };
}
