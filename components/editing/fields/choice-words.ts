import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { separators } from '@/lib/i18n/format-list';
import { formatDate } from '@/lib/language/dates/format-date';
import type { Choices } from './part-fields';
import { type NamedChoice, nameOfChoice } from './typed-names';

/** Each part of a line runs in its own direction, also in a list of the browser, which takes no markup. */
const isolated = (words: string) => `\u2068${words}\u2069`;

/**
 * A line of a list to choose from: of a meeting or statement its body, number and date, with the doubts about both, and its
 * title; of a source its publisher, date and host, then its id, or that the draft brings it; of anything else its name.
 */
export function useChoiceWords(): (kind: keyof Choices, choice: NamedChoice) => string {
  const locale = useLocale();
  const partsOf = useChoiceParts();
  return (kind, choice) => {
    const { text, lang } = nameOfChoice(choice, locale);
    const shown = partsOf(kind, choice);
    // Who types the first letters in a list finds nothing behind a character that nobody sees.
    const isPlain = (index: number) => index === 0 && (shown[0] !== text || lang === locale);
    return shown
      .map((part, index) => (isPlain(index) || shown.length === 1 ? part : isolated(part)))
      .join(separators[locale].dot);
  };
}

/** The parts of such a line. */
export function useChoiceParts(): (kind: keyof Choices, choice: NamedChoice) => string[] {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const marked = useTranslations('date.marks');
  const unconfirmed = useTranslations('meeting')('unconfirmed');
  const shortBodyName = useShortBodyName();
  return (kind, choice) => {
    const { text } = nameOfChoice(choice, locale);
    const day = choice.date ? formatDate(choice.date, locale, 'long') : null;
    const doubts = (day?.marks ?? []).map((mark) =>
      marked(mark === 'uncertain' && choice.isYearUnconfirmed ? 'year-unconfirmed' : mark),
    );
    if (choice.isYearUnconfirmed && doubts.length === 0) doubts.push(marked('year-unconfirmed'));
    const date = day && inDoubt(day.text, doubts, separators[locale].comma);
    const body = choice.body ? shortBodyName(choice.body) : null;
    const numbered = choice.isOrdinalOfYear ? 'meetingNumberOfYear' : 'meetingNumber';
    const number =
      body && choice.ordinal
        ? inDoubt(t(numbered, { body, n: choice.ordinal }), choice.isOrdinalUnconfirmed ? [unconfirmed] : [], '')
        : body;
    const ofDraft = choice.isOfDraft ? t('ofThisDraft') : null;
    const isNameless = choice.isOfDraft && choice.ar === null && choice.en === null;
    const parts = {
      meetings: [number, date, text],
      statements: [number, date, text],
      sources: [isNameless ? null : text, date, hostOf(choice.url ?? null), ofDraft ?? choice.id],
    };
    return (kind in parts ? parts[kind as keyof typeof parts] : [text]).filter((part) => part !== null);
  };
}

/** The words, then what is in doubt about them in brackets. */
function inDoubt(said: string, doubts: string[], separator: string): string {
  return doubts.length > 0 ? `${said} (${doubts.join(separator)})` : said;
}

/** The host of an address as a reader knows it. Null: there is none. */
function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
