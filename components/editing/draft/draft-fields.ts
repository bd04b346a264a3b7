import type { DraftView } from '@/lib/desk/drafts';

type Fields = Record<string, string>;

/** All fields of a draft, whichever part they are in, with `typed` over them. */
export function draftFields({ parts }: Pick<DraftView, 'parts'>, ...typed: (Fields | undefined)[]): Fields {
  return Object.assign({}, ...parts.map(({ payload }) => payload), ...typed);
}
