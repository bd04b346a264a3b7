import type { PartType } from '@/lib/db/generated/enums';
import { bodyKind } from './body/body-kind';
import { commitmentKind } from './commitment/commitment-kind';
import { conceptKind } from './concept/concept-kind';
import { designationKind } from './designation/designation-kind';
import { gapKind } from './gap/gap-kind';
import { meetingKind } from './meeting/meeting-kind';
import { membershipKind } from './membership/membership-kind';
import type { PartKind } from './part-kind';
import { partyKind } from './party/party-kind';
import { placeKind } from './place/place-kind';
import { planKind } from './plan/plan-kind';
import { sourceKind } from './source/source-kind';
import { statementKind } from './statement/statement-kind';
import { textKind } from './text/text-kind';
import { topicKind } from './topic/topic-kind';

export const partKinds: Record<PartType, PartKind> = {
  source: sourceKind,
  meeting: meetingKind,
  statement: statementKind,
  text: textKind,
  party: partyKind,
  place: placeKind,
  topic: topicKind,
  body: bodyKind,
  membership: membershipKind,
  plan: planKind,
  gap: gapKind,
  designation: designationKind,
  concept: conceptKind,
  commitment: commitmentKind,
};

export function isPartType(type: string): type is PartType {
  return Object.hasOwn(partKinds, type);
}
