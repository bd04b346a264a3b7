import type { Prisma } from '@/lib/db/generated/client';
import type { ReadingAbout, ReadingOutcome, ReadingStep, RejectedBecause } from '@/lib/db/generated/enums';
import type { Evidence, Field } from '@/lib/intake/intake-format';
import type { MeetingMatch } from '@/lib/intake/second-source/match-meeting';
import { groupOf, type ValueGroup } from './value-groups';
import type { Written } from './write-value';

type Tx = Prisma.TransactionClient;

export type StoredValue = {
  rowId: string;
  number: number;
  field: Field;
  group: ValueGroup;
  rule: string | null;
  value: unknown;
  spans: Evidence[];
  step: ReadingStep | null;
  flags: string[];
  alternatives: { value: unknown; evidence: Evidence[] }[];
  outcome: ReadingOutcome | null;
  because: RejectedBecause | null;
  decided: string | null;
  written: Written | null;
};

export type StoredEvidence = Evidence & { number: number; field: string; claim: string | null };

export type StoredReading = {
  rowId: string;
  text: string;
  sha256: string;
  recordType: string;
  body: string | null;
  match: MeetingMatch | null;
  removed: { start: number; end: number; why: string }[];
  warnings: string[];
  about: ReadingAbout | null;
  meeting: string | null;
  values: StoredValue[];
  evidence: StoredEvidence[];
};

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
    match: row.match as MeetingMatch | null,
    removed: row.removed as StoredReading['removed'],
    warnings: row.warnings as string[],
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
  const field = row.field as Field;
  return {
    rowId: row.id,
    number: row.number,
    field,
    group: groupOf(field),
    rule: row.rule,
    value: row.value,
    spans: row.spans as Evidence[],
    step: row.step,
    flags: row.flags,
    alternatives: row.alternatives as StoredValue['alternatives'],
    outcome: row.outcome,
    because: row.because,
    decided: row.decided,
    written: row.written as Written | null,
  };
}
