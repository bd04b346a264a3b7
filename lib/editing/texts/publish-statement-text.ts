import { z } from 'zod';
import { Reason } from '@/lib/editing/reason';
import { DocumentBytes, TextTerms } from '@/lib/editing/texts/document/text-input';
import { type PreparedText, prepareText } from '@/lib/editing/texts/prepare/prepare-text';
import { readStoredBefore } from '@/lib/editing/texts/prepare/stored-before';
import { writePrepared } from '@/lib/editing/texts/prepare/write-prepared';
import { settleTexts } from '@/lib/editing/texts/rows/write-text';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';

const Input = TextTerms.extend({
  /** The version of the text that the editor saw; null: none was there. */
  version: z.number().int().positive().nullable(),
  /** The document as it was received: plain text in UTF-8. */
  bytes: DocumentBytes,
  reason: Reason.nullable(),
});

export type PublishedText = { id: string; outcome: PreparedText['outcome']; version: number };

/**
 * Publishes one text of a statement, new or revised: its document kept as received, what is no part of it left out and
 * listed, its paragraphs at their addresses. The same document with the same terms changes nothing.
 */
export const publishStatementText = write(
  'text.publish',
  Input,
  async (tx, { version, bytes, reason, ...terms }, { renew }): Promise<WrittenWork<PublishedText>> => {
    const prepared = prepareText(terms, bytes, await readStoredBefore(tx, [terms]));
    if ('faults' in prepared) {
      throw new DomainError('invalid', prepared.faults.map((fault) => `${fault.field}: ${fault.reason}`).join('\n'));
    }
    const { id, outcome } = prepared;
    const stored = prepared.before?.version ?? null;
    if (stored !== version) throw new DomainError('conflict', `${id} is at version ${stored}, not ${version}`);
    if (outcome === 'unchanged') return { changes: [], result: () => ({ id, outcome, version: stored ?? 1 }) };
    await renew([terms.statement]);
    const changes = await writePrepared(tx, prepared, reason);
    await settleTexts(tx, [terms.statement]);
    return {
      changes,
      touched: [{ type: 'original', id: prepared.document.sha256 }],
      result: () => ({ id, outcome, version: (stored ?? 0) + 1 }),
    };
  },
);
