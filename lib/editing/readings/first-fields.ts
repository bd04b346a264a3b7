import { own, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { splitFields } from '@/lib/editing/drafts/parts/split-fields';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { payloadsOf, withPayloads } from '@/lib/editing/drafts/stored/merge-fields';
import { ordinalAr, ordinalEn } from '@/lib/language/ordinals/write-ordinal';

export type BodyName = { ar: string | null; en: string | null };

/** Parts of new records with what their text says of itself, in fields that are still empty: titles, and what kind it is. */
export function withFirstFields(parts: StoredPart[], recordType: string, body: BodyName): StoredPart[] {
  const payloads = payloadsOf(parts);
  const isNew = (type: string) => parts.some((part) => part.type === type && part.subject === null);
  const fields = { ...ofMeeting(payloads.meeting ?? {}, recordType, body), ...ofStatement(payloads.text ?? {}) };
  const empty = Object.entries(fields).filter(([name]) => {
    const [type = ''] = name.split('.');
    return isNew(type) && groupOf(name).every((each) => typed(payloads[type as 'meeting'] ?? {}, each).trim() === '');
  });
  return withPayloads(parts, splitFields(Object.fromEntries(empty), payloads));
}

/** The same parts without them, as far as nobody has changed them since: the text turns out to be about something else. */
export function withoutFirstFields(
  parts: StoredPart[],
  before: StoredPart[],
  recordType: string,
  body: BodyName,
): StoredPart[] {
  const payloads = payloadsOf(before);
  const first = { ...ofMeeting(payloads.meeting ?? {}, recordType, body), ...ofStatement(payloads.text ?? {}) };
  return parts.map((part) => {
    if (part.subject !== null || (part.type !== 'meeting' && part.type !== 'statement')) return part;
    const isFirst = ([name, value]: [string, string]) => own(first, name) === value;
    return { ...part, payload: Object.fromEntries(Object.entries(part.payload).filter((field) => !isFirst(field))) };
  });
}

/** A title is proposed only while there is none in either language. */
function groupOf(name: string): string[] {
  const titles = ['Ar', 'En', 'ArOwn'].map((last) => `statement.title${last}`);
  return titles.includes(name) ? titles : [name];
}

function ofMeeting(meeting: Payload, recordType: string, body: BodyName): Payload {
  const kind: Payload = recordType === 'main-meeting' ? { 'meeting.type': 'plenary' } : {};
  const ordinal = Number(typed(meeting, 'meeting.ordinal'));
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 99 || body.ar === null || body.en === null) return kind;
  const en = ordinalEn(ordinal);
  return {
    ...kind,
    'meeting.titleAr': `الاجتماع ${ordinalAr(ordinal, 'masculine')} ${ofBody(body.ar)}`,
    'meeting.titleEn': `${en.charAt(0).toUpperCase()}${en.slice(1)} meeting of the ${body.en.replace(/^the /i, '')}`,
  };
}

/** The preposition is written with the name, and takes the alif of its article. */
function ofBody(name: string): string {
  return name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`;
}

const longestTitle = 300;

function ofStatement(text: Payload): Payload {
  const title = titleOf(text);
  const isJoint = Object.values(title).some((words) => /\bjoint statement\b|بيان مشترك|البيان المشترك/i.test(words));
  return { ...title, ...(isJoint && { 'statement.kind': 'joint_statement' }) };
}

/** The heading of a text is the title of its statement in its language, as published. */
export function titleOf(text: Payload): Payload {
  const [first] = typed(text, 'paragraph.1').trim().split('\n');
  const isHeading = typed(text, 'paragraph.1.kind') === 'heading';
  if (!isHeading || !first || first.length > longestTitle || typed(text, 'text.standing') === 'press_report') return {};
  const isArabic = typed(text, 'text.lang').startsWith('ar');
  return { [isArabic ? 'statement.titleAr' : 'statement.titleEn']: first };
}
