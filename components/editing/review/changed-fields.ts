import { controlOf } from '@/components/editing/fields/field-controls';
import { parseFieldName, rowsOf } from '@/components/editing/fields/field-rows';
import { type Choices, partFields } from '@/components/editing/fields/part-fields';
import { readTypedNames } from '@/components/editing/fields/typed-names';
import type { PartView, Payload } from '@/components/editing/parts/form-values';
import { readDigits } from '@/lib/dates/digits';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';

/** What a part keeps beside its fields. */
const kept = /^(?:[a-z]+\.order|text\.(?:original|fetched))$/;

const rooms = ['count', 'paragraph', 'target', 'name', 'label', 'cite'] as const;

/**
 * The fields that read otherwise than what is published, in the order of the form. Claims are in the checklist: whatever it
 * does not list is here. Of a new figure the source is here even if it names none, and so is what was left empty and is
 * published with a value.
 */
export function changedFields(part: PartView, choices: Choices): string[] {
  const { type, changed, base, payload, claims, filled = {} } = part;
  const checked = new Set(claims.map(({ id }) => id));
  const isListed = (name: string) => {
    const { room, row, last } = parseFieldName(name);
    return room === 'claim' && (/^(?:of|property|status|count)$/.test(last) || checked.has(row));
  };
  const typedOnce = partFields[type].flatMap(({ fields }) => fields.map(({ name }) => `${type}.${name}`));
  const rows = rooms.flatMap((room) =>
    [base ?? {}, payload].flatMap((of) => rowsOf(of, room).map(({ key }) => `${room}.${key}`)),
  );
  const places = new Map([...new Set([...typedOnce, ...rows])].map((name, index) => [name, index]));
  const placeOf = (name: string) => {
    const { room, row } = parseFieldName(name);
    return places.get(row === '' ? name : `${room}.${row}`) ?? -1;
  };
  const isOther = (name: string) => readingOf(name, base, choices) !== readingOf(name, payload, choices);
  const newFigures = rowsOf(payload, 'count').filter(({ key }) => base?.[`count.${key}.value`] === undefined);
  const sources = newFigures.filter(({ fields }) => fields.value).map(({ key }) => `count.${key}.source`);
  const others = changed.filter((name) => !isListed(name) && !kept.test(name) && isOther(name));
  const left = Object.keys(filled).filter((name) => (base?.[name] ?? '') !== filled[name] && placeOf(name) >= 0);
  const told = others.filter((name) => filled[name] === undefined);
  return [...new Set([...told, ...left, ...sources])].toSorted(
    (a, b) => placeOf(a) - placeOf(b) || (a.length < b.length ? -1 : 1),
  );
}

/** What a field means, however it was typed: two that mean the same are one. */
function readingOf(name: string, payload: Payload | null, choices: Choices): string {
  const value = (payload?.[name] ?? '').trim();
  const { room, row, last } = parseFieldName(name);
  // A row without words says nothing of itself either.
  if (room === 'paragraph' && last !== 'words' && !payload?.[`paragraph.${row}`]?.trim()) return '';
  if (room === 'paragraph' && last === 'kind') return value === 'paragraph' ? '' : value;
  const control = controlOf(name);
  switch (control.kind) {
    case 'date': {
      const read = readTypedDate(value);
      return 'edtf' in read ? read.edtf : value;
    }
    case 'record':
    case 'name':
    case 'names':
      return readTypedNames(value, choices[control.list])
        .map(({ typed, choice }) => choice?.id ?? typed)
        .join(', ');
    case 'number':
      return readDigits(value);
    case 'check':
      return value === 'yes' ? 'yes' : '';
    case 'words':
    case 'line':
      return value.normalize();
    default:
      return value;
  }
}
