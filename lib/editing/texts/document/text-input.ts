import { z } from 'zod';
import * as enums from '@/lib/db/generated/enums';
import { StoredDate } from '@/lib/editing/stored-date';
import { publicIdPattern } from '@/lib/i18n/public-id';
import { inspectText, isRefused } from '@/lib/text/characters/inspect';

const id = z.string().regex(publicIdPattern, 'validation.id');
const written = (use: 'short' | 'source', longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'validation.required')
    .max(longest, 'validation.tooLong')
    .refine((value) => !isRefused(inspectText(value, use)), 'validation.characters')
    .normalize();
const words = written('source', 5_000);
const name = written('short', 300);

const SourceInput = z.strictObject({
  publisher: z
    .union([name, z.strictObject({ ar: name, en: name })])
    .nullable()
    .default(null),
  url: z
    .url({ protocol: /^https?$/, error: 'validation.url' })
    .max(4_000, 'validation.tooLong')
    .nullable()
    .default(null),
  date: StoredDate.nullable().default(null),
});

/** A document as it was received. */
export const DocumentBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'validation.required');

/** The terms of a text, whoever gives them. Null means not known. */
export const TextTerms = z.strictObject({
  statement: id,
  slug: id,
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, 'validation.language'),
  standing: z.enum(enums.Standing, 'validation.standing'),
  rights: z.enum(enums.Rights, 'validation.rights'),
  extent: z.enum(enums.Extent, 'validation.extent'),
  disclaimer: words.nullable(),
  source: SourceInput,
  /** For each paragraph the slots that it renders, an empty list for a place of its own. Left out: as they fall. */
  slots: z.array(z.array(z.string())).optional(),
});

export type TextTerms = z.infer<typeof TextTerms>;
