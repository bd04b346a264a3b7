import { z } from 'zod';
import type { ListedBody } from '@/lib/records/bodies/body-pages';
import { codes } from '@/lib/records/codes';
import { ClaimJson, toClaimsJson } from './claim-json';
import { codeJson, hyphenate } from './code-json';
import { SourceJson, toSourceJson } from './source-json';
import { WordsJson } from './words-json';

const BodyNameJson = z
  .strictObject({
    lang: z.string(),
    name: z.string(),
    use: z.enum(codes.nameUse),
    period: z.string().nullable(),
    note: WordsJson.nullable(),
  })
  .meta({ id: 'BodyName' });

/** A body with its names. A null `kind`: no body, but the heading of meetings outside every body on record. */
export const BodyJson = z
  .strictObject({
    id: z.string(),
    kind: codeJson(codes.bodyKind).nullable(),
    acronym: z.string().nullable(),
    name: WordsJson,
    nameArOwn: z.string().nullable(),
    names: z.array(BodyNameJson),
    parent: z.string().nullable(),
    established: z.string().nullable(),
    establishedNote: WordsJson.nullable(),
    coLeads: z.array(z.string()),
    coLeadsNote: WordsJson.nullable(),
    sources: z.array(SourceJson),
    claims: z.array(ClaimJson),
    version: z.int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Body' });

export function toBodyJson(body: ListedBody): z.output<typeof BodyJson> {
  return {
    id: body.id,
    kind: body.kind && hyphenate(body.kind),
    acronym: body.acronym,
    name: body.name,
    nameArOwn: body.nameArOwn,
    names: body.names.map(({ lang, name, use, period, note }) => ({ lang, name, use, period, note })),
    parent: body.parent,
    established: body.established,
    establishedNote: body.establishedNote,
    coLeads: body.coLeads.map(({ code }) => code),
    coLeadsNote: body.coLeadsNote,
    sources: body.sources.map(toSourceJson),
    claims: toClaimsJson(body.disputes),
    version: body.version,
    updatedAt: body.updatedAt,
  };
}
