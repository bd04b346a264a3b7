import { notFound } from 'next/navigation';
import { isLocale, type Locale } from './locales';

/** The language of the address; an unknown one answers 404. A page reads it before any record. */
export async function readLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
