import { useLocale, useTranslations } from 'next-intl';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { AutosaveLine } from './autosave-line';

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
  return (
    <AutosaveLine
      person={person}
      draft={draft.id}
      version={`${draft.version}`}
      turn={`${draft.autosave.turn}`}
      shown={shown}
      saved={saved}
      mayReload={shown === 'typed' && !isAnswer}
      address={address}
      signIn={`${deskPaths.signIn(locale)}?to=${encodeURIComponent(address)}`}
      words={{
        kept: t('kept', { time: '{time}' }),
        moved: t('moved'),
        unreached: t('unreached'),
        signedOut: t('signedOut'),
        signIn: t('signIn'),
        otherPerson: t('otherPerson'),
        refused: t('refused'),
        unheld: t('unheld'),
        others: t('others'),
        left: t('left'),
        show: t('show'),
      }}
    />
  );
}
