import { Standing } from '@/lib/db/generated/enums';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { DraftPartInput, DraftParts, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { kindFor } from '@/lib/editing/texts/prepare/match-source';

/** A new source is in the language of the text that it brings, and of the same kind, rights and date. */
export function withText(part: DraftPartInput, { text }: DraftParts): Payload {
  const given = Object.entries(ofText(text)).filter(([name]) => typed(part.payload, name).trim() === '');
  return part.subject !== null || text === undefined ? part.payload : { ...part.payload, ...Object.fromEntries(given) };
}

function ofText(text: DraftPartInput | undefined) {
  const read = (name: string) => typed(text?.payload ?? {}, name).trim();
  const standing = Object.values(Standing).find((one) => one === read('text.standing'));
  return {
    'source.lang': read('text.lang'),
    'source.rights': read('text.rights'),
    'source.kind': standing ? kindFor(standing) : '',
    'source.published': read('text.published'),
  };
}

/** The fields whose value is that of the text, which has their faults: one is said once, where it was typed. */
export function listTold({ subject, payload }: DraftPartInput, { text }: DraftParts): string[] {
  if (subject !== null || text === undefined) return [];
  const before = text.base === null ? {} : ofText({ ...text, payload: text.base });
  return Object.entries(ofText(text))
    .filter(([name, value]) => value !== '' && typed(payload, name).trim() === '' && typed(before, name) !== value)
    .map(([name]) => name);
}
