import { z } from 'zod';
import { codes } from '@/lib/records/codes';
import type { ListedSource } from '@/lib/records/sources/source-pages';
import type { Source } from '@/lib/records/sources/sources';
import { codeJson, hyphenate } from './code-json';
import { WordsJson } from './words-json';

/** A document that another record cites. */
export const SourceJson = z
  .strictObject({
    id: z.string(),
    publisher: WordsJson,
    url: z.string().nullable(),
    lang: z.string(),
    published: z.string().nullable(),
    kind: codeJson(codes.sourceKind),
    state: codeJson(codes.sourceState),
    archiveUrl: z.string().nullable(),
  })
  .meta({ id: 'Source' });

/** A document that the record cites, on its own. */
export const ListedSourceJson = SourceJson.extend({
  rights: z.enum(codes.rights),
  updatedAt: z.string(),
}).meta({ id: 'ListedSource' });

export function toSourceJson(source: Source): z.output<typeof SourceJson> {
  const { id, publisher, url, lang, published, kind, state, archiveUrl } = source;
  return { id, publisher, url, lang, published, kind: hyphenate(kind), state: hyphenate(state), archiveUrl };
}

export function toListedSourceJson(source: ListedSource): z.output<typeof ListedSourceJson> {
  return { ...toSourceJson(source), rights: source.rights, updatedAt: source.updatedAt };
}
