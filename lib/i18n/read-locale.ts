import { notFound } from 'next/navigation';
import { isLocale, type Locale } from './locales';

/** The language of the address; an unknown one is no page. A page reads it before it asks for any record. */
export async function readLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
