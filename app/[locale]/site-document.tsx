import latinRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2' with {
  turbopackModuleType: 'asset',
};
import latinSemibold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2' with {
  turbopackModuleType: 'asset',
};
import arabicRegular from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2' with {
  turbopackModuleType: 'asset',
};
import arabicSemibold from '@fontsource/vazirmatn/files/vazirmatn-arabic-600-normal.woff2' with {
  turbopackModuleType: 'asset',
};
import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PracticeBand } from '@/components/shell/practice-band';
import { env, publicOrigin } from '@/lib/env';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import '@/app/globals.css';

export const siteViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#15161a' },
  ],
};

/** Pages are made on their first request, so that a build needs no database: the only parameter is a placeholder. */
export function siteParams() {
  return [{ locale: '_' }];
}

export async function siteMetadata(): Promise<Metadata> {
  const t = await getTranslations('site');
  return {
    metadataBase: new URL(publicOrigin()),
    title: { default: t('name'), template: `%s · ${t('shortName')}` },
    description: t('description'),
    ...(env.PORTAL_PRACTICE && { robots: { index: false, follow: false } }),
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/favicon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
  };
}

type Props = {
  locale: Locale;
  className?: string;
  /** What belongs into the head besides the metadata. */
  head?: ReactNode;
  children: ReactNode;
};

/** What the two root layouts have in common: readers' pages load no script of the desk's, nor the desk one of theirs. */
export function SiteDocument({ locale, className, head, children }: Props) {
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      className={className}
      data-practice={env.PORTAL_PRACTICE || undefined}
    >
      {head && <head>{head}</head>}
      <body>
        {env.PORTAL_PRACTICE && <PracticeBand />}
        <Faces locale={locale} />
        {children}
      </body>
    </html>
  );
}

const latinFaces = [latinRegular, latinSemibold];
const faces: Record<Locale, string[]> = { ar: [arabicRegular, arabicSemibold, ...latinFaces], en: latinFaces };

/** The faces of a language, asked for before any style is known. React's preload() would send a header, which the store of pages drops. */
function Faces({ locale }: { locale: Locale }) {
  return faces[locale].map((face) => (
    <link key={face} rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />
  ));
}
