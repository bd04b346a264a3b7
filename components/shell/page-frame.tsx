import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { paths } from '@/lib/i18n/paths';
import { LanguageSwitch } from './language-switch';

type Section = 'home' | 'years' | 'meetings' | 'about';

type Props = {
  /** The page's address without its language: `/meetings/cifg-12`, or nothing for the home page. */
  path: string;
  /** The part of the site that the page belongs to. */
  section?: Section;
  children: ReactNode;
};

/** What stands around every public page: skip link, name, navigation, language switch, footer. */
export function PageFrame({ path, section, children }: Props) {
  const t = useTranslations('site');
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-6 lg:px-8">
      <a
        href="#content"
        className="absolute start-2 top-2 z-10 bg-sheet px-3 py-1 not-focus:sr-only focus:border focus:border-focus print:hidden"
      >
        {t('skip')}
      </a>
      <SiteHeader path={path} section={section} />
      <main id="content" tabIndex={-1} className="flex-1 pt-6 pb-16 outline-none">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}

function SiteHeader({ path, section }: { path: string; section: Section | undefined }) {
  const locale = useLocale();
  const t = useTranslations();
  const links: [Section, string][] = [
    ['home', paths.home(locale)],
    ['meetings', paths.meetings(locale)],
    ['years', paths.years(locale)],
    ['about', paths.about(locale)],
  ];
  return (
    <header className="flex flex-wrap items-center gap-x-8 gap-y-2 border-b-2 border-ink py-3 print:border-b">
      <a href={paths.home(locale)} className="me-auto text-lg font-semibold text-ink no-underline hover:underline">
        {t('site.name')}
      </a>
      <div className="lg:order-last print:hidden">
        <LanguageSwitch path={path} />
      </div>
      <nav aria-label={t('site.mainNavigation')} className="w-full lg:w-auto print:hidden">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {links.map(([name, href]) => (
            <li key={name}>
              <a
                href={href}
                aria-current={section === name ? 'page' : undefined}
                className="inline-block py-1 text-ink no-underline hover:underline aria-[current]:border-b-2 aria-[current]:border-official aria-[current]:font-semibold"
              >
                {t(`navigation.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function SiteFooter() {
  const locale = useLocale();
  const t = useTranslations('site');
  return (
    <footer className="border-t border-rule py-6 text-base text-quiet">
      <p className="max-w-prose">{t('footer')}</p>
      <p className="mt-1 print:hidden">
        <a href={paths.about(locale)}>{t('footerNavigation')}</a>
      </p>
    </footer>
  );
}
