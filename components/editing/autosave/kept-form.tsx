import { useLocale, useTranslations } from 'next-intl';
import type { KeptFormSettings } from '@/components/editing/scripts/kept-form-line';
import type { Locale } from '@/lib/i18n/locales';
import { formatDate } from '@/lib/language/dates/format-date';

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

function monthNames(locale: Locale): string {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
  return months.map((month) => formatDate(month, locale, 'short').text.replace(/[\s،]*2026/, '')).join('|');
}

/** What the browser says of words that it keeps of a form. */
export function useKeptFormWords(): KeptFormSettings['words'] {
  const t = useTranslations('desk.autosave');
  const locale = useLocale();
  return {
    months: monthNames(locale),
    left: t('formLeft', { when: '{when}' }),
    back: t('formBack'),
    undo: t('formUndo'),
    forget: t('formForget'),
    kept: t('formKept'),
    keptOut: t('formKeptOut'),
    unreached: t('formUnreached'),
  };
}
