import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import type { TextTask } from '@/lib/desk/texts/text-tasks';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { WaysToEnter } from './ways-to-enter';

/** Where a new text is typed: the record knows such a text of the statement already, by its link, and waits for its words. */
export function AwaitedNotice({ texts }: { texts: TextTask[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.texts');
  const standing = useTranslations('standing');
  const nameOf = useLanguageName();
  if (texts.length === 0) return null;
  return (
    <Notice kind="caution">
      <p>{t('awaited', { count: texts.length })}</p>
      <ul className="list-disc ps-5">
        {texts.map((text) => (
          <li key={text.id}>
            {nameOf(text.lang)} · {standing(text.standing)}
            {text.source && (
              <>
                {' · '}
                <Words value={text.source.publisher} unknown={text.source.id} />
              </>
            )}{' '}
            {text.draft ? (
              <>
                {t('inDraft')} <a href={deskPaths.draft(locale, text.draft.id)}>{t('openDraft')}</a>
              </>
            ) : (
              <WaysToEnter task={text} />
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
