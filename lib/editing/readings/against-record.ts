import { rowOf, rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { type Field, fieldValues } from '@/lib/intake/intake-format';
import { agree } from '@/lib/intake/second-source/compare-readings';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { readItems } from '@/lib/text/typed-items';

/** What a text says against the meeting that is on record. `recorded` is what the record has, as a field has it. */
export type AgainstRecord = { stand: 'same' | 'adds' | 'differs'; recorded: string };

const same = (recorded: string): AgainstRecord => ({ stand: 'same', recorded });
const adds: AgainstRecord = { stand: 'adds', recorded: '' };
const differs = (recorded: string): AgainstRecord => ({ stand: 'differs', recorded });

/**
 * Compares a value with a meeting and a statement as the fields of their forms. Null: neither has such a field, or is not on
 * record.
 */
export function againstRecord(field: Field, value: unknown, record: Payload): AgainstRecord | null {
  const part = partOf(field);
  if (value === null || Object.keys(record).every((name) => !name.startsWith(part))) return null;
  return compare(field, value, record);
}

function partOf(field: Field): string {
  return field.startsWith('statement.') ? 'statement.' : 'meeting.';
}

function compare(field: Field, value: unknown, meeting: Payload): AgainstRecord | null {
  switch (field) {
    case 'meeting.ordinal':
    case 'meeting.date':
    case 'meeting.mode': {
      const recorded = typed(meeting, field);
      if (recorded === '') return adds;
      return String(value) === recorded || agree(value, recorded) ? same(recorded) : differs(recorded);
    }
    case 'meeting.coChairs': {
      const recorded = typed(meeting, field);
      if (recorded === '') return adds;
      return agree(fieldValues[field].parse(value), codesOf(recorded)) ? same(recorded) : differs(recorded);
    }
    case 'meeting.venue':
      return againstPlace(fieldValues[field].parse(value), meeting);
    case 'members.count':
    case 'participants.count':
      return againstCounts(fieldValues[field].parse(value), meeting);
    case 'topics': {
      const recorded = readItems(typed(meeting, 'meeting.topics'));
      return recorded.includes(String(value)) ? same(String(value)) : adds;
    }
    case 'statement.date': {
      const recorded = typed(meeting, 'statement.issued');
      if (recorded === '') return adds;
      return String(value) === recorded || agree(value, recorded) ? same(recorded) : differs(recorded);
    }
    case 'statement.issuer':
      return againstIssuer(String(value), meeting);
    default:
      return null;
  }
}

/** An issuer is compared with the name in its own language. */
function againstIssuer(issuer: string, statement: Payload): AgainstRecord {
  const recorded = typed(statement, issuerField(issuer));
  if (recorded === '') return adds;
  return foldedKey(issuer) === foldedKey(recorded) ? same(recorded) : differs(recorded);
}

/** The field for the name of an issuer, by its letters. */
export function issuerField(issuer: string): 'statement.issuerAr' | 'statement.issuerEn' {
  return /\p{Script=Arabic}/u.test(issuer) ? 'statement.issuerAr' : 'statement.issuerEn';
}

function codesOf(list: string): string[] {
  return readItems(list).map((code) => code.toUpperCase());
}

/** The record names a place by its id, `washington-d-c`; a text that names the country alone says nothing else. */
function againstPlace(
  { city, country }: { city: string | null; country: string | null },
  meeting: Payload,
): AgainstRecord {
  const [place, land] = [typed(meeting, 'meeting.place'), typed(meeting, 'meeting.country').toUpperCase()];
  if (country !== null && land !== '' && land !== country) return differs(land);
  if (city === null) return land === '' ? adds : same(land);
  if (place === '') return adds;
  return nameKey(city) === nameKey(place) ? same(place) : differs(place);
}

function nameKey(name: string): string {
  return foldedKey(name).replace(/[^a-z]/g, '');
}

/** Figures of different basis count different things. */
function againstCounts({ value, basis }: { value: number; basis: string }, meeting: Payload): AgainstRecord {
  const rows = rowsOf(meeting, 'count').map((row) => rowOf(meeting, 'count', row));
  const alike = rows.filter((row) => row.basis === basis);
  const [first] = alike;
  if (first === undefined) {
    const equal = rows.find((row) => row.value === String(value));
    return equal ? differs(`${equal.value}`) : adds;
  }
  return alike.some((row) => row.value === String(value)) ? same(String(value)) : differs(first.value ?? '');
}
