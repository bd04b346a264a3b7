import type { PersonActor } from '@/lib/auth/permissions';
import type { PartType } from '@/lib/db/generated/enums';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import type { Setting } from '@/lib/editing/write';

type Fields = Record<string, string>;
type Seen = { id: string; version: number };

/** Begins a draft of a record that is published, and types into it. */
export async function typedDraft(
  author: PersonActor,
  type: PartType,
  subject: string,
  fields: Fields,
  setting: Setting = {},
): Promise<Seen> {
  const { id } = await startDraft(author, { parts: [{ type, subject, payload: {} }] }, setting);
  const { version } = await saveDraft(author, { id, version: 1, fields }, setting);
  return { id, version };
}

/** Begins a draft of a text that was read, with one value that waits for a decision. */
export async function readDraft(author: PersonActor): Promise<Seen> {
  const text = 'They recalled resolution 9001.';
  const span = { start: 14, end: 29, quote: 'resolution 9001' };
  const value = {
    number: 1,
    field: 'unscr',
    rule: 'resolution-number',
    value: [9001],
    spans: [span],
    alternatives: [],
    step: 'sure',
    flags: [],
  };
  return startDraft(author, {
    parts: [{ type: 'text', subject: null, payload: { 'paragraph.1': text } }],
    reading: { text, recordType: 'statement', body: null, match: null, removed: [], warnings: [], values: [value] },
  });
}

/** Why readers are told that a record is corrected. */
export const because = { reason: 'As the source says.' };

/** The same with a reason, handed to the reviewers. */
export async function submittedDraft(
  author: PersonActor,
  type: PartType,
  subject: string,
  fields: Fields,
  setting: Setting = {},
): Promise<Seen> {
  const { id, version } = await typedDraft(author, type, subject, { ...because, ...fields }, setting);
  return { id, version: (await submitDraft(author, { id, version }, setting)).version };
}

/** The same, with a reviewer's consent. */
export async function approvedDraft(
  author: PersonActor,
  reviewer: PersonActor,
  type: PartType,
  subject: string,
  fields: Fields,
  setting: Setting = {},
): Promise<Seen> {
  const { id, version } = await submittedDraft(author, type, subject, fields, setting);
  return { id, version: (await approveDraft(reviewer, { id, version, checklist: {} }, setting)).version };
}
