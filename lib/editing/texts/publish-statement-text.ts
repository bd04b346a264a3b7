import { z } from 'zod';
import { type Actor, authorize } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { lockHistory, recordChanges } from '@/lib/editing/history/history';
import { keepVersions } from '@/lib/editing/history/keep-versions';
import { Reason } from '@/lib/editing/reason';
import { TextTerms } from '@/lib/editing/texts/document/text-input';
import { type PreparedText, prepareText } from '@/lib/editing/texts/prepare/prepare-text';
import { writePrepared } from '@/lib/editing/texts/prepare/write-prepared';
import { DomainError } from '@/lib/errors/domain-error';

const Input = TextTerms.extend({
  /** The version of the text that the editor saw; null: none was there. */
  version: z.number().int().positive().nullable(),
  /** The document as it was received: plain text in UTF-8. */
  bytes: z.instanceof(Uint8Array),
  reason: Reason.nullable(),
});

export type PublishedText = { id: string; outcome: PreparedText['outcome']; version: number };

/**
 * Publishes one text of a statement, new or revised: its document kept as received, what is no part of it left out and
 * listed, its paragraphs at their addresses. The same document with the same terms changes nothing.
 */
export async function publishStatementText(actor: Actor, input: unknown): Promise<PublishedText> {
  authorize(actor, 'text.publish');
  const { version, bytes, reason, ...terms } = Input.parse(input);

  return db.$transaction(async (tx) => {
    await lockHistory(tx);
    const prepared = await prepareText(tx, terms, bytes);
    if ('faults' in prepared) {
      throw new DomainError('invalid', prepared.faults.map((fault) => `${fault.field}: ${fault.reason}`).join('\n'));
    }
    const held = prepared.before?.version ?? null;
    if (held !== version) throw new DomainError('conflict', `${prepared.id} is at version ${held}, not ${version}`);
    if (prepared.outcome === 'unchanged') return { id: prepared.id, outcome: prepared.outcome, version: held ?? 1 };
    await recordChanges(tx, actor, await writePrepared(tx, prepared, reason));
    await keepVersions(tx);
    return { id: prepared.id, outcome: prepared.outcome, version: (held ?? 0) + 1 };
  });
}
