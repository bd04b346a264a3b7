import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { otherLocale } from '@/lib/i18n/locales';

type Props = {
  draft: DraftView;
  /** The public pages that the draft makes, where they are more than one. */
  pages: ('meeting' | 'statement')[];
  children: ReactNode;
};

/** The page that readers would see, under a band that says it is none yet. */
export function PreviewFrame({ draft, pages, children }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk');
  const other = otherLocale(locale);
  return (
    <>
      <header className="sticky top-(--band) z-10 border-b-4 border-courtesy bg-shade px-4 py-2 text-sm sm:px-6 print:static">
        <div className="mx-auto flex max-w-6xl flex-wrap items-baseline gap-x-6 gap-y-1">
          <p className="min-w-0 flex-1 basis-60">
            <strong className="font-semibold">{t('preview.band')}</strong>{' '}
            <span className="text-quiet">
              <DraftTitle draft={draft} />
            </span>
          </p>
          <nav aria-label={t('preview.links')} className="flex flex-wrap gap-x-5 gap-y-1">
            {pages.map((page) => (
              <a key={page} href={`${deskPaths.preview(locale, draft.id)}?of=${page}`}>
                {t(`draft.part.${page}`)}
              </a>
            ))}
            <a href={deskPaths.preview(other, draft.id)} hrefLang={other}>
              {t('preview.other')}
            </a>
            <a href={deskPaths.draft(locale, draft.id)}>{t('preview.back')}</a>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 pt-6 pb-16 outline-none sm:px-6 lg:px-8">
        {children}
      </main>
    </>
  );
}
