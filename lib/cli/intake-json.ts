import { hyphenate } from '@/lib/exchange/api/code-json';
import { confidenceStep, type FieldValue, type Intake, type Proposal } from '@/lib/intake/intake-format';
import type { Disagreement } from '@/lib/intake/second-source/compare-readings';
import { type KnownMeeting, matchMeeting } from '@/lib/intake/second-source/match-meeting';

/**
 * Writes an intake in the shape that `portal intake` prints: the record's words as other programs know them, and no
 * mentions.
 */
export function toIntakeJson(intake: Intake, meetings: readonly KnownMeeting[] | null) {
  const { recordType, body, proposals, removed, warnings } = intake;
  const printed = {
    recordType: recordType === 'main-meeting' ? `${body}-meeting` : recordType,
    body,
    proposals: proposals.map(toProposalJson),
    removed,
    warnings,
  };
  return meetings === null ? printed : { ...printed, match: matchMeeting(intake, meetings) };
}

export function toDisagreementJson({ field, values }: Disagreement) {
  return { field, values: values.map((value) => toValueJson(field, value)) };
}

function toProposalJson({ field, value, evidence, rule, confidence, flags, alternatives }: Proposal) {
  return {
    field,
    value: toValueJson(field, value),
    evidence,
    rule,
    confidence: confidenceStep(confidence),
    flags,
    alternatives: alternatives.map((other) => ({ ...other, value: toValueJson(field, other.value) })),
  };
}

function toValueJson(field: Proposal['field'], value: unknown): unknown {
  if (field === 'meeting.mode') return hyphenate(value as FieldValue<'meeting.mode'>);
  if (field !== 'members.count' && field !== 'participants.count') return value;
  const { value: number, basis, qualifier } = value as FieldValue<'members.count'>;
  return { value: number, basis: basis.replace('members_', 'members+'), approx: qualifier !== 'exact' };
}
