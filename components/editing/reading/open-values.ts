import type { ReadValue } from '@/lib/desk/readings/readings';

/**
 * What the record says already is decided together: the text becomes one more source of it. An announced meeting takes no
 * second source, so it stays with its own.
 */
export function groupAsked({ group, against }: ReadValue): ReadValue['group'] | 'same' {
  return against?.stand === 'same' && group !== 'next' ? 'same' : group;
}

export function isOpen({ outcome }: ReadValue): boolean {
  return outcome === null;
}

/** Whether a field is one of the form in which a reading is decided. */
export function isOfReading(field: string): boolean {
  return field === 'read' || field.startsWith('value') || field.startsWith('about');
}
