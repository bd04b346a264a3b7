import { z } from 'zod';
import { type Actor, authorize } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { lockHistory, recordChanges } from '@/lib/editing/history/history';
import { keepVersions } from '@/lib/editing/history/keep-versions';
import { Reason } from '@/lib/editing/reason';
import { TextTerms } from '@/lib/editing/texts/document/text-input';
import { applyPlan } from '@/lib/editing/texts/plan/apply-plan';
import { planText, type TextPlan } from '@/lib/editing/texts/plan/plan-text';
import { DomainError } from '@/lib/errors/domain-error';

const Input = TextTerms.extend({
  /** The version of the text that the editor saw; null: none was there. */
  version: z.number().int().positive().nullable(),
  /** The document as it was received: plain text in UTF-8. */
  bytes: z.instanceof(Uint8Array),
  reason: Reason.nullable(),
});

export type PublishedText = { id: string; outcome: TextPlan['outcome']; version: number };

/**
 * Publishes one text of a statement, new or revised: its document kept as received, what is no part of it left out and
 * listed, its paragraphs at their addresses. The same document with the same terms changes nothing.
 */
export async function publishStatementText(actor: Actor, input: unknown): Promise<PublishedText> {
  authorize(actor, 'text.publish');
  const { version, bytes, reason, ...terms } = Input.parse(input);

  return db.$transaction(async (tx) => {
    await lockHistory(tx);
    const plan = await planText(tx, terms, bytes);
    if ('faults' in plan) {
      throw new DomainError('invalid', plan.faults.map((fault) => `${fault.field}: ${fault.reason}`).join('\n'));
    }
    const held = plan.before?.version ?? null;
    if (held !== version) throw new DomainError('conflict', `${plan.id} is at version ${held}, not ${version}`);
    if (plan.outcome === 'unchanged') return { id: plan.id, outcome: plan.outcome, version: held ?? 1 };
    await recordChanges(tx, actor, await applyPlan(tx, plan, reason));
    await keepVersions(tx);
    return { id: plan.id, outcome: plan.outcome, version: (held ?? 0) + 1 };
  });
}
