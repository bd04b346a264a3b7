import { Prisma } from '@/lib/db/generated/client';
import type { DraftState } from '@/lib/db/generated/enums';
import { refuseOversize } from '@/lib/editing/drafts/stored/draft-limits';
import { refuseRights, type StoredPart, takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { takeWords } from '@/lib/editing/drafts/take-step';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { settleAbout } from './about/settle-about';
import { type AppliedDecision, applyDecisions } from './apply-decisions';
import { DecideInput } from './decide-input';
import { putBack } from './put-back';
import { settleDecisions } from './settle-decisions';
import { findReading, type StoredReading } from './stored-reading';

type Tx = Prisma.TransactionClient;

export type Decided = { version: number; state: DraftState };

/**
 * Takes what a person decided about the values that were read in the text of a draft. A value that is taken goes into its
 * field, with a claim that quotes the text. Nobody can accept a value whose words have not been on a screen.
 */
export const decideReading = write(
  'draft.save',
  DecideInput,
  async (tx, input, { actor }): Promise<WrittenWork<Decided>> => {
    const taken = await takeDraft(tx, actor, 'save', input);
    const { draft } = taken;
    const reading = await findReading(tx, draft.id);
    if (reading === null) throw new DomainError('not-found', `draft ${draft.id} began with no text`);
    const about = await settleAbout(tx, draft.parts, reading, input);
    const settled = settleDecisions(about.reading, about.facts, input);
    const isAnswered = reading.about !== about.reading.about || reading.meeting !== about.reading.meeting;
    const isFirst = isAnswered || reading.values.every(({ outcome }) => outcome === null);
    // Recorded again with nothing changed: what somebody emptied or took out of the draft since stays so.
    const applied =
      isFirst || settled.length > 0 ? await applyDecisions(tx, about, settled) : { parts: draft.parts, decided: [] };
    const parts = putBack(applied.parts, reading, input.back);
    await keepDecisions(tx, taken.person.rowId, about.reading, applied.decided);
    const reason = input.reason ?? draft.reason;
    if (isSame(draft.parts, parts) && reason === draft.reason) {
      return { changes: [], result: () => ({ version: draft.version, state: draft.state }) };
    }
    refuseOversize(parts, reason);
    refuseRights(actor, 'save', { ...draft, parts });
    await writeParts(tx, draft.rowId, draft.parts, parts);
    const step = await takeWords(tx, taken, { parts, reason });
    return { changes: [], result: () => step };
  },
  { isPrivate: true },
);

function isSame(before: StoredPart[], after: StoredPart[]): boolean {
  return canonicalJson(toJson(before)) === canonicalJson(toJson(after));
}

async function writeParts(tx: Tx, draftId: string, before: StoredPart[], after: StoredPart[]): Promise<void> {
  for (const part of after) {
    const { type, payload, base, ...row } = part;
    const stored = before.find((one) => one.type === type);
    if (stored && isSame([stored], [part])) continue;
    const data = { ...row, payload, base: base ?? Prisma.DbNull };
    await tx.draftPart.upsert({
      where: { draftId_type: { draftId, type } },
      create: { ...data, draftId, type },
      update: data,
    });
  }
  const gone = before.filter(({ type }) => after.every((part) => part.type !== type)).map(({ type }) => type);
  if (gone.length > 0) await tx.draftPart.deleteMany({ where: { draftId, type: { in: gone } } });
}

/** The reading with its choice, each value with what was decided, and the words that it stands on. */
async function keepDecisions(
  tx: Tx,
  deciderId: string,
  { rowId, sha256, about, meeting }: StoredReading,
  decided: AppliedDecision[],
): Promise<void> {
  await tx.reading.update({ where: { id: rowId }, data: { about, meeting } });
  for (const { value, outcome, because, typed, written } of decided) {
    await tx.readingValue.update({
      where: { id: value.rowId },
      data: {
        outcome,
        because: because ?? null,
        decided: typed,
        written: written === null ? Prisma.DbNull : (toJson(written) ?? Prisma.DbNull),
        deciderId: outcome === null ? null : deciderId,
        decidedAt: outcome === null ? null : new Date(),
      },
    });
  }
  const numbers = decided.map(({ value }) => value.number);
  await tx.evidence.deleteMany({ where: { readingId: rowId, number: { in: numbers } } });
  await tx.evidence.createMany({
    data: decided.flatMap(({ value, written, spans, field }) =>
      spans.map((span) => ({
        ...span,
        readingId: rowId,
        number: value.number,
        field,
        claim: written?.claim ?? null,
        sha256,
      })),
    ),
  });
}
