import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { ReadingAbout, ReadingOutcome, RejectedBecause } from '@/lib/db/generated/enums';
import type { Evidence } from '@/lib/intake/intake-format';
import type { ProposedReading, ProposedValue } from './propose-reading';
import { Alternative, Match, ReadField, Removed, Span, Written } from './reading-format';
import { groupOf, type ValueGroup } from './value-groups';

type Tx = Prisma.TransactionClient;

/** A value as it was proposed, with what was decided of it. */
export type StoredValue = ProposedValue & {
  rowId: string;
  group: ValueGroup;
  outcome: ReadingOutcome | null;
  because: RejectedBecause | null;
  decided: string | null;
  written: Written | null;
};

export type StoredEvidence = Evidence & { number: number; field: string; claim: string | null };

export type StoredReading = Pick<ProposedReading, 'text' | 'body' | 'match' | 'removed' | 'warnings'> & {
  rowId: string;
  sha256: string;
  recordType: string;
  about: ReadingAbout | null;
  meeting: string | null;
  values: StoredValue[];
  evidence: StoredEvidence[];
};

/** The words that a value was decided on: those that were read, unless somebody gave others. */
export function wordsOfDecision(
  { number, outcome, spans }: Pick<StoredValue, 'number' | 'outcome' | 'spans'>,
  evidence: readonly StoredEvidence[],
): Evidence[] {
  const own = evidence.filter((one) => one.number === number);
  const isRead = own.every(({ start, end }) => spans.some((span) => span.start === start && span.end === end));
  return outcome !== 'edited' || isRead ? spans : own.map(({ start, end, quote }) => ({ start, end, quote }));
}

/** What was read of the text of a draft. Null: it began with none. */
export async function findReading(tx: Tx, draft: string): Promise<StoredReading | null> {
  const row = await tx.reading.findFirst({
    where: { draft: { publicId: draft } },
    include: { values: { orderBy: { number: 'asc' } }, evidence: { orderBy: [{ number: 'asc' }, { start: 'asc' }] } },
  });
  if (row === null) return null;
  return {
    rowId: row.id,
    text: row.text,
    sha256: row.sha256,
    recordType: row.recordType,
    body: row.body,
    match: Match.nullable().parse(row.match),
    removed: z.array(Removed).parse(row.removed),
    warnings: z.array(z.string()).parse(row.warnings),
    about: row.about,
    meeting: row.meeting,
    values: row.values.map(toValue),
    evidence: row.evidence.map(({ number, field, claim, start, end, quote }) => ({
      number,
      field,
      claim,
      start,
      end,
      quote,
    })),
  };
}

function toValue(row: Prisma.ReadingValueGetPayload<object>): StoredValue {
  const field = ReadField.parse(row.field);
  return {
    rowId: row.id,
    number: row.number,
    field,
    group: groupOf(field),
    rule: row.rule,
    value: row.value,
    spans: z.array(Span).parse(row.spans),
    step: row.step,
    flags: row.flags,
    alternatives: z.array(Alternative).parse(row.alternatives),
    outcome: row.outcome,
    because: row.because,
    decided: row.decided,
    written: Written.nullable().parse(row.written),
  };
}
