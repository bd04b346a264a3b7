import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { env } from '@/lib/env';
import { defaultLocale, locales, otherLocale } from '@/lib/i18n/locales';
import type { Address } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { alternatesOf } from './forms-of-page';

type Described = {
  title?: string | null;
  description?: string | null;
  /** What its own card shows, in words; without it the page has the card of the record. */
  card?: string | null;
};

/** Languages as Open Graph writes them, with a territory. */
const territories = { ar: 'ar_SA', en: 'en_GB' };

/**
 * Title, description, canonical address, the other language's address and the social card of a page. Addresses become
 * absolute by the layout's metadataBase.
 */
export async function pageMetadata(
  params: Promise<{ locale: string }>,
  address: Address,
  { title, description, card: shown }: Described,
): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = await getTranslations('site');
  const languages = Object.fromEntries(locales.map((each) => [each, address(each)]));
  const picture = shown
    ? { url: `${address(locale)}.png`, alt: shown }
    : { url: `/card-${locale}.png`, alt: t('cardAlt') };
  // The card shows the name of the real record.
  const card = env.PORTAL_PRACTICE ? null : { ...picture, width: 1200, height: 630 };
  return {
    ...(title && { title }),
    ...(description && { description }),
    alternates: {
      canonical: address(locale),
      languages: { ...languages, 'x-default': address(defaultLocale) },
      types: env.PORTAL_PRACTICE ? {} : alternatesOf(address(locale)),
    },
    openGraph: {
      type: 'website',
      siteName: t('name'),
      url: address(locale),
      locale: territories[locale],
      alternateLocale: territories[otherLocale(locale)],
      ...(card && { images: card }),
    },
    ...(card && { twitter: { card: 'summary_large_image' as const, images: card } }),
  };
}

/** What a page made for its query says to the front where the query is wrong; the front answers with that status. */
export function pageStatus(status: 400 | 404 | 422): Metadata {
  return { other: { 'portal-status': String(status) }, robots: { index: false } };
}
