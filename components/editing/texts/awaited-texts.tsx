import { useLocale, useTranslations } from 'next-intl';
import { ChoiceList } from '@/components/editing/form/choice-list';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import type { TextTask } from '@/lib/desk/texts/text-tasks';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Props = { texts: TextTask[]; typed: string | undefined; fault: string | undefined };

/** Into which text somebody writes: one that the record waits for, or a new one. Nothing where none is awaited. */
export function AwaitedTexts({ texts, typed = '', fault }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.texts');
  const standing = useTranslations('standing');
  const nameOf = useLanguageName();
  if (texts.length === 0) return null;
  const offered = texts.map(({ id, lang, standing: kind, source, draft }) => ({
    value: id,
    label: (
      <>
        {nameOf(lang)} · {standing(kind)}
        {source && (
          <>
            {' · '}
            <Words value={source.publisher} unknown={source.id} />
          </>
        )}
      </>
    ),
    hint: draft && (
      <>
        {t('inDraft')} <a href={deskPaths.draft(locale, draft.id)}>{t('openDraft')}</a>
      </>
    ),
  }));
  return (
    <ChoiceList
      name="text"
      id="own-text"
      label={t('which')}
      hint={t('whichHint')}
      error={fault}
      takesFocus={fault !== undefined}
      values={[typed]}
      options={[...offered, { value: 'new', label: t('newText'), hint: t('newTextHint') }]}
    />
  );
}
