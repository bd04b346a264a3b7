import type { PersonActor } from '@/lib/auth/permissions';
import { Prisma } from '@/lib/db/generated/client';
import type { DraftState } from '@/lib/db/generated/enums';
import { refuseOversize } from '@/lib/editing/drafts/stored/draft-limits';
import { refuseRights, type StoredPart, takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { takeWords } from '@/lib/editing/drafts/take-step';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { settleAbout } from './about/settle-about';
import { applyDecisions } from './apply-decisions';
import { DecideInput } from './decide-input';
import { putBack } from './put-back';
import { settleDecisions } from './settle-decisions';
import { findReading } from './stored-reading';

type Tx = Prisma.TransactionClient;

export type Decided = { version: number; state: DraftState };

/**
 * Takes what a person decided of the values that were read in the text of a draft. An accepted value becomes that of its field,
 * with a claim in the words of the text; nothing else does. What was on no screen is accepted by nobody.
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
    const settled = settleDecisions(about.reading, about.record, input);
    const applied = await applyDecisions(tx, about, settled);
    const parts = putBack(applied.parts, reading, input.back);
    await keepDecisions(tx, actor as PersonActor, about.reading, applied.decided);
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

type Kept = Awaited<ReturnType<typeof applyDecisions>>['decided'];

/** The reading with its choice, each value with what was decided, and the words that it stands on. */
async function keepDecisions(
  tx: Tx,
  actor: PersonActor,
  {
    rowId,
    sha256,
    about,
    meeting,
  }: { rowId: string; sha256: string; about: DecideInput['about']; meeting: string | null },
  decided: Kept,
): Promise<void> {
  await tx.reading.update({ where: { id: rowId }, data: { about: about ?? null, meeting } });
  const person = await tx.person.findUniqueOrThrow({ select: { id: true }, where: { publicId: actor.id } });
  for (const { value, outcome, because, typed, written, spans, field } of decided) {
    await tx.readingValue.update({
      where: { id: value.rowId },
      data: {
        outcome,
        because: because ?? null,
        decided: typed,
        written: written === null ? Prisma.DbNull : (toJson(written) ?? Prisma.DbNull),
        deciderId: outcome === null ? null : person.id,
        decidedAt: outcome === null ? null : new Date(),
      },
    });
    await tx.evidence.deleteMany({ where: { readingId: rowId, number: value.number } });
    await tx.evidence.createMany({
      data: spans.map((span) => ({
        ...span,
        readingId: rowId,
        number: value.number,
        field,
        claim: written?.claim ?? null,
        sha256,
      })),
    });
  }
}
