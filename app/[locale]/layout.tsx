import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import { directionOf } from '@/lib/i18n/locales';
import { readLocale } from '@/lib/i18n/read-locale';
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
  await readLocale(params);
  const t = await getTranslations('site');
  return {
    title: { default: t('name'), template: `%s · ${t('shortName')}` },
    description: t('description'),
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  };
}

export default async function RootLayout({ params, children }: Props) {
  const locale = await readLocale(params);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  );
}
