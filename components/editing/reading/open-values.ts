import type { ReadValue } from '@/lib/desk/readings/readings';

/** The groups of values in the order of the page. */
export const groupsAsked = ['meeting', 'statement', 'topics', 'next', 'same'] as const;

/**
 * What the record says already is decided together: the text becomes one more source of it. An announced meeting takes no
 * second source, so it stays with its own.
 */
export function groupAsked({ group, against }: ReadValue): ReadValue['group'] | 'same' {
  return against?.stand === 'same' && group !== 'next' ? 'same' : group;
}

/** The values as the page has them, those that nobody is asked about last. */
export function inPageOrder(values: readonly ReadValue[]): ReadValue[] {
  const asked = groupsAsked.flatMap((group) => values.filter((value) => value.isAsked && groupAsked(value) === group));
  return [...asked, ...values.filter((value) => !asked.includes(value))];
}

/** The number that each value bears on the page, by the number under which it is stored. */
export function shownNumbers(values: readonly ReadValue[]): ReadonlyMap<number, number> {
  return new Map(inPageOrder(values).map(({ number }, index) => [number, index + 1]));
}

export function isOpen({ outcome }: ReadValue): boolean {
  return outcome === null;
}

/** Whether the record says otherwise. */
export function isDiffering({ against }: ReadValue): boolean {
  return against?.stand === 'differs';
}

/** Whether a value may be accepted together with others: one that contradicts the record is decided by itself. */
export function isReady(value: ReadValue): boolean {
  return isOpen(value) && value.isWhole && !isDiffering(value);
}

/** Whether a field is one of the form in which a reading is decided. */
export function isOfReading(field: string): boolean {
  return field === 'read' || field.startsWith('value') || field.startsWith('about');
}
