import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { directionOf, isLocale } from '@/lib/i18n/locales';
import '@/app/globals.css';

type Props = LayoutProps<'/[locale]'>;

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#15161a' },
  ],
};

/** Pages are made on their first request, so that a build needs no database; the placeholder is no language. */
export function generateStaticParams() {
  return [{ locale: '_' }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations('site');
  return { title: { default: t('name'), template: `%s · ${t('shortName')}` }, description: t('description') };
}

export default async function RootLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  );
}
