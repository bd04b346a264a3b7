import type { Field } from '@/lib/intake/intake-format';

/**
 * Values that can be accepted in one decision. `next` is a meeting that the text announces, which becomes a plan; `beside` has
 * what the text says and no field of a draft takes from a reading.
 */
export const groups = ['meeting', 'statement', 'topics', 'next', 'beside'] as const;

export type ValueGroup = (typeof groups)[number];

const ofFields: Partial<Record<Field, ValueGroup>> = {
  'meeting.ordinal': 'meeting',
  'meeting.date': 'meeting',
  'meeting.venue': 'meeting',
  'meeting.mode': 'meeting',
  'meeting.coChairs': 'meeting',
  'meeting.hosts': 'meeting',
  'members.count': 'meeting',
  'participants.count': 'meeting',
  'statement.date': 'statement',
  'statement.issuer': 'statement',
  'statement.translation': 'statement',
  topics: 'topics',
  'meeting.next': 'next',
};

export function groupOf(field: Field): ValueGroup {
  return ofFields[field] ?? 'beside';
}
