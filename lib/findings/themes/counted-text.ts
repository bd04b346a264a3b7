import type { PhraseLanguage } from '@/lib/findings/phrase/phrase';
import type { Locale } from '@/lib/i18n/locales';
import type { ThemeCell, ThemeMeeting } from './read-themes';

type HeldLanguages = Pick<ThemeMeeting, 'langs' | 'official'>;

/** The language of the text that a column is counted in: an official one before a translation, that of the page where both serve. */
export function countedIn({ langs, official }: HeldLanguages, locale: Locale): PhraseLanguage | null {
  const candidates = official.length > 0 ? official : langs;
  return candidates.includes(locale) ? locale : (candidates[0] ?? null);
}

/** The number that a cell shows, and the text that it is counted in: another than that of its column where only that one has it. */
export function countOf({ sentences }: Pick<ThemeCell, 'sentences'>, meeting: HeldLanguages, locale: Locale) {
  const own = countedIn(meeting, locale);
  const lang = [own, ...meeting.langs].find((each) => each !== null && (sentences[each] ?? 0) > 0) ?? own ?? locale;
  return { lang, count: sentences[lang] ?? 0, isOther: lang !== own };
}
