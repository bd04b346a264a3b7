import { edtfBounds } from '@/lib/dates/edtf';
import { gregorianYearsOf, hasHijri, hijriMonthBounds, hijriYearsOf } from '@/lib/dates/hijri';
import { membershipOnDay } from '@/lib/dates/membership-term';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { formatList, separators } from '@/lib/i18n/format-list';
import { languageKey } from '@/lib/i18n/language-key';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Translator } from '@/lib/i18n/translator';
import { formatDate } from '@/lib/language/dates/format-date';
import { hijriMonthName } from '@/lib/language/months/month-names';
import type { Card, PageName } from '@/lib/search/ask/find-cards';
import type { SearchQuery } from '@/lib/search/ask/search-query';
import { searchAddress } from '@/lib/search/show/search-address';
import type { Difference } from '@/lib/search/vocabulary/body-differences';
import type { BodyFacts } from '@/lib/search/vocabulary/body-facts';
import type { MeetingFacts, MemberFacts } from '@/lib/search/vocabulary/card-facts';

type Names = { ar: string | null; en: string };

/** What a card says, one fact after another, and where it leads. */
export type CardWords = { title: string; facts: CardFact[]; url: string };

/** `differs`: where the record says what each source says, if they differ on it. */
export type CardFact = string | { text: string; differs: string };

/** Writes a card, for the page and for the API. */
export function cardWords(t: Translator, card: Card, locale: Locale, query: SearchQuery): CardWords {
  const own = (name: Names) => name[locale] ?? name.en;
  const meetings = (count: number) => t('search.card.meetings', { count });
  switch (card.kind) {
    case 'year':
      return yearWords(t, card, locale);
    case 'ordinal':
      return ordinalWords(t, card, locale);
    case 'month':
      return monthWords(t, card, locale);
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
    case 'body':
      return bodyWords(t, card, locale);
    case 'member':
      return {
        title: own(card.facts.name),
        facts: [
          ...card.years.flatMap((year) => inYear(t, card.facts, year, locale)),
          ...termWords(t, card.facts, locale),
        ],
        url: paths.member(locale, card.id),
      };
    case 'place': {
      const [only, ...others] = card.meetings;
      const isOne = only !== undefined && others.length === 0;
      return {
        title: `${own(card.name)}${separators[locale].comma}${own(card.country)}`,
        facts: isOne
          ? [own(only.title), meetingDay(t, only, locale), ...chairWords(t, only, locale)]
          : [meetings(card.meetings.length)],
        url: isOne
          ? paths.meeting(locale, only.id)
          : searchAddress(locale, query, { q: own(card.name), type: 'meeting' }),
      };
    }
    case 'page':
      return {
        title: t(`search.card.page.${card.id}`),
        facts: [t(`search.card.pageFact.${card.id}`)],
        url: pageAddress(card.id, locale),
      };
    case 'topic':
      return {
        title: own(card.name),
        facts: [own(card.definition), meetings(card.meetings)],
        url: paths.topic(locale, card.id),
      };
  }
}

function bodyWords(t: Translator, { id, facts }: Card & { kind: 'body' }, locale: Locale): CardWords {
  const { name, established, memberCount, meetings, below, differs } = facts;
  const amount =
    memberCount && t(`count.amount.${memberCount.qualifier as 'exact'}`, { amount: String(memberCount.value) });
  return {
    title: name[locale] ?? name.en,
    facts: [
      ...(established
        ? [
            marked(
              t('search.card.established', { date: dayWords(t, established, locale) }),
              differs.established,
              locale,
            ),
          ]
        : []),
      ...leadWords(t, facts, locale),
      ...(memberCount && amount
        ? [
            marked(
              t('search.card.members', { amount, date: dayWords(t, memberCount.asOf, locale) }),
              differs.memberCount,
              locale,
            ),
          ]
        : []),
      ...(meetings > 0 || below.length === 0 ? [t('search.card.meetings', { count: meetings })] : []),
      ...(below.length > 0 ? [belowWords(t, below, locale)] : []),
    ],
    url: paths.body(locale, id),
  };
}

