import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import type { TextDraft } from '@/lib/desk/open-drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** Before a text is pasted: that a draft of it is open, with the way there. */
export function EnteredAlready({ draft }: { draft: TextDraft }) {
  const locale = useLocale();
  const t = useTranslations('desk.texts');
  return (
    <Notice kind="caution">
      {t('inDraft')} <a href={deskPaths.draft(locale, draft.id)}>{t('openDraft')}</a>
    </Notice>
  );
}
