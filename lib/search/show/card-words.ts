import { gregorianYearsOf, hasHijri, hijriYearsOf } from '@/lib/dates/hijri';
import { formatList, separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Translator } from '@/lib/i18n/translator';
import { formatDate } from '@/lib/language/dates/format-date';
import type { Card } from '@/lib/search/ask/find-cards';
import type { SearchQuery } from '@/lib/search/ask/search-query';
import { searchAddress } from '@/lib/search/show/search-address';

type Names = { ar: string | null; en: string };

/** What a card says, one fact after another, and where it leads. */
export type CardWords = { title: string; facts: string[]; url: string };

/** Writes a card, for the page and for the API. */
export function cardWords(t: Translator, card: Card, locale: Locale, query: SearchQuery): CardWords {
  const day = (edtf: string) => dayWords(t, edtf, locale);
  const own = (name: Names) => name[locale] ?? name.en;
  const meetings = (count: number) => t('search.card.meetings', { count });
  switch (card.kind) {
    case 'year':
      return yearWords(t, card, locale);
    case 'ordinal':
      return ordinalWords(t, card, locale);
    case 'mode':
      return {
        title: t('search.card.mode', { mode: t(`meeting.mode.${card.id as 'virtual'}`) }),
        facts: [meetings(card.meetings)],
        url: searchAddress(locale, query, { type: 'meeting' }),
      };
    case 'gaps':
      return {
        title: t('search.card.gaps'),
        facts: card.numbers.map(({ kind, ordinal }) => t(`gap.title.${kind}`, { ordinal: String(ordinal) })),
        url: `${paths.data(locale)}#missing`,
      };
    case 'body': {
      const { name, established, coLeads, memberCount, meetings: count } = card.facts;
      const amount =
        memberCount && t(`count.amount.${memberCount.qualifier as 'exact'}`, { amount: String(memberCount.value) });
      return {
        title: own(name),
        facts: [
          ...(established ? [t('search.card.established', { date: day(established) })] : []),
          ...(coLeads.length > 0 ? [t('search.card.coLeads', { names: formatList(coLeads.map(own), locale) })] : []),
          ...(memberCount && amount ? [t('search.card.members', { amount, date: day(memberCount.asOf) })] : []),
          meetings(count),
        ],
        url: paths.body(locale, card.id),
      };
    }
    case 'member':
      return {
        title: own(card.facts.name),
        facts: card.facts.memberships.map(({ body, role, joined, left, ordinal, knownFrom }) => {
          const since = joined ? 'joined' : knownFrom ? 'known' : 'unknown';
          return [
            t(`search.card.${since}`, {
              body: own(body),
              role: t(`members.role.${role as 'member'}`),
              date: (joined ?? knownFrom) ? day(joined ?? knownFrom ?? '') : '',
            }),
            ...(ordinal === null ? [] : [t('members.ordinal', { ordinal: String(ordinal) })]),
            ...(left === null ? [] : [t('search.card.left', { date: day(left) })]),
          ].join(separators[locale].comma);
        }),
        url: paths.member(locale, card.id),
      };
    case 'place': {
      const [only, ...others] = card.meetings;
      const isOne = only !== undefined && others.length === 0;
      return {
        title: `${own(card.name)}${separators[locale].comma}${own(card.country)}`,
        facts: isOne ? [own(only.title), day(only.edtf)] : [meetings(card.meetings.length)],
        url: isOne
          ? paths.meeting(locale, only.id)
          : searchAddress(locale, query, { q: own(card.name), type: 'meeting' }),
      };
    }
    case 'topic':
      return {
        title: own(card.name),
        facts: [own(card.definition), meetings(card.meetings)],
        url: paths.topic(locale, card.id),
      };
  }
}

function yearWords(t: Translator, card: Card & { kind: 'year' }, locale: Locale): CardWords {
  const isHijri = card.id.endsWith('h');
  const year = Number.parseInt(card.id, 10);
  const others = isHijri ? gregorianYearsOf(year) : hijriYearsIn(year);
  const overlap = others.map((other) => (isHijri ? String(other) : t('years.hijriYear', { year: String(other) })));
  const isEmpty = card.meetings === 0 && card.designations === 0;
  return {
    title: isHijri ? t('search.card.hijriYear', { year: String(year) }) : t('search.card.year', { year: String(year) }),
    facts: [
      ...(isEmpty ? [t('search.card.nothingInYear')] : []),
      ...(card.meetings > 0 ? [t('search.card.meetings', { count: card.meetings })] : []),
      ...(card.designations > 0 ? [t('search.card.designations', { count: card.designations })] : []),
      ...(overlap.length > 0 ? [t('search.card.overlap', { years: formatList(overlap, locale) })] : []),
    ],
    url: isEmpty ? paths.years(locale) : paths.year(locale, card.id),
  };
}

function ordinalWords(t: Translator, card: Card & { kind: 'ordinal' }, locale: Locale): CardWords {
  const { meeting, known, beyond, value } = card;
  const body = card.body[locale] ?? card.body.en;
  const title = meeting
    ? (meeting.title[locale] ?? meeting.title.en)
    : t('search.card.numbered', { body, ordinal: String(value) });
  const place = meeting?.place && (meeting.place[locale] ?? meeting.place.en);
  return {
    title,
    facts: [
      ...(meeting ? [dayWords(t, meeting.edtf, locale), place ?? t(`meeting.mode.${meeting.mode as 'virtual'}`)] : []),
      ...(card.gap === 'no_record' ? [t('search.card.noRecord')] : []),
      ...(beyond === null ? [] : [t('coverage.beyondLast', { ordinal: String(beyond) })]),
      ...(known && beyond === null ? [known[locale] ?? known.en] : []),
    ],
    url: meeting ? paths.meeting(locale, meeting.id) : `${paths.data(locale)}#missing`,
  };
}

/** A date with a mark for each doubt about it. */
function dayWords(t: Translator, edtf: string, locale: Locale): string {
  const { text, marks } = formatDate(edtf, locale, 'long');
  return marks.length === 0
    ? text
    : `${text} (${marks.map((mark) => t(`date.marks.${mark}`)).join(separators[locale].comma)})`;
}

/** The Hijri tables end somewhere. */
function hijriYearsIn(year: number): number[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return hasHijri(first) && hasHijri(last) ? hijriYearsOf(first, last) : [];
}