function marked(text: string, difference: Difference | null, locale: Locale): CardFact {
  return difference === null
    ? text
    : { text, differs: `${paths[difference.record](locale, difference.id)}#claim-${difference.claim}` };
}

/** Where the record has a note on who leads, the note says in what role: "no formal co-chairs are known". */
function leadWords(t: Translator, { coLeads, coLeadsNote }: BodyFacts, locale: Locale): string[] {
  const names = formatList(
    coLeads.map((name) => name[locale] ?? name.en),
    locale,
  );
  const note = coLeadsNote && (coLeadsNote[locale] ?? coLeadsNote.en ?? coLeadsNote.ar);
  return [
    ...(coLeads.length === 0 ? [] : [t(note ? 'search.card.leadership' : 'search.card.coLeads', { names })]),
    ...(note ? [note] : []),
  ];
}

/** A body that never met itself may have bodies that did. */
function belowWords(t: Translator, below: BodyFacts['below'], locale: Locale): string {
  const each = below.map(({ name, meetings }) => `${name[locale] ?? name.en} (${meetings})`);
  const count = below.reduce((sum, { meetings }) => sum + meetings, 0);
  return t('search.card.below', { meetings: t('search.card.meetings', { count }), bodies: formatList(each, locale) });
}

/** When somebody joined each body, and left it. */
function termWords(t: Translator, { memberships }: MemberFacts, locale: Locale): string[] {
  const day = (edtf: string) => dayWords(t, edtf, locale);
  return memberships.map(({ body, role, joined, left, ordinal, knownFrom }) => {
    const since = joined ? 'joined' : knownFrom ? 'known' : 'unknown';
    return [
      t(`search.card.${since}`, {
        body: body[locale] ?? body.en,
        role: t(`members.role.${role as 'member'}`),
        date: (joined ?? knownFrom) ? day(joined ?? knownFrom ?? '') : '',
      }),
      ...(ordinal === null ? [] : [t('members.ordinal', { ordinal: String(ordinal) })]),
      ...(left === null ? [] : [t('search.card.left', { date: day(left) })]),
    ].join(separators[locale].comma);
  });
}

/** Whether somebody belonged to each body in a year: all of it, none of it, or as far as is known. */
function inYear(t: Translator, { memberships }: MemberFacts, year: string, locale: Locale): string[] {
  const bodies = new Map(memberships.map(({ body }) => [body.en, body]));
  return [...bodies.values()].map((body) => {
    const terms = memberships
      .filter((each) => each.body.en === body.en)
      .map(({ joined, left, knownFrom }) => ({ joined, left, knownFromDay: knownFrom && lastDayOf(knownFrom) }));
    const [first, last] = [membershipOnDay(terms, `${year}-01-01`), membershipOnDay(terms, `${year}-12-31`)];
    const answer = first === last ? first : [first, last].includes('not-known') ? 'not-known' : 'part';
    return t('search.card.inYear', {
      body: body[locale] ?? body.en,
      year,
      answer: answer === 'not-a-member' ? 'none' : answer,
    });
  });
}

function lastDayOf(edtf: string): string | null {
  return edtfBounds(readEdtf(edtf)).latest;
}

