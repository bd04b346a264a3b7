import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import { Moment } from '@/components/editing/frame/moment';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** Words that somebody chose not to see wait for a month, and can come back. */
export function AsideNotice({ draft, at, isShown }: { draft: DraftView; at: Date; isShown: boolean }) {
  const locale = useLocale();
  const t = useTranslations('desk.autosave');
  const address = deskPaths.draft(locale, draft.id);
  if (isShown) {
    return (
      <Notice kind="caution">
        {t('asideShown')} <a href={address}>{t('asideHide')}</a>
      </Notice>
    );
  }
  return (
    <p className="max-w-prose text-sm text-quiet">
      {t.rich('asideNote', { when: () => <Moment at={at} /> })} <a href={`${address}?as=aside`}>{t('asideShow')}</a>
    </p>
  );
}
