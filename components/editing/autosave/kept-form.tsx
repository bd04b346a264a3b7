import { useTranslations } from 'next-intl';
import type { KeptFormSettings } from '@/components/editing/scripts/kept-form-line';

type Props = {
  /** The form's name, good for every page. */
  place: string;
  person: string;
  version?: string;
  draft?: KeptFormSettings['draft'];
  /** Only offers what another form of this name has left. */
  isOfferOnly?: boolean;
  /** Which of the form's fields: those of a draft are kept by the portal, but for its comments. */
  kind?: KeptFormSettings['kind'];
};

/** Keeps in the browser what is typed in a form that has no draft yet. */
export function KeptForm({ place, person, version = '', draft = null, isOfferOnly = false, kind = 'all' }: Props) {
  const words = useKeptFormWords();
  const settings: KeptFormSettings = { place, person, version, draft, kind, isKeeping: !isOfferOnly, words };
  return (
    <div
      data-kept-form=""
      data-offer-only={isOfferOnly ? '' : undefined}
      data-settings={JSON.stringify(settings)}
      role="status"
      className="empty:hidden"
    />
  );
}

/** What the browser says of words that it keeps of a form. */
export function useKeptFormWords(): KeptFormSettings['words'] {
  const t = useTranslations('desk.autosave');
  return {
    left: t('formLeft', { when: '{when}' }),
    back: t('formBack'),
    undo: t('formUndo'),
    forget: t('formForget'),
    kept: t('formKept'),
    keptOut: t('formKeptOut'),
    unreached: t('formUnreached'),
  };
}