function pageAddress(page: PageName, locale: Locale): string {
  return page === 'standings' ? `${paths.about(locale)}#standings` : paths[page](locale);
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

function monthWords(t: Translator, card: Card & { kind: 'month' }, locale: Locale): CardWords {
  const { calendar, year, month, isYearHeld } = card;
  const bounds = calendar === 'hijri' ? hijriMonthBounds(year, month) : null;
  const span = bounds && formatDate(`${bounds.first}/${bounds.last}`, locale, 'long').text;
  return {
    title:
      calendar === 'hijri'
        ? t('search.card.hijriMonth', { month: hijriMonthName(month, locale), year: String(year) })
        : formatDate(card.id, locale, 'long').text,
    facts: [t('search.card.nothingInMonth'), ...(span ? [t('search.card.overlap', { years: span })] : [])],
    url: isYearHeld ? paths.year(locale, calendar === 'hijri' ? `${year}h` : String(year)) : paths.years(locale),
  };
}

function ordinalWords(t: Translator, card: Card & { kind: 'ordinal' }, locale: Locale): CardWords {
  const { meeting, known, beyond, value, isLatest, textIn } = card;
  const body = card.body[locale] ?? card.body.en;
  const title = meeting
    ? (meeting.title[locale] ?? meeting.title.en)
    : t('search.card.numbered', { body, ordinal: String(value) });
  const place = meeting?.place && (meeting.place[locale] ?? meeting.place.en);
  return {
    title,
    facts: [
      ...(isLatest ? [t('search.card.latest', { body })] : []),
      ...(meeting ? [meetingDay(t, meeting, locale), place ?? t(`meeting.mode.${meeting.mode as 'virtual'}`)] : []),
      ...(meeting ? chairWords(t, meeting, locale) : []),
      ...(meeting && textIn.length > 0 ? textWords(t, meeting, textIn, locale) : []),
      ...(card.gap === 'no_record' ? [t('search.card.noRecord')] : []),
      ...(known && (beyond === null || isLatest) ? [known[locale] ?? known.en] : []),
      ...(beyond === null ? [] : [t('coverage.beyondLast', { ordinal: String(beyond) })]),
    ],
    url: meeting ? paths.meeting(locale, meeting.id) : `${paths.data(locale)}#missing`,
  };
}

/** In which languages an official text is known, and what there is instead in one in which none is. */
function textWords(t: Translator, { texts }: MeetingFacts, asked: string[], locale: Locale): string[] {
  const shown = texts.filter(({ isWithdrawn }) => !isWithdrawn);
  if (shown.length === 0) return [t('meeting.noStatement')];
  const language = (lang: string) => t(`language.${languageKey(lang)}`);
  const languagesOf = (own: typeof texts) =>
    new Set(own.filter(({ standing }) => standing === 'official').map(({ lang }) => languageKey(lang)));
  const official = [...languagesOf(shown)];
  // One that was withdrawn is known all the same.
  const known: ReadonlySet<string> = languagesOf(texts);
  const without = asked.filter((lang) => !known.has(lang));
  const standingsIn = (lang: string) => [
    ...new Set(
      shown.filter((text) => languageKey(text.lang) === lang).map(({ standing }) => t(`citation.standing.${standing}`)),
    ),
  ];
  return [
    ...without.map((lang) => t('search.card.noOfficialIn', { language: language(lang) })),
    ...(official.length > 0
      ? [t('search.card.officialIn', { languages: formatList(official.map(language), locale) })]
      : []),
    ...without
      .filter((lang) => standingsIn(lang).length > 0)
      .map((lang) =>
        t('search.card.textsIn', { language: language(lang), standings: formatList(standingsIn(lang), locale) }),
      ),
  ];
}

/** Who was in the chair, and who was the host, as far as the record says. */
function chairWords(t: Translator, { chairs, hosts }: MeetingFacts, locale: Locale): string[] {
  const named = (names: Names[]) =>
    formatList(
      names.map((name) => name[locale] ?? name.en),
      locale,
    );
  return [
    ...(chairs.length > 0 ? [t('search.card.chairs', { count: chairs.length, names: named(chairs) })] : []),
    ...(hosts.length > 0 ? [t('search.card.hosts', { names: named(hosts) })] : []),
  ];
}

/** A day that is stated of an inferred year is marked so, as on the page of the meeting. */
function meetingDay(t: Translator, { edtf, isYearUnconfirmed }: MeetingFacts, locale: Locale): string {
  return dayWords(t, edtf, locale, isYearUnconfirmed);
}

/** A date with a mark for each doubt about it. */
function dayWords(t: Translator, edtf: string, locale: Locale, isYearUnconfirmed = false): string {
  const { text, marks: all } = formatDate(edtf, locale, 'long');
  const marks = all.map((mark) => (isYearUnconfirmed && mark === 'uncertain' ? 'year-unconfirmed' : mark));
  return marks.length === 0
    ? text
    : `${text} (${marks.map((mark) => t(`date.marks.${mark}`)).join(separators[locale].comma)})`;
}

/** The Hijri tables end somewhere. */
function hijriYearsIn(year: number): number[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return hasHijri(first) && hasHijri(last) ? hijriYearsOf(first, last) : [];
}
