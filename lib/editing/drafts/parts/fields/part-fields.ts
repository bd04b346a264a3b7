import type { PartType } from '@/lib/db/generated/enums';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { meetingFields } from './meeting-fields';
import type { PartField } from './part-field';
import { sourceFields } from './source-fields';
import { statementFields } from './statement-fields';
import { textFields } from './text-fields';

/** The fields of each noun, in the order of its form. Rows of several have lists of their own beside these. */
export const partFields: Record<PartType, readonly PartField[]> = {
  source: sourceFields,
  meeting: meetingFields,
  statement: statementFields,
  text: textFields,
};

/** A part about which nothing is known yet; a text has one paragraph to begin with. */
export function emptyPayload(type: PartType): Payload {
  const empty = Object.fromEntries(partFields[type].map(({ name }) => [name, '']));
  return type === 'text'
    ? { ...empty, 'paragraph.1': '', 'paragraph.1.kind': 'paragraph', 'paragraph.1.slots': '' }
    : empty;
}
