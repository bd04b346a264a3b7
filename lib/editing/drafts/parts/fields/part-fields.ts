import type { PartType } from '@/lib/db/generated/enums';
import { commitmentFields } from '@/lib/editing/drafts/parts/commitment/commitment-fields';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { bodyFields, nameFields } from './body-fields';
import { claimFields } from './claim-fields';
import { conceptFields, labelFields } from './concept-fields';
import { designationFields, targetFields } from './designation-fields';
import { evidentFields } from './evident-fields';
import { gapFields } from './gap-fields';
import { countFields, meetingFields } from './meeting-fields';
import { membershipFields } from './membership-fields';
import type { PartField } from './part-field';
import { partyFields } from './party-fields';
import { placeFields } from './place-fields';
import { planFields } from './plan-fields';
import type { RowKind } from './row-names';
import { sourceFields } from './source-fields';
import { statementFields } from './statement-fields';
import { paragraphFields, textFields } from './text-fields';
import { topicFields } from './topic-fields';

/** The fields of each noun, in the order of its form. Rows of several have lists of their own. */
export const partFields: Record<PartType, readonly PartField[]> = {
  source: sourceFields,
  meeting: meetingFields,
  statement: statementFields,
  text: textFields,
  party: partyFields,
  place: placeFields,
  topic: topicFields,
  body: bodyFields,
  membership: membershipFields,
  plan: planFields,
  gap: gapFields,
  designation: designationFields,
  concept: conceptFields,
  commitment: commitmentFields,
};

/** The fields of each kind of row, by their last names. */
export const rowFields: Record<RowKind, readonly PartField[]> = {
  count: countFields,
  paragraph: paragraphFields,
  claim: claimFields,
  target: targetFields,
  name: nameFields,
  label: labelFields,
  cite: evidentFields,
};

/** A part about which nothing is known yet; a text has one paragraph to begin with. */
export function emptyPayload(type: PartType): Payload {
  const empty = Object.fromEntries(partFields[type].map(({ name }) => [name, '']));
  return type === 'text'
    ? { ...empty, 'paragraph.1': '', 'paragraph.1.kind': 'paragraph', 'paragraph.1.slots': '' }
    : empty;
}
