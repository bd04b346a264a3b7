import { fieldName, rowsOf } from '@/components/editing/fields/field-rows';
import type { Choices } from '@/components/editing/fields/part-fields';
import { readTypedNames } from '@/components/editing/fields/typed-names';
import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { env } from '@/lib/env';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { isOurs } from '@/lib/text/documents/is-ours';
import type { Payload } from './form-values';

/** What looks wrong and may be right. It is said at the field, and refuses nothing. */
export type Doubt =
  | { kind: 'beforeMeeting'; meeting: string }
  | { kind: 'linkWithoutAddress' | 'oursOfOthers' | 'unlistedSource' }
  | { kind: 'datedBySource'; date: string };

type Known = Pick<Choices, 'meetings' | 'statements' | 'sources'>;

/** The doubts of a draft by the names of its fields; `values` are those of all its parts, `base` what is published. */
export function doubtsOf(values: Payload, choices: Known, base: Payload = {}): Map<string, Doubt> {
  const doubts = new Map<string, Doubt>();
  const meeting = dayOfMeeting(values, choices);
  for (const name of ['statement.issued', 'text.published']) {
    const typed = readTypedDate(values[name] ?? '');
    if (meeting !== null && 'edtf' in typed && isBefore(typed.edtf, meeting)) {
      doubts.set(name, { kind: 'beforeMeeting', meeting });
    }
  }
  const date = dateOfSource(values, choices);
  if (date !== null) doubts.set('text.published', { kind: 'datedBySource', date });
  const field = values['text.extent'] === 'link' ? fieldWithoutAddress(values, choices) : null;
  if (field) doubts.set(field, { kind: 'linkWithoutAddress' });
  if (isOursOfOthers(values)) doubts.set('text.rights', { kind: 'oursOfOthers' });
  for (const name of namesOfUnlisted(values, choices, base)) doubts.set(name, { kind: 'unlistedSource' });
  return doubts;
}

/** Where a figure or an adopted claim of a meeting names a source that is not among those of the meeting. */
function namesOfUnlisted(values: Payload, { sources }: Known, base: Payload): string[] {
  const own = sources.find(({ isOfDraft }) => isOfDraft)?.id ?? '';
  const idsIn = (words: string) => readTypedNames(words, sources).flatMap(({ choice }) => (choice ? [choice.id] : []));
  const all = 'meeting.sources';
  const listed = idsIn((values[all] ?? '').trim() || own);
  const figures = rowsOf(values, 'count').map(({ key, fields }) => ({
    name: fieldName('count', key, 'source'),
    named: fields.source ?? '',
  }));
  const claims = rowsOf(values, 'claim')
    .filter(({ fields }) => fields.of === 'meeting' && fields.status === 'adopted')
    .map(({ key, fields: { sources: typed = '' } }) => {
      const name = fieldName('claim', key, 'sources');
      // Left empty, a new claim has the source of its draft, and one on record those of its meeting.
      return { name, named: typed.trim() || (base[name] === undefined ? own : '') };
    });
  const before = idsIn(base[all] ?? '');
  const isUnlisted = (name: string, id: string) => {
    // What was published without its source being listed is no doubt about this draft.
    const isOnRecord = base[name] !== undefined && base[name] === values[name] && !before.includes(id);
    return !isOnRecord && !listed.includes(id);
  };
  return [...figures, ...claims]
    .filter(({ name, named }) => idsIn(named).some((id) => isUnlisted(name, id)))
    .map(({ name }) => name);
}

/** Whether a text that others wrote is said to be ours to use. Every text of a practice record was invented for it. */
function isOursOfOthers({ 'text.standing': standing = '', 'text.rights': rights }: Payload): boolean {
  return !env.PORTAL_PRACTICE && rights === 'portal' && standing !== '' && !standing.startsWith('portal_');
}

/** The date of the meeting that the words of a draft are of, in EDTF. */
function dayOfMeeting(values: Payload, { meetings, statements }: Known): string | null {
  const typed = readTypedDate(values['meeting.date'] ?? '');
  if ('edtf' in typed) return typed.edtf;
  const meeting = meetings.find(({ id }) => id === values['statement.meeting']);
  if (meeting) return meeting.date ?? null;
  return statements.find(({ id }) => id === values['text.statement'])?.heldOn ?? null;
}

/** The date of the source of a text that is not dated itself. */
function dateOfSource(values: Payload, choices: Known): string | null {
  if ((values['text.published'] ?? '').trim() !== '' || isOurs(values['text.standing'] ?? '')) return null;
  const named = values['text.source'] ?? '';
  const source = choices.sources.find(({ id, isOfDraft }) => (named === '' ? isOfDraft : id === named));
  return source?.date ?? null;
}

/** The source that a text names, or else the one that comes with it. */
function fieldWithoutAddress(values: Payload, { sources }: Known): string | null {
  const named = sources.find(({ id }) => id === values['text.source']);
  if (named) return named.url ? null : 'text.source';
  if (isOurs(values['text.standing'] ?? '')) return null;
  const isOfDraft = 'source.publisher' in values && (values['text.source'] ?? '') === '';
  return isOfDraft && (values['source.url'] ?? '').trim() === '' ? 'source.url' : null;
}

function isBefore(one: string, other: string): boolean {
  const { latest } = edtfBounds(readEdtf(one));
  const { earliest } = edtfBounds(readEdtf(other));
  return latest !== null && earliest !== null && latest < earliest;
}
