import regular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2' with {
  turbopackModuleType: 'asset',
};
import semibold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2' with {
  turbopackModuleType: 'asset',
};
import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
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

/** Pages are made on their first request, so that a build needs no database: the only parameter is a placeholder. */
export function generateStaticParams() {
  return [{ locale: '_' }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readLocale(params);
  const t = await getTranslations('site');
  return {
    metadataBase: new URL(publicOrigin()),
    title: { default: t('name'), template: `%s · ${t('shortName')}` },
    description: t('description'),
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/favicon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
  };
}

export default async function RootLayout({ params, children }: Props) {
  const locale = await readLocale(params);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        {locale === 'ar' && <ArabicFonts />}
        {children}
        <script type="module" src="/reader.js" async />
      </body>
    </html>
  );
}

/** Arabic pages need both at once. React's preload() would send a header, which the store of pages drops. */
function ArabicFonts() {
  return [regular, semibold].map((face) => (
    <link key={face} rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />
  ));
}
