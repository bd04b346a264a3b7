import type { ReadingView, ReadValue } from '@/lib/desk/readings/readings';

/** Whether a person is asked about a value: not about what has no field. */
export function isAsked({ about }: Pick<ReadingView, 'about'>, { group }: ReadValue): boolean {
  if (group === 'beside') return false;
  return about !== 'apart' || group === 'statement';
}

/** What the record says already is decided together: the text becomes one more source of it. */
export function groupAsked({ group, against }: ReadValue): ReadValue['group'] | 'same' {
  return against?.stand === 'same' ? 'same' : group;
}

export function isOpen({ outcome }: ReadValue): boolean {
  return outcome === null;
}

/** Whether a field is one of the form in which a reading is decided. */
export function isOfReading(field: string): boolean {
  return field === 'read' || field.startsWith('value') || field.startsWith('about');
}
