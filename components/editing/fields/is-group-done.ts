import type { DraftView, PartView } from '@/lib/desk/drafts';
import type { FieldGroup } from './field-design';
import { parseFieldName } from './field-rows';

/** The rows that a group has beside its fields. */
const roomOf: { [Name in FieldGroup['name']]?: string } = {
  counts: 'count',
  paragraphs: 'paragraph',
  targets: 'target',
  names: 'name',
  labels: 'label',
  cites: 'cite',
};

/** What a form shows of a part. */
type State = {
  part: Pick<PartView, 'type' | 'faults'>;
  values: PartView['payload'];
  disagreements: ReadonlyMap<string, unknown>;
  comments: { comments: Pick<DraftView['comments'][number], 'field' | 'settled'>[] };
  doubtAt(name: string): unknown;
  goneAt(name: string): string | null;
};

/** Whether a group says something and nothing in it is left to do, so that a phone may fold it. */
export function isGroupDone(
  { part, values, disagreements, comments, doubtAt, goneAt }: State,
  group: FieldGroup,
): boolean {
  const room = roomOf[group.name];
  const names = group.fields.map(({ name }) => `${part.type}.${name}`);
  const isOwn = (name: string) => names.includes(name) || (room !== undefined && parseFieldName(name).room === room);
  const own = Object.keys(values).filter(isOwn);
  if (!own.some((name) => (values[name] ?? '') !== '')) return false;
  // What a claim lacks is said beside the value that it supports, which its own name does not tell.
  const isOpen = (field: string) =>
    isOwn(field) || (field.startsWith('claim.') && group.fields.some(({ property }) => property));
  return (
    !part.faults.some(({ field }) => isOpen(field)) &&
    ![...disagreements.keys()].some(isOpen) &&
    !own.some((name) => doubtAt(name) !== null || goneAt(name) !== null) &&
    !comments.comments.some(({ field, settled }) => !settled && isOpen(field))
  );
}
