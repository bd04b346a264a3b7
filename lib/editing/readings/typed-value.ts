import { hasYear } from '@/lib/dates/edtf';
import { parseEdtf } from '@/lib/dates/parse-edtf';
import { type Field, fieldValues } from '@/lib/intake/intake-format';
import { meetingModes } from '@/lib/intake/record-words';

/** A value as somebody would type it into a field. Empty: no field has a form for it. */
export function typedValue(field: Field, value: unknown): string {
  switch (field) {
    case 'meeting.venue': {
      const { city, country } = fieldValues[field].parse(value);
      return city ?? country ?? '';
    }
    case 'members.count':
    case 'participants.count':
      return String(fieldValues[field].parse(value).value);
    case 'statement.issuer':
      // A name in a field has no article of the sentence that it stood in.
      return String(value).replace(/^the\s+/i, '');
    case 'statement.translation':
      return 'courtesy_translation';
    case 'meeting.coChairs':
    case 'meeting.hosts':
    case 'states':
    case 'organisations':
    case 'unscr':
      return fieldValues[field].parse(value).join(', ');
    case 'designation.target':
      return fieldValues[field].parse(value).name;
    case 'meeting.next':
      return fieldValues[field].parse(value).date ?? '';
    case 'meeting.previous':
    case 'designations':
    case 'amount':
      return '';
    default:
      return String(value);
  }
}

/** The codes that a field may hold. Empty: its values are no closed list. */
export function choicesOf(field: Field): readonly string[] {
  switch (field) {
    case 'meeting.mode':
      return meetingModes;
    case 'statement.translation':
      return ['courtesy_translation'];
    default:
      return [];
  }
}

/** A date without its year is never stored: somebody has to say which. Nor is a plan without a date. */
export function isWhole(field: Field, value: unknown): boolean {
  if (value === null) return false;
  if (field !== 'meeting.date' && field !== 'statement.date' && field !== 'meeting.next') return true;
  const date = parseEdtf(typedValue(field, value));
  return date.ok && hasYear(date.value);
}
