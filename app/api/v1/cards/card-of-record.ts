import { getTranslations } from 'next-intl/server';
import { placeIn } from '@/components/records/meetings/meeting-label';
import type { Card } from '@/lib/exchange/cards/draw-card';
import { formatList, separators } from '@/lib/i18n/format-list';
import { languageKey } from '@/lib/i18n/language-key';
import type { Locale } from '@/lib/i18n/locales';
import { formatDate } from '@/lib/language/dates/format-date';
import { wordsIn } from '@/lib/records/bilingual';
import { getMeeting, type Meeting } from '@/lib/records/meetings/meetings';
import { statedNumber } from '@/lib/records/meetings/series-number';
import { getStatement, type Statement } from '@/lib/records/statements/statements';
import type { TextMark } from '@/lib/records/statements/texts';

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>;

export async function cardOfMeeting(id: string, locale: Locale): Promise<Card | null> {
  const meeting = await getMeeting(id);
  if (!meeting) return null;
  const t = await getTranslations({ locale });
  return {
    site: t('site.name'),
    kind: t(`meeting.type.${meeting.type}`),
    title: wordsIn(meeting.title, locale) ?? meeting.id,
    facts: [dayAndPlace(meeting, locale, t), ...officialIn(meeting.texts, locale, t)],
    isOfficial: meeting.texts.some(isOfficial),
    number: statedNumber(meeting),
  };
}

export async function cardOfStatement(id: string, locale: Locale): Promise<Card | null> {
  const statement = await getStatement(id);
  if (!statement) return null;
  const t = await getTranslations({ locale });
  const { title, issued, texts } = statement;
  const own = locale === 'ar' && title.ar === null ? title.arOwn : null;
  const marks = own === null ? [] : [t('statement.titleOwn')];
  return {
    site: t('site.name'),
    kind: [t(`statement.kind.${statement.kind}`), ...marks].join(separators[locale].dot),
    title: own ?? wordsIn(title, locale) ?? t('statement.noTitle'),
    facts: [
      ...(issued ? [`${t('statement.issued')}: ${dayIn(issued, locale, t)}`] : meetingOf(statement, locale)),
      ...officialIn(texts, locale, t),
    ],
    isOfficial: texts.some(isOfficial),
    number: null,
  };
}

function meetingOf({ meeting }: Statement, locale: Locale): string[] {
  const title = meeting && wordsIn(meeting.title, locale);
  return title ? [title] : [];
}

function dayAndPlace(meeting: Meeting, locale: Locale, t: Translate): string {
  const { date, mode, unconfirmed } = meeting;
  const { comma, dot } = separators[locale];
  const where = placeIn(meeting, locale);
  const doubt = unconfirmed.some((field) => field === 'place' || field === 'country') ? [t('meeting.unconfirmed')] : [];
  return [
    dayIn(date.edtf, locale, t, date.isYearUnconfirmed),
    where ? [where, ...doubt].join(comma) : t(`meeting.mode.${mode ?? 'unknown'}`),
  ].join(dot);
}

/** A date with what is doubtful about it: a card must not be surer than the page. */
function dayIn(edtf: string, locale: Locale, t: Translate, isYearUnconfirmed = false): string {
  const { text, marks } = formatDate(edtf, locale, 'long');
  const said = marks.map((mark) => (isYearUnconfirmed && mark === 'uncertain' ? 'year-unconfirmed' : mark));
  return [text, ...said.map((mark) => t(`date.marks.${mark}`))].join(separators[locale].comma);
}

function isOfficial({ standing }: Pick<TextMark, 'standing'>): boolean {
  return standing === 'official';
}

function officialIn(texts: Pick<TextMark, 'standing' | 'lang'>[], locale: Locale, t: Translate): string[] {
  const languages = [...new Set(texts.filter(isOfficial).map(({ lang }) => lang))];
  if (languages.length === 0) return [];
  const names = languages.map((lang) => t(`language.${languageKey(lang)}`));
  return [`${t('meeting.officialText')}: ${formatList(names, locale)}`];
}
