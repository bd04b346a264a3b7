import { z } from 'zod';
import { codes } from '@/lib/records/codes';
import type { Correction } from '@/lib/records/history/changes';
import type { ClaimChange } from '@/lib/records/history/claim-changes';
import type { FieldChange } from '@/lib/records/history/field-changes';
import type { ToldValue } from '@/lib/records/history/told-value';
import { QuotationJson, WordsJson } from './words-json';

const FigureJson = z
  .strictObject({
    value: z.int().nonnegative(),
    qualifier: z.enum(codes.qualifier),
    basis: z.enum(codes.countBasis),
    unit: z.enum(codes.countUnit),
  })
  .meta({ id: 'Figure' });

/**
 * A value before or after a change: EDTF for a date, codes as they are, other records by their names. Null: nothing, or a
 * value of a kind that is not given out.
 */
const ToldJson = z
  .union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.array(z.string()),
    z.array(WordsJson.nullable()),
    WordsJson,
    FigureJson,
  ])
  .meta({ id: 'ToldValue' });

const FieldChangeJson = z
  .strictObject({
    field: z.string(),
    part: z.string().nullable(),
    figure: z.int().nullable(),
    lang: z.enum(['ar', 'en']).nullable(),
    old: ToldJson,
    new: ToldJson,
  })
  .meta({ id: 'FieldChange' });

const ClaimChangeJson = z
  .strictObject({
    change: z.enum(['added', 'changed', 'removed']),
    property: z.string(),
    old: ToldJson,
    new: ToldJson,
    asSaid: QuotationJson.nullable(),
    saidBy: WordsJson.nullable(),
    publishers: z.array(WordsJson.nullable()),
    status: z.string(),
    statusBefore: z.string().nullable(),
  })
  .meta({ id: 'ClaimChange' });

/** A published change: when, in which role, which record, from what to what, and why. Never who. */
export const ChangeJson = z
  .strictObject({
    seq: z.string(),
    at: z.iso.datetime(),
    role: z.string(),
    kind: z.enum(['added', 'changed', 'withdrawn', 'reinstated']),
    record: z.strictObject({ type: z.string(), id: z.string(), name: WordsJson.nullable() }),
    fields: z.array(FieldChangeJson),
    claims: z.array(ClaimChangeJson),
    wordsChanged: z.boolean(),
    why: z.string().nullable(),
  })
  .meta({ id: 'Change' });

/** A page of changes. Asked again with `since` set to `head`, a caller who has read all of it gets what is newer. */
export const ChangeListJson = z.strictObject({
  items: z.array(ChangeJson),
  next: z.string().nullable(),
  total: z.int().nonnegative(),
  head: z.string(),
});

export function toChangeJson(change: Correction): z.output<typeof ChangeJson> {
  const { type, id, name } = change.record;
  return {
    seq: change.seq,
    at: change.at,
    role: change.role,
    kind: change.kind,
    record: { type, id, name },
    fields: change.fields.map(toFieldJson),
    claims: change.claims.map(toClaimChangeJson),
    wordsChanged: change.areWordsChanged,
    why: change.reason,
  };
}

function toFieldJson({ field, part, figure, lang, before, after }: FieldChange): z.output<typeof FieldChangeJson> {
  return { field, part, figure, lang, old: toToldJson(before), new: toToldJson(after) };
}

function toClaimChangeJson(claim: ClaimChange): z.output<typeof ClaimChangeJson> {
  const value = toToldJson(claim.value);
  return {
    change: claim.kind,
    property: claim.property,
    old: claim.kind === 'added' ? null : claim.was ? toToldJson(claim.was) : value,
    new: claim.kind === 'removed' ? null : value,
    asSaid: claim.asSaid,
    saidBy: claim.saidBy,
    publishers: claim.publishers,
    status: claim.status,
    statusBefore: claim.statusWas,
  };
}

function toToldJson(value: ToldValue): z.output<typeof ToldJson> {
  switch (value.kind) {
    case 'nothing':
    case 'other':
      return null;
    case 'flag':
    case 'number':
      return value.value;
    case 'date':
      return value.edtf;
    case 'figure':
      return value.figure;
    case 'language':
      return value.lang;
    case 'codes':
      return value.codes;
    case 'fields':
      return value.fields;
    case 'names':
      return value.names;
    case 'both':
      return value.words;
    case 'words':
      return value.words;
  }
}
