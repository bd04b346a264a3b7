import type { ReadingView, ReadValue } from '@/lib/desk/readings/readings';

/** Whether a person is asked about a value: not about what the record says already, nor about what has no field. */
export function isAsked({ about }: Pick<ReadingView, 'about'>, { group, against }: ReadValue): boolean {
  if (group === 'beside' || against?.stand === 'same') return false;
  return about !== 'apart' || group === 'statement';
}

export function isOpen({ outcome }: ReadValue): boolean {
  return outcome === null;
}
