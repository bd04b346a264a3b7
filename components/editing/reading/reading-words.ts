import { choiceLists } from '@/components/editing/fields/choice-lists';
import { parseEdtf } from '@/lib/dates/parse-edtf';
import type { ReadingNames, ReadingView, ReadValue } from '@/lib/desk/readings/readings';
import { formatList, separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translator';
import { formatDate } from '@/lib/language/dates/format-date';
import { findCityName } from '@/lib/language/names/city-names';
import { foldedKey } from '@/lib/text/characters/folded-key';
import type { NamedItems } from '@/lib/text/named-items';
import { isCount, readTypedCount } from '@/lib/text/typed-count';
import { readItems } from '@/lib/text/typed-items';
import ruleKinds from './rule-kinds.json';

type Venue = { city: string | null; country: string | null };

export type ReadingWords = ReturnType<typeof makeReadingWords>;

/** Says what was read of a text, for a page of the desk and for its script. */
export function makeReadingWords(t: Translator, locale: Locale, names: ReadingNames) {
  const named = (kind: keyof ReadingNames, id: string) => {
    const found = names[kind].find((choice) => choice.id.toLowerCase() === id.toLowerCase());
    return found?.[locale] ?? found?.ar ?? found?.en ?? id;
  };
  const namedBody = (id: string) => (named('bodies', id) === id ? named('parties', id) : named('bodies', id));
  /** A body on record has a name in the page's language. */
  const issuer = (words: string) => {
    const keyOf = (name: string | null) => foldedKey((name ?? '').replace(/^the /i, ''));
    const found = names.bodies.find(({ ar, en }) => [ar, en].some((name) => keyOf(name) === keyOf(words)));
    return found?.[locale] ?? words;
  };
  /** A city that is not on record may still have a name in the page's language. */
  const place = (city: string) => {
    const found = names.places.find(({ en }) => en === city);
    return found?.[locale] ?? findCityName(city)?.[locale] ?? city;
  };
  const placeId = (city: string) => names.places.find(({ en }) => en === city)?.id ?? city;
  const label = (field: string) => {
    const key = `desk.reading.field.${field.replaceAll('.', '-')}` as 'desk.reading.field.topics';
    return t.has(key) ? t(key) : field;
  };
  const value = (field: string, given: unknown): string => {
    if (given === null || given === undefined) return t('desk.reading.notFound', { isFeminine: isFeminine(field) });
    return valueWords(field, given as never);
  };
  const list = (codes: readonly unknown[]) =>
    formatList(
      codes.map((code) => named('parties', String(code))),
      locale,
    );
  const venue = ({ city, country }: Venue) => {
    const parts = [city && place(city), country && named('parties', country)].filter(
      (part) => part !== null && part !== '',
    );
    return parts.join(t('desk.reading.comma'));
  };
  /** Whether a place, or a state where no city was read, is that of this venue. */
  const isOfVenue = (words: string, read: unknown): read is Venue => {
    if (read === null || read === undefined) return false;
    const { city, country } = read as Venue;
    return city === null ? words === country : placeId(words) === placeId(city);
  };
  const party = (id: string) => named('parties', id);
  const namesInField: Record<string, ((item: string) => string) | undefined> = {
    'meeting.venue': (item) => (place(item) === item ? named('places', item) : place(item)),
    'meeting.coChairs': party,
    'meeting.hosts': party,
    states: party,
    organisations: namedBody,
    topics: (item) => named('topics', item),
  };
  const valueWords = (field: string, given: never): string => {
    const held = given as Record<string, unknown> & unknown[];
    switch (field) {
      case 'meeting.ordinal':
        return String(given);
      case 'meeting.date':
      case 'statement.date':
      case 'group.established':
        return dateWords(t, locale, String(given));
      case 'meeting.venue':
        return venue(given);
      case 'statement.issuer':
        return issuer(String(given));
      case 'meeting.mode':
        return modes.includes(given) ? t(`meeting.mode.${given as 'virtual'}`) : String(given);
      case 'meeting.coChairs':
      case 'meeting.hosts':
      case 'states':
        return list(held);
      case 'organisations':
        return formatList(
          held.map((id) => namedBody(String(id))),
          locale,
        );
      case 'members.count':
      case 'participants.count':
        return t('desk.reading.count', {
          value: Number(held.value),
          basis: t(`count.basis.${held.basis as 'members'}`),
          qualifier: String(held.qualifier),
        });
      case 'topics':
        return named('topics', String(given));
      case 'statement.translation':
        return t('standing.courtesy_translation');
      case 'meeting.next':
      case 'meeting.previous': {
        const date = held.date === null ? null : dateWords(t, locale, String(held.date));
        const where = held.venue === null ? null : venue(held.venue as never);
        return [date, where].filter(Boolean).join(t('desk.reading.comma'));
      }
      case 'designations':
        return t('desk.reading.targets', { count: Number(held.value) });
      case 'designation.target':
        return t('desk.reading.target', { name: String(held.name), kind: String(held.kind) });
      case 'amount':
        return held.map((each) => amountWords(each as never, locale)).join(t('desk.reading.comma'));
      case 'unscr':
        return held.join(t('desk.reading.comma'));
      default:
        return String(given);
    }
  };
  return {
    label,
    value,
    /** A value as it was typed, of a field that a decision is about. A place that was read keeps the state that it is in. */
    typed: (field: string, words: string, read?: unknown) => {
      if (field === 'meeting.venue' && isOfVenue(words, read)) return value(field, read);
      if (field === 'meeting.date' || field === 'statement.date' || field === 'meeting.next')
        return dateWords(t, locale, words);
      if (isCount(field)) {
        const { value: number, basis } = readTypedCount(words);
        return basis === null ? number : value(field, { value: number, basis, qualifier: 'exact' });
      }
      if (field === 'meeting.mode') return value(field, words);
      if (field === 'statement.translation' && words === 'courtesy_translation') return value(field, words);
      if (field === 'statement.issuer') return issuer(words);
      if (ofStates.has(field)) return list(words.split(/[,،]\s*/));
      return namesInField[field]?.(words) ?? words;
    },
    /** Whether two venues are one place: the same on record, or a city and the state that it is in. */
    isSamePlace: (field: string, one: unknown, other: unknown): boolean => {
      if (field !== 'meeting.venue' || one === null) return false;
      const [a, b] = [one as Venue, other as Venue];
      if (a.country !== b.country) return false;
      return a.city === null || b.city === null || placeId(a.city) === placeId(b.city);
    },
    /** A value as its field shows it, beside what is taken where nobody types over it. */
    inField: (field: string, stored: string): NamedItems => {
      const nameOf = namesInField[field];
      const isList = ofStates.has(field) || field === 'organisations';
      const items = (isList ? readItems(stored) : [stored]).map((item) => ({
        stored: item,
        shown: nameOf?.(item) ?? item,
      }));
      const shown = items.map((item) => item.shown).join(separators[locale].comma);
      return nameOf ? { stored, shown, items } : { stored, shown: stored, items: [] };
    },
    step: (step: 'sure' | 'check' | 'weak') => t(`desk.reading.step.${step}`),
    flag: (flag: string) => {
      const key = `desk.reading.flag.${flag}` as 'desk.reading.flag.relative';
      return t.has(key) ? t(key) : flag;
    },
    rule: (rule: string, field: string) => ruleWords(t, rule, field),
    /** What the text is: of the meeting that was chosen for it, or else as it was read. */
    kind: ({ recordType, body, about, meeting }: Pick<ReadingView, 'recordType' | 'body' | 'about' | 'meeting'>) => {
      const chosen = recordType !== 'text-alone' && about === 'recorded' ? meeting : null;
      if (chosen) return t('desk.reading.kind.chosen', { meeting: named('meetings', chosen) });
      return t(`desk.reading.kind.${recordType as 'statement'}`, {
        body: body === null ? '' : named('bodies', body),
        hasBody: String(body !== null),
      });
    },
    match: ({ meeting, reasons }: { meeting: string; reasons: string[] }) =>
      t('desk.reading.match', {
        meeting: named('meetings', meeting),
        reasons: formatList(
          reasons.map((reason) => t(`desk.reading.reason.${reason as 'date'}`)),
          locale,
        ),
      }),
    meeting: (id: string) => named('meetings', id),
    against: ({ against, field }: Pick<ReadValue, 'against' | 'field'>) => {
      if (against === null) return '';
      if (against.isRejected) return t('desk.reading.against.rejected');
      const recorded =
        field === 'meeting.mode' ? value(field, against.recorded) : recordedWords(field, against.recorded);
      return t(`desk.reading.against.${against.stand}`, { recorded });
    },
  };

  function recordedWords(field: string, recorded: string): string {
    if (recorded === '') return '';
    const isDay = field === 'meeting.date' || field === 'statement.date' || field === 'meeting.next';
    if (isDay && parseEdtf(recorded).ok) return dateWords(t, locale, recorded);
    if (isCount(field)) return figureWords(recorded);
    if (field === 'meeting.venue' || field === 'meeting.next')
      return named(recorded === recorded.toUpperCase() ? 'parties' : 'places', recorded);
    if (ofStates.has(field)) return list(recorded.split(/,\s*/));
    return recorded;
  }

  /** With its unit, since a figure of the text may differ in that alone. */
  function figureWords(recorded: string): string {
    const { value: number, basis, unit } = readTypedCount(recorded);
    const counted = [basis && t(`count.basis.${basis as 'members'}`), unit && t(`codes.countUnit.${unit as 'states'}`)];
    return `${number} (${counted.filter(Boolean).join(t('desk.reading.comma'))})`;
  }
}

const modes: readonly string[] = choiceLists.mode.codes;

const ofStates: ReadonlySet<string> = new Set(['meeting.coChairs', 'meeting.hosts', 'states']);

/** Whether the Arabic word for a field that was looked for is feminine. */
function isFeminine(field: string): string {
  return String(field === 'meeting.mode' || field === 'meeting.coChairs' || field === 'meeting.hosts');
}

/** A date without its year is read, and said so; nothing is put in its place. */
function dateWords(t: Translator, locale: Locale, edtf: string): string {
  const read = parseEdtf(edtf);
  if (!read.ok) return edtf;
  if (edtf.includes('XXXX')) {
    const known = formatDate(edtf.replaceAll('XXXX', '2000'), locale, 'long')
      .text.replaceAll(/\s*2000\s*/g, ' ')
      .trim();
    return t('desk.reading.yearless', { date: known });
  }
  const { text, marks } = formatDate(edtf, locale, 'long');
  return marks.includes('approximate') ? t('date.about', { date: text }) : text;
}

function ruleWords(t: Translator, rule: string, field: string): string {
  if (field === 'statement.issuer') return t('desk.reading.rule.issuer');
  const [name = ''] = rule.split('/');
  const [first = ''] = name.split('-');
  const kind = Object.entries(ruleKinds).find(([, firsts]) => firsts.includes(first))?.[0] ?? 'other';
  return t(`desk.reading.rule.${kind as 'other'}`);
}

function amountWords(
  { value, upTo, currency }: { value: number; upTo?: number; currency: string },
  locale: Locale,
): string {
  const format = new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    notation: 'compact',
    compactDisplay: 'long',
  });
  return upTo === undefined ? format.format(value) : format.formatRange(value, upTo);
}
