import type { Field, Intake } from '@/lib/intake/intake-format';

export type Disagreement = { field: Field; values: unknown[] };

/** The fields on which two texts of one statement can be compared. Their wording never agrees. */
const comparable: Field[] = [
  ...([
    'meeting.ordinal',
    'meeting.date',
    'meeting.venue',
    'meeting.mode',
    'meeting.coChairs',
    'meeting.hosts',
  ] as const),
  ...([
    'members.count',
    'participants.count',
    'meeting.next',
    'group.established',
    'designations',
    'amount',
    'unscr',
  ] as const),
];

/**
 * Lists the fields where both texts say something and do not say the same. Silence is no disagreement; nor is a missing
 * year.
 */
export function compareReadings(one: Intake, other: Intake): Disagreement[] {
  return comparable.flatMap((field) => {
    const [a, b] = [one, other].map((intake) => intake.proposals.find((proposal) => proposal.field === field)?.value);
    if (a === undefined || b === undefined || agree(a, b)) return [];
    return [{ field, values: [a, b] }];
  });
}

/** Whether two values of one field say the same, as far as both say something. */
export function agree(a: unknown, b: unknown): boolean {
  if (a === b || a === null || b === null) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    const keys = (list: unknown[]) =>
      list
        .map((item) => JSON.stringify(item))
        .sort()
        .join();
    return keys(a) === keys(b);
  }
  if (typeof a === 'string' && typeof b === 'string') return agreeAsDates(a, b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.keys(one).every((key) =>
    key === 'qualifier' ? (one[key] === 'exact') === (other[key] === 'exact') : agree(one[key], other[key]),
  );
}

/** XXXX-07-29 agrees with 2020-07-29, and 2020-07-XX with it. */
function agreeAsDates(a: string, b: string): boolean {
  if (!/^[\dX]{4}/.test(a) || !/^[\dX]{4}/.test(b)) return false;
  const [ends, others] = [a.split('/'), b.split('/')];
  if (ends.length !== others.length) return false;
  return ends.every((end, index) => {
    const other = others[index] ?? '';
    const length = Math.min(end.length, other.length);
    return [...end.slice(0, length)].every((sign, at) => sign === other[at] || sign === 'X' || other[at] === 'X');
  });
}
