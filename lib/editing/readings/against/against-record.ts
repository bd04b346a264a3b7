import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { type Field, type FieldValue, fieldValues, type Venue } from '@/lib/intake/intake-format';
import { agree } from '@/lib/intake/second-source/compare-readings';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { readItems } from '@/lib/text/typed-items';
import { againstCounts } from './against-counts';
import { againstDate } from './against-date';
import { type AgainstRecord, adds, differs, same } from './stand';

/**
 * Compares a value with a meeting and a statement as the fields of their forms. Null: neither has such a field, or is not on
 * record. `unit`: in which unit a figure counts, as far as its words say.
 */
export function againstRecord(field: Field, value: unknown, record: Payload, unit = ''): AgainstRecord | null {
  const part = partOf(field);
  if (value === null || Object.keys(record).every((name) => !name.startsWith(part))) return null;
  return compare(field, value, record, unit);
}

function partOf(field: Field): string {
  return field.startsWith('statement.') ? 'statement.' : 'meeting.';
}

function compare(field: Field, value: unknown, meeting: Payload, unit: string): AgainstRecord | null {
  switch (field) {
    case 'meeting.ordinal':
    case 'meeting.mode': {
      const recorded = typed(meeting, field);
      if (recorded === '') return adds;
      return String(value) === recorded ? same(recorded) : differs(recorded);
    }
    case 'meeting.date':
      return againstDate(String(value), typed(meeting, field));
    case 'meeting.next':
      return againstPlan(fieldValues[field].parse(value), meeting);
    case 'meeting.coChairs':
    case 'meeting.hosts': {
      const recorded = typed(meeting, field);
      if (recorded === '') return adds;
      return agree(fieldValues[field].parse(value), codesOf(recorded)) ? same(recorded) : differs(recorded);
    }
    case 'meeting.venue':
      return againstPlace(
        fieldValues[field].parse(value),
        typed(meeting, 'meeting.place'),
        typed(meeting, 'meeting.country'),
      );
    case 'members.count':
    case 'participants.count':
      return againstCounts({ ...fieldValues[field].parse(value), unit }, meeting);
    case 'topics': {
      const recorded = readItems(typed(meeting, 'meeting.topics'));
      return recorded.includes(String(value)) ? same(String(value)) : adds;
    }
    case 'statement.date':
      return againstDate(String(value), typed(meeting, 'statement.issued'));
    case 'statement.issuer':
      return againstIssuer(String(value), meeting);
    default:
      return null;
  }
}

/** The meeting that was announced at the meeting on record. */
function againstPlan({ date, venue }: FieldValue<'meeting.next'>, record: Payload): AgainstRecord {
  const recorded = typed(record, 'plan.date');
  if (recorded === '') return adds;
  const onDay = date === null ? same(recorded) : againstDate(date, recorded);
  if (onDay.stand !== 'same' || venue === null) return onDay;
  const place = againstPlace(venue, typed(record, 'plan.place'), typed(record, 'plan.country'));
  return place.stand === 'same' ? onDay : differs(place.recorded || recorded);
}

/** An issuer is compared with the name in its own language. */
function againstIssuer(issuer: string, statement: Payload): AgainstRecord {
  const recorded = typed(statement, issuerField(issuer));
  if (recorded === '') return adds;
  return issuerKey(issuer) === issuerKey(recorded) ? same(recorded) : differs(recorded);
}

/** A sentence puts an article before the name that a record has without it. */
function issuerKey(name: string): string {
  return foldedKey(name.trim().replace(/^the\s+/i, ''));
}

/** The field for the name of an issuer, by its letters. */
export function issuerField(issuer: string): 'statement.issuerAr' | 'statement.issuerEn' {
  return /\p{Script=Arabic}/u.test(issuer) ? 'statement.issuerAr' : 'statement.issuerEn';
}

function codesOf(list: string): string[] {
  return readItems(list).map((code) => code.toUpperCase());
}

/** The record names a place by its id, `washington-d-c`; a text that names the country alone says nothing else. */
function againstPlace({ city, country }: Venue, place: string, recordedCountry: string): AgainstRecord {
  const land = recordedCountry.toUpperCase();
  if (country !== null && land !== '' && land !== country) return differs(land);
  if (city === null) return land === '' ? adds : same(land);
  if (place === '') return adds;
  return nameKey(city) === nameKey(place) ? same(place) : differs(place);
}

function nameKey(name: string): string {
  return foldedKey(name).replace(/[^a-z]/g, '');
}
