import type { ItemOf } from '@/lib/exchange/api/nouns';
import { languageKey } from '@/lib/i18n/language-key';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Translator } from '@/lib/i18n/translator';
import { formatDate } from '@/lib/language/dates/format-date';
import { type Bilingual, wordsIn } from '@/lib/records/bilingual';
import { type FeedEntry, tagUri } from './feed';

export type EntryManner = { locale: Locale; t: Translator; origin: string };

export function meetingEntry(meeting: ItemOf<'meetings'>, manner: EntryManner): FeedEntry {
  const { locale, origin } = manner;
  const place = meeting.place?.city && wordsIn(meeting.place.city, locale);
  return {
    id: tagUri(origin, 'meeting', meeting.id),
    urls: inBoth(origin, (each) => paths.meeting(each, meeting.id)),
    title: wordsIn(meeting.title, locale) ?? meeting.id,
    updated: meeting.updatedAt,
    words: ownWords([dateIn(meeting.date.edtf, manner, meeting.date.yearUnconfirmed), place], locale),
    record: { type: 'meeting', id: meeting.id, meeting: meeting.id, version: meeting.version },
    standing: null,
  };
}

/** An entry for each text of a statement: who waits for the official one hears when it comes. `changed`: when each last did; `apart`: what tells it from statements of the same title. */
export function textEntries(
  statement: ItemOf<'statements'>,
  changed: ReadonlyMap<string, string>,
  { locale, t, origin }: EntryManner,
  apart?: string,
): FeedEntry[] {
  const own = titleIn(statement.title, locale) ?? statement.id;
  const title = apart === undefined ? own : `${own} – ${apart}`;
  return statement.texts.map((text) => {
    const standing = t(`standing.${text.status}`);
    const said = text.paragraphs.map((paragraph) => paragraph.text).join('\n\n');
    return {
      id: tagUri(origin, 'text', text.id),
      urls: inBoth(origin, (each) => paths.statement(each, statement.id)),
      title: t('feed.textTitle', { title, standing, language: t(`language.${languageKey(text.lang)}`) }),
      updated: changed.get(text.id) ?? statement.updatedAt,
      words: said === '' ? null : { text: said, lang: text.lang, isWhole: !text.isExcerpt },
      record: { type: 'text', id: text.id, meeting: statement.meeting, version: text.version },
      standing: { code: text.status, words: standing },
    };
  });
}

export function designationEntry(designation: ItemOf<'designations'>, manner: EntryManner): FeedEntry {
  const { locale, t, origin } = manner;
  const day = designation.date.edtf === null ? null : dateIn(designation.date.edtf, manner, false);
  return {
    id: tagUri(origin, 'designation', designation.id),
    urls: inBoth(origin, (each) => paths.designation(each, designation.id)),
    title: wordsIn(designation.title, locale) ?? designation.id,
    updated: designation.updatedAt,
    words: ownWords([day, wordsIn(designation.programme, locale), t('feed.notAList')], locale),
    record: {
      type: 'designation',
      id: designation.id,
      meeting: designation.tie?.meeting ?? null,
      version: designation.version,
    },
    standing: null,
  };
}

function inBoth(origin: string, path: (locale: Locale) => string): Record<Locale, string> {
  return { ar: origin + path('ar'), en: origin + path('en') };
}

export function titleIn(title: Bilingual & { arOwn: string | null }, locale: Locale): string | null {
  return title[locale] ?? (locale === 'ar' ? title.arOwn : null) ?? wordsIn(title, locale);
}

/** A date in words, with each doubt about it. */
export function dateIn(edtf: string, { locale, t }: EntryManner, isYearUnconfirmed: boolean): string {
  const { text, marks } = formatDate(edtf, locale, 'long');
  const doubts = marks.map((mark) => (isYearUnconfirmed && mark === 'uncertain' ? 'year-unconfirmed' : mark));
  return [text, ...doubts.map((mark) => t(`date.marks.${mark}`))].join(locale === 'ar' ? '، ' : ', ');
}

function ownWords(parts: (string | null | undefined)[], locale: Locale): FeedEntry['words'] {
  return { text: parts.filter(Boolean).join(' · '), lang: locale, isWhole: false };
}
