import { rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { DomainError, type FieldFault } from '@/lib/errors/domain-error';
import { sourceLimit } from '@/lib/text/characters/source-limit';
import { mostParagraphs } from '@/lib/text/documents/most-paragraphs';
import type { StoredDraft, StoredPart } from './draft-rows';
import { fieldsOf } from './merge-fields';

const longestReason = 2_000;

/** In bytes of UTF-8: all that a draft holds beside the words of its text. */
const restLimit = 400_000;

/** In bytes of UTF-8, names and values: what one form may bring, and so all that is kept aside of one person at a draft. */
const asideLimit = 4 * 1_048_576;

const paragraph = /^paragraph\.\d+$/;

const groups = [
  { limit: sourceLimit, has: (name: string) => paragraph.test(name) },
  { limit: restLimit, has: (name: string) => !paragraph.test(name) },
];

type Words = Pick<StoredDraft, 'parts' | 'reason'>;

/** Throws `invalid` if a draft would hold more than it may. */
export function refuseOversize(parts: StoredPart[], reason: string): void {
  const fields = parts.flatMap(({ payload }) => Object.entries(payload));
  const faults: FieldFault[] = [];
  for (const { limit, has } of groups) {
    const own = fields.filter(([name]) => has(name));
    if (bytesOf(own) > limit) faults.push(tooLong(longestOf(own)));
  }
  if (reason.length > longestReason) faults.push(tooLong('reason'));
  if (faults.length > 0) throw oversize(faults);
}

/**
 * Throws `invalid` if a form brings more paragraphs than a draft may have beside those that it has. No page does: a text
 * that is pasted whole with more lines is one row, and a row is only added where there is room.
 */
export function refuseMoreParagraphs(stored: StoredPart[], typed: Payload): void {
  const before = new Set(rowsOf(fieldsOf(stored), 'paragraph'));
  const added = rowsOf(typed, 'paragraph').filter((row) => !before.has(row));
  if (added.length === 0 || before.size + added.length <= mostParagraphs) return;
  const faults = [{ field: `paragraph.${added[0]}`, message: 'validation.tooManyParagraphs' }];
  throw new DomainError('invalid', `a text may have ${mostParagraphs} paragraphs at most`, { faults });
}

/**
 * What a draft may hold of the words that were typed over those that it has. `aside`: the fields that have no room, whole.
 * They are the longest, and as few as have to be; where they were, the draft says what it said before.
 */
export function fitLimits(stored: Words, typed: Words): { words: Words; aside: Payload } {
  const before = fieldsOf(stored.parts);
  const fields = Object.entries(fieldsOf(typed.parts));
  const aside: Payload = {};
  for (const { limit, has } of groups) {
    const own = fields.filter(([name]) => has(name));
    const grown = own.map(([name, value]) => ({ name, value, more: sizeOf(value) - sizeOf(before[name] ?? '') }));
    let excess = bytesOf(own) - limit;
    for (const { name, value, more } of grown.toSorted((a, b) => b.more - a.more)) {
      if (excess <= 0 || more <= 0) break;
      aside[name] = value;
      excess -= more;
    }
  }
  const parts = typed.parts.map((part, index) => withStored(part, stored.parts[index]?.payload ?? {}, aside));
  const isLong = typed.reason.length > longestReason;
  if (isLong) aside.reason = typed.reason;
  return { words: { parts, reason: isLong ? stored.reason : typed.reason }, aside };
}

/** The part with what it had before in place of these fields. */
export function withStored(part: StoredPart, before: Payload, fields: Payload): StoredPart {
  const kept = Object.entries(part.payload).filter(([name]) => !Object.hasOwn(fields, name));
  const back = Object.entries(before).filter(([name]) => Object.hasOwn(fields, name));
  return { ...part, payload: Object.fromEntries([...kept, ...back]) };
}

/** A refusal that names the fields which had no room. Null: there are none. */
export function refusalOfAside(aside: Payload): DomainError | null {
  const names = Object.keys(aside);
  return names.length === 0 ? null : oversize(names.map(tooLong));
}

/** Whether more would be kept aside of one person than may be. */
export function refusalOfMore(aside: Payload): DomainError | null {
  const entries = Object.entries(aside);
  const bytes = bytesOf(entries) + entries.reduce((sum, [name]) => sum + sizeOf(name), 0);
  return bytes > asideLimit ? oversize([tooLong(longestOf(entries))]) : null;
}

/** The same with the limit that it is over, where the field alone has one. */
export function overLimit(field: string): FieldFault {
  if (field === 'reason') return { field, message: 'validation.longerThan', values: { most: longestReason } };
  if (paragraph.test(field)) return { field, message: 'validation.textTooLong', values: { most: sourceLimit } };
  return { field, message: 'validation.restTooLong', values: { most: restLimit } };
}

function tooLong(field: string): FieldFault {
  return { field, message: 'validation.tooLong' };
}

function oversize(faults: FieldFault[]): DomainError {
  return new DomainError('invalid', 'the draft would be too long', { faults });
}

function bytesOf(fields: [name: string, value: string][]): number {
  return fields.reduce((sum, [, value]) => sum + sizeOf(value), 0);
}

function sizeOf(value: string): number {
  return Buffer.byteLength(value);
}

function longestOf(fields: [name: string, value: string][]): string {
  return fields.toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
}
