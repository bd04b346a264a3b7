import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/editing/form/button';
import { PostForm } from '@/components/editing/form/post-form';
import { publicAddress } from '@/components/editing/records/public-address';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { locales } from '@/lib/i18n/locales';

/** What is public since this draft was published, in both languages, and how it is corrected. */
export function PublishedArticle({ draft }: { draft: DraftView }) {
  const t = useTranslations('desk.published');
  return (
    <section
      aria-labelledby="published"
      className="grid gap-4 rounded-sm border border-s-4 border-official bg-sheet px-5 py-4"
    >
      <div>
        <h2 id="published" className="text-xl">
          {t('title')}
        </h2>
        <p className="text-quiet">{t('lead')}</p>
      </div>
      {draft.parts.map(({ type, subject }) =>
        subject === null ? null : <PublishedRecord key={type} type={type} id={subject} />,
      )}
    </section>
  );
}

function PublishedRecord({ type, id }: { type: DraftView['parts'][number]['type']; id: string }) {
  const locale = useLocale();
  const t = useTranslations('desk');
  const isPage = publicAddress({ type, id }, locale) !== null;
  return (
    <div className="grid gap-2 border-t border-rule pt-3">
      <h3 className="text-base">
        {t(`draft.part.${type}`)}{' '}
        <bdi dir="ltr" className="font-normal text-quiet">
          {id}
        </bdi>
      </h3>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {isPage ? (
          locales.map((lang) => (
            <a key={lang} href={publicAddress({ type, id }, lang) ?? ''} hrefLang={lang}>
              {t(lang === 'ar' ? 'published.inArabic' : 'published.inEnglish')}
            </a>
          ))
        ) : (
          <span className="text-quiet">{t(type === 'source' ? 'published.noPage' : 'published.shownElsewhere')}</span>
        )}
        <a href={deskPaths.recordHistory(locale, type, id)}>{t('published.history')}</a>
        <PostForm to={deskPaths.record(locale, type, id)}>
          <Button name="action" value="edit">
            {t('published.correct')}
          </Button>
        </PostForm>
      </div>
    </div>
  );
}
