import { useLocale, useTranslations } from 'next-intl';
import type { AutosaveSettings } from '@/components/editing/scripts/autosave-line';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { separators } from '@/lib/i18n/format-list';

type Props = {
  draft: DraftView;
  /** The public id of whoever is at the desk: what a browser holds is one person's. */
  person: string;
  /** Which words the fields have: see the verb of the same name. */
  shown: 'typed' | 'saved' | 'aside';
  /** That the draft was just saved; null: it was not. */
  saved: string | null;
  /** The page is the answer to a form. */
  isAnswer: boolean;
};

/** Keeps what is typed in a draft's form. Without a script there is nothing of it. */
export function Autosave({ draft, person, shown, saved, isAnswer }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.autosave');
  const address = deskPaths.draft(locale, draft.id);
  const names = { by: '{by}', when: '{when}' };
  const settings: AutosaveSettings = {
    person,
    draft: draft.id,
    version: `${draft.version}`,
    turn: `${draft.autosave.turn}`,
    shown,
    mayReload: shown === 'typed' && !isAnswer,
    address,
    signIn: `${deskPaths.signIn(locale)}?to=${encodeURIComponent(address)}`,
    words: {
      kept: t('kept', { time: '{time}' }),
      moved: t('moved'),
      movedBy: t('movedBy', names),
      movedOwn: t('movedOwn'),
      published: t('published'),
      discarded: t('discarded'),
      publishedBy: t('publishedBy', names),
      discardedBy: t('discardedBy', names),
      comma: separators[locale].comma,
      unreached: t('unreached'),
      signedOut: t('signedOut'),
      signIn: t('signIn'),
      otherPerson: t('otherPerson'),
      refused: t('refused'),
      unheld: t('unheld'),
      others: t('others'),
      unseen: t('unseen'),
      left: t('left'),
      show: t('show'),
      keptOut: t('keptOut'),
    },
  };
  return (
    <>
      {Object.entries({ name: '', turn: settings.turn, seq: '0', shown }).map(([name, value]) => (
        <input key={name} type="hidden" name={`tab.${name}`} defaultValue={value} />
      ))}
      {saved && (
        <span data-saved="" className="text-sm font-semibold text-done">
          {saved}
        </span>
      )}
      <span
        role="status"
        className="min-w-0 text-sm text-quiet empty:hidden"
        data-autosave="starting"
        data-settings={JSON.stringify(settings)}
      />
    </>
  );
}
