import { own, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { type PartPayloads, splitFields } from '@/lib/editing/drafts/parts/split-fields';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { payloadsOf, withPayloads } from '@/lib/editing/drafts/stored/merge-fields';
import { ownTitleOfStatement, type TitleNames, titlesOfMeeting } from './about/first-titles';

/**
 * Parts of new records with what their text says of itself, in fields that are still empty: titles, and what kind it is. A
 * title that was proposed when less was known is made anew. `before`: the parts and names of then.
 */
export function withFirstFields(
  parts: StoredPart[],
  recordType: string,
  names: TitleNames,
  before: { parts: StoredPart[]; names: TitleNames },
): StoredPart[] {
  const payloads = payloadsOf(parts);
  const isNew = (type: string) => parts.some((part) => part.type === type && part.subject === null);
  const earlier = firstFields(payloadsOf(before.parts), recordType, before.names);
  const fields = Object.entries(firstFields(payloads, recordType, names)).filter(([name]) => {
    const [type = ''] = name.split('.');
    const said = (each: string) => typed(payloads[type as 'meeting'] ?? {}, each).trim();
    return isNew(type) && groupOf(name).every((each) => said(each) === '' || said(each) === own(earlier, each));
  });
  return withPayloads(parts, splitFields(Object.fromEntries(fields), payloads));
}

/** The same parts without them, as far as nobody has changed them since: the text turns out to be about something else. */
export function withoutFirstFields(
  parts: StoredPart[],
  before: StoredPart[],
  recordType: string,
  names: TitleNames,
): StoredPart[] {
  const first = firstFields(payloadsOf(before), recordType, names);
  return parts.map((part) => {
    if (part.subject !== null || (part.type !== 'meeting' && part.type !== 'statement')) return part;
    const isFirst = ([name, value]: [string, string]) => own(first, name) === value;
    return { ...part, payload: Object.fromEntries(Object.entries(part.payload).filter((field) => !isFirst(field))) };
  });
}

function firstFields({ meeting = {}, text = {} }: PartPayloads, recordType: string, names: TitleNames): Payload {
  const kind: Payload = recordType === 'main-meeting' ? { 'meeting.type': 'plenary' } : {};
  return { ...kind, ...titlesOfMeeting(meeting, names), ...ofStatement(text, meeting, names) };
}

/** A title is proposed only while there is none in either language. */
function groupOf(name: string): string[] {
  const titles = ['Ar', 'En', 'ArOwn'].map((last) => `statement.title${last}`);
  return titles.includes(name) ? titles : [name];
}

const longestTitle = 300;

function ofStatement(text: Payload, meeting: Payload, names: TitleNames): Payload {
  const title = titleOf(text);
  const isJoint = Object.values(title).some((words) => /\bjoint statement\b|بيان مشترك|البيان المشترك/i.test(words));
  const isEnglishAlone = own(title, 'statement.titleEn') !== undefined;
  return {
    ...title,
    ...(isEnglishAlone && ownTitleOfStatement(meeting, isJoint, names)),
    ...(isJoint && { 'statement.kind': 'joint_statement' }),
  };
}

/** The heading of a text is the title of its statement in its language, as published. */
export function titleOf(text: Payload): Payload {
  const [first] = typed(text, 'paragraph.1').trim().split('\n');
  const isHeading = typed(text, 'paragraph.1.kind') === 'heading';
  if (!isHeading || !first || first.length > longestTitle || typed(text, 'text.standing') === 'press_report') return {};
  const isArabic = typed(text, 'text.lang').startsWith('ar');
  return { [isArabic ? 'statement.titleAr' : 'statement.titleEn']: first };
}
