import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { separators } from '@/lib/i18n/format-list';
import { formatDate } from '@/lib/language/dates/format-date';
import type { Choices } from './part-fields';
import { type NamedChoice, nameOfChoice } from './typed-names';

/** Each part of a line runs in its own direction, also in a list of the browser, which takes no markup. */
const isolated = (words: string) => `\u2068${words}\u2069`;

/**
 * A line of a list to choose from: of a meeting or statement its body, number, date and title; of a source its publisher, date
 * and host, whether the draft brings it, then its id; of anything else its name.
 */
export function useChoiceWords(): (kind: keyof Choices, choice: NamedChoice) => string {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const yearDoubt = useTranslations('date.marks')('year-unconfirmed');
  const shortBodyName = useShortBodyName();
  return (kind, choice) => {
    const { text, lang } = nameOfChoice(choice, locale);
    const day = choice.date ? formatDate(choice.date, locale, 'long').text : null;
    const date = day && choice.isYearUnconfirmed ? `${day} (${yearDoubt})` : day;
    const body = choice.body ? shortBodyName(choice.body) : null;
    const number = body && choice.ordinal ? t('meetingNumber', { body, n: choice.ordinal }) : body;
    const ofDraft = choice.isOfDraft ? t('ofThisDraft') : null;
    const isNameless = choice.isOfDraft && choice.ar === null && choice.en === null;
    const parts = {
      meetings: [number, date, text],
      statements: [number, date, text],
      sources: [isNameless ? null : text, date, hostOf(choice.url ?? null), ofDraft, choice.id],
    };
    const shown = (kind in parts ? parts[kind as keyof typeof parts] : [text]).filter((part) => part !== null);
    // Who types the first letters in a list finds nothing behind a character that nobody sees.
    const isPlain = (index: number) => index === 0 && (shown[0] !== text || lang === locale);
    return shown
      .map((part, index) => (isPlain(index) || shown.length === 1 ? part : isolated(part)))
      .join(separators[locale].dot);
  };
}

/** The host of an address as a reader knows it. Null: there is none. */
function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
