import { statedDates } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { marksOf } from '@/lib/language/dates/format-date';
import type { Bilingual } from '@/lib/records/bilingual';
import type { Body } from '@/lib/records/bodies/bodies';
import type { Meeting } from '@/lib/records/meetings/meetings';
import type { Statement } from '@/lib/records/statements/statements';
import type { Text } from '@/lib/records/statements/texts';
import { type Graph, graph, identify, inLanguages, type Node, node, tagged } from './json-ld-graph';

/** The portal's origin and the language of the page. */
export type Reader = { origin: string; locale: Locale };

/** Describes a meeting as an Event of its body's series. Leaves out what is not known or not settled. */
export function meetingJsonLd(meeting: Meeting, body: Body, { origin, locale }: Reader): Graph {
  const id = identify(origin);
  const page = origin + paths.meeting(locale, meeting.id);
  const texts = meeting.statements.flatMap((statement) => statement.texts.map(({ slug }) => [statement.id, slug]));
  return graph([
    node('Event', {
      '@id': id('meetings', meeting.id),
      url: page,
      name: inLanguages(meeting.title),
      ...daysOf(meeting),
      ...plannedDay(meeting),
      eventAttendanceMode: meeting.mode && `https://schema.org/${attendanceModes[meeting.mode]}`,
      location: locationOf(meeting, page),
      organizer: meeting.coChairs.map((party) =>
        node('GovernmentOrganization', { '@id': id('members', party.id), name: inLanguages(party.name) }),
      ),
      superEvent: node('EventSeries', {
        '@id': id('series', body.id),
        name: inLanguages(body.name),
        organizer: { '@id': id('bodies', body.id) },
      }),
      subjectOf: texts.map((text) => ({ '@id': id('texts', ...text) })),
    }),
  ]);
}

/**
 * Describes every text of a statement as an Article with its standing; a translation points to the original and back.
 */
export function statementJsonLd(statement: Statement, { origin, locale }: Reader): Graph {
  const id = (text: Text) => ({ '@id': identify(origin)('texts', statement.id, text.slug) });
  const original = statement.texts.find(({ standing }) => standing === 'official');
  const translations = original ? statement.texts.filter((text) => isTranslationOf(original, text)) : [];
  return graph(
    statement.texts.map((text) =>
      node(text.standing === 'press_report' ? 'NewsArticle' : 'Article', {
        ...id(text),
        url: origin + paths.statement(locale, statement.id),
        headline: titleIn(text.lang, statement),
        inLanguage: text.lang,
        genre: inWords(statement.kind),
        creativeWorkStatus: inWords(text.standing),
        datePublished: settledDay(text.published),
        publisher: text.source && node('Organization', { name: inLanguages(text.source.publisher) }),
        isBasedOn: text.source?.url ?? null,
        about: statement.meeting && { '@id': identify(origin)('meetings', statement.meeting.id) },
        workTranslation: text === original ? translations.map(id) : null,
        translationOfWork: original && translations.includes(text) ? id(original) : null,
      }),
    ),
  );
}

/** Describes a body as an Organization under all its names. Leaves out a founding that sources dispute. */
export function bodyJsonLd(body: Body, { origin, locale }: Reader): Graph {
  const id = identify(origin);
  const isDisputed = body.disputes.some(({ property }) => property.startsWith('established'));
  const known = Object.values(body.name);
  return graph([
    node('Organization', {
      '@id': id('bodies', body.id),
      url: origin + paths.body(locale, body.id),
      name: inLanguages(body.name),
      alternateName: [
        ...(body.acronym ? [tagged(body.acronym, 'en')] : []),
        ...body.names.filter(({ name }) => !known.includes(name)).map(({ name, lang }) => tagged(name, lang)),
      ],
      foundingDate: isDisputed ? null : settledDay(body.established),
      parentOrganization: body.parent && { '@id': id('bodies', body.parent) },
    }),
  ]);
}

type Site = { name: Bilingual; description: Bilingual; about: string | null };

/** Describes the portal itself, the body that it is about, and its search. */
export function siteJsonLd({ name, description, about }: Site, { origin, locale }: Reader): Graph {
  const id = identify(origin);
  return graph([
    node('WebSite', {
      '@id': id('site'),
      url: origin + paths.home(locale),
      name: inLanguages(name),
      description: inLanguages(description),
      inLanguage: ['ar', 'en'],
      about: about && { '@id': id('bodies', about) },
      potentialAction: node('SearchAction', {
        target: node('EntryPoint', { urlTemplate: `${origin}${paths.search(locale)}?q={words}` }),
        'query-input': 'required name=words',
      }),
    }),
  ]);
}

/** Describes the list of designations. It is a record of decisions, and says that it is no sanctions list. */
export function designationsJsonLd(name: Bilingual, disclaimer: Bilingual, { origin, locale }: Reader): Graph {
  const id = identify(origin);
  return graph([
    node('Dataset', {
      '@id': id('designations'),
      url: origin + paths.designations(locale),
      name: inLanguages(name),
      description: inLanguages(disclaimer),
      inLanguage: ['ar', 'en'],
      isAccessibleForFree: true,
      includedInDataCatalog: { '@id': id('site') },
    }),
  ]);
}

const attendanceModes = {
  in_person: 'OfflineEventAttendanceMode',
  virtual: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} satisfies Record<NonNullable<Meeting['mode']>, string>;

/** Returns the first and last day, if sources state both without doubt. */
function daysOf({ date }: Meeting): { startDate?: string; endDate?: string } {
  if (date.basis === 'inferred' || date.isYearUnconfirmed) return {};
  const [start, end = start] = date.edtf.split('/').map(settledDay);
  return start && end ? { startDate: start, endDate: end } : {};
}

/** A meeting that had been announced for another day was moved, if both days are settled. */
function plannedDay(meeting: Meeting): { eventStatus: string; previousStartDate?: string } {
  const { startDate } = daysOf(meeting);
  const planned = meeting.plans.map(({ edtf }) => settledDay(edtf.split('/')[0] ?? '')).find((day) => day !== null);
  if (!planned || !startDate || planned === startDate) return { eventStatus: 'https://schema.org/EventScheduled' };
  return { eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: planned };
}

/** Returns a whole day without a mark of doubt; else null, so that a doubtful day never becomes a plain ISO date. */
function settledDay(edtf: string | null): string | null {
  if (!edtf || edtf === '..') return null;
  const value = readEdtf(edtf);
  const isDay = value.kind === 'date' && statedDates(value).every(({ day }) => typeof day === 'number');
  return isDay && marksOf(value).length === 0 ? edtf : null;
}

function locationOf({ mode, place, country }: Pick<Meeting, 'mode' | 'place' | 'country'>, page: string): Node[] {
  const name = place ?? country?.name;
  const there = name
    ? [
        node('Place', {
          name: inLanguages(name),
          address: country && node('PostalAddress', { addressCountry: country.code }),
        }),
      ]
    : [];
  // No address of the meeting itself is ever on record: this is where to read about it.
  return mode === 'virtual' || mode === 'hybrid' ? [...there, node('VirtualLocation', { url: page })] : there;
}

function isTranslationOf(original: Text, { standing, lang }: Text): boolean {
  return (standing === 'courtesy_translation' || standing === 'portal_translation') && lang !== original.lang;
}

function titleIn(lang: string, { title }: Statement) {
  const words = lang === 'ar' ? title.ar : lang === 'en' ? title.en : null;
  return words && tagged(words, lang);
}

function inWords(value: string): string {
  return value.replaceAll('_', ' ');
}
