import { z } from 'zod';
import { PartType } from '@/lib/db/generated/enums';
import { publicIdPattern } from '@/lib/i18n/public-id';
import { storable } from '@/lib/text/characters/storable';
import { readOwnSource } from '@/lib/text/own-source-words';

/** The public id of a draft. */
export const DraftId = z.string().max(40, 'validation.id').regex(publicIdPattern, 'validation.id');

/** The version that somebody saw, as a form or a program gives it. Null: none was given, or none that can be. */
export const SeenVersion = z.unknown().transform((value) => {
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText && /^[1-9]\d{0,8}$/.test(String(value)) ? Number(value) : null;
});

export const AnyPartType = z.enum(PartType, 'validation.id');

/** Bounds of what a form may bring, in fields and in UTF-16 units. What a draft may hold in all is in stored/draft-limits.ts. */
const mostFields = 20_000;
const longestName = 200;
const longestInAll = 4 * 1_048_576;

/** What was typed, by the flat names of the fields. Own names only; whatever has another form is left out. */
export const TypedFields = z
  .custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .transform((fields) =>
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  .refine((entries) => entries.length <= mostFields, 'validation.tooMany')
  .refine((entries) => entries.reduce((sum, [, value]) => sum + value.length, 0) <= longestInAll, 'validation.tooLong')
  .transform((entries) => {
    const named = entries.filter(([name]) => name.length <= longestName && fieldName.test(name));
    return Object.fromEntries(named.map(([name, value]) => [name, asStored(name, storable(value))]));
  });

/** A field that names sources may name that of its own draft in words. */
function asStored(name: string, value: string): string {
  return namesSources.test(name) ? readOwnSource(value) : value;
}

const namesSources = /\.(?:sources|source|statusSource)$/;

/** No other name can be a field of a part, whatever object it would end up in. */
const fieldName = /^(?:reason|[a-z]+\.[\w.-]+)$/;
