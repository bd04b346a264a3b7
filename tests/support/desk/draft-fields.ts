import { controlOf } from '@/components/editing/fields/field-controls';
import { claimFields } from '@/lib/editing/drafts/parts/fields/claim-fields';
import { countFields, meetingFields } from '@/lib/editing/drafts/parts/fields/meeting-fields';
import { sourceFields } from '@/lib/editing/drafts/parts/fields/source-fields';
import { statementFields } from '@/lib/editing/drafts/parts/fields/statement-fields';
import { paragraphFields, textFields } from '@/lib/editing/drafts/parts/fields/text-fields';

const rows = [
  ...countFields.map(({ name }) => `count.1.${name}`),
  ...paragraphFields.map(({ name }) => `paragraph.1.${name}`),
  ...claimFields.map(({ name }) => `claim.N.${name}`),
  'paragraph.1',
];

/** Fields that say what a row is. */
const kept = ['claim.N.of', 'claim.N.property', 'claim.N.kind', 'claim.N.count'];
/** The claim is about a date, which is no words of a language. */
const unseen = ['claim.N.valueAr', 'claim.N.valueEn'];
const kinds = ['line', 'words', 'plain', 'date', 'number', 'name', 'names'];

const all = [
  ...[...sourceFields, ...meetingFields, ...statementFields, ...textFields].map(({ name }) => name),
  ...rows,
  'reason',
].filter((name) => !kept.includes(name));

/** The fields of a draft of all four parts. `lines`: those whose form shows whatever was typed. `claim.N` is its claim. */
export const draftFields = {
  all,
  lines: all.filter((name) => !unseen.includes(name) && kinds.includes(controlOf(name).kind)),
};
