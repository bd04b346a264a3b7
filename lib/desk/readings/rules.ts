import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { RejectedBecause } from '@/lib/db/generated/enums';

/** How the values that one rule proposed were decided. No word of a text is in it. */
export type RuleInPractice = {
  /** Null: no rule proposed a value, and somebody found one or none. */
  rule: string | null;
  field: string;
  proposed: number;
  accepted: number;
  edited: number;
  rejected: number;
  unsaid: number;
  because: Partial<Record<RejectedBecause, number>>;
};

type Row = Omit<RuleInPractice, 'because'> & Record<RejectedBecause, number>;

/** Every rule by what people decided of its values, those that were set right most often first. */
export async function listRulesInPractice(actor: PersonActor): Promise<RuleInPractice[]> {
  authorize(actor, 'rules.read');
  const rows = await db.$queryRaw<Row[]>`
    SELECT rule, field, count(*)::int AS proposed,
           count(*) FILTER (WHERE outcome = 'accepted')::int AS accepted,
           count(*) FILTER (WHERE outcome = 'edited')::int AS edited,
           count(*) FILTER (WHERE outcome = 'rejected')::int AS rejected,
           count(*) FILTER (WHERE outcome = 'unsaid')::int AS unsaid,
           count(*) FILTER (WHERE because = 'another_event')::int AS another_event,
           count(*) FILTER (WHERE because = 'misread')::int AS misread,
           count(*) FILTER (WHERE because = 'too_vague')::int AS too_vague,
           count(*) FILTER (WHERE because = 'not_needed')::int AS not_needed
      FROM reading_value
     GROUP BY rule, field
     ORDER BY count(*) FILTER (WHERE outcome IN ('edited', 'rejected')) DESC, count(*) DESC, rule, field`;
  return rows.map(({ another_event, misread, too_vague, not_needed, ...row }) => ({
    ...row,
    because: { another_event, misread, too_vague, not_needed },
  }));
}
