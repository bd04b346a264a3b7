import { z } from 'zod';
import { parseYearSegment } from '@/lib/dates/calendar-year';
import { codeJson } from '@/lib/exchange/api/code-json';
import { concordanceSorts } from '@/lib/findings/concordance/sort-lines';
import { publicIdPattern } from '@/lib/i18n/public-id';
import { codes } from '@/lib/records/codes';
import { parseSide } from '@/lib/records/statements/compared-pair';
import { facetNames, reachNames } from '@/lib/search/ask/search-query';

/** A whole number, which a query has as digits. */
function digits(least: number, most: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,18}$/.test(value) ? Number(value) : value),
    z.int().min(least).max(most),
  );
}

const publicId = z.string().max(80).regex(publicIdPattern);
/** A party by its id or by its code, which answers have in capitals. */
const partyId = z.string().toLowerCase().max(80).regex(publicIdPattern);
/** `ar-SA` asks for texts in Arabic, as `ar` does: a region tells no text from another here. */
const language = z.preprocess(
  (tag) => (typeof tag === 'string' ? tag.replace(/-(?:[A-Za-z]{2}|\d{3})$/, '') : tag),
  z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
);
const year = z
  .string()
  .regex(/^[1-9]\d{3}h?$/)
  .refine((value) => parseYearSegment(value) !== null);

/** What every list takes: a page of it, and only what was changed since a time. */
const listParameters = {
  limit: digits(1, 100).default(50),
  cursor: z.string().max(300).optional(),
  updatedSince: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
};

/** What narrows meetings, and statements by their meetings. */
const meetingParameters = {
  year: year.optional(),
  body: publicId.optional(),
  mode: z.union([codeJson(codes.meetingMode), z.literal('unknown')]).optional(),
  place: publicId.optional(),
  host: partyId.optional(),
  chair: partyId.optional(),
  topic: publicId.optional(),
  standing: z.enum([...codes.standing, 'none']).optional(),
  lang: z.union([language, z.literal('none')]).optional(),
};

const seq = z.string().regex(/^(?:0|[1-9]\d{0,17})$/);

/** A statement, `cifg-12`, or one of its versions, `cifg-12@3`. */
const comparedSide = z.string().refine((value) => parseSide(value) !== null);

/** What a call about a phrase takes: the words, the language of the texts, the state of the record. */
const findingParameters = {
  q: z.string(),
  lang: z.enum(['ar', 'en']).optional(),
  seq: seq.optional(),
};

/** The parameters of each call, as they stand in its address. */
export const queries = {
  meetings: z.strictObject({ ...listParameters, ...meetingParameters }),
  statements: z.strictObject({
    ...listParameters,
    ...meetingParameters,
    kind: codeJson(codes.statementKind).optional(),
  }),
  designations: z.strictObject({
    ...listParameters,
    year: year.optional(),
    body: publicId.optional(),
    topic: publicId.optional(),
  }),
  members: z.strictObject({
    ...listParameters,
    kind: codeJson(codes.partyKind).optional(),
    body: publicId.optional(),
  }),
  bodies: z.strictObject({ ...listParameters, kind: codeJson(codes.bodyKind).optional() }),
  topics: z.strictObject({ ...listParameters, facet: codeJson(codes.topicFacet).optional() }),
  sources: z.strictObject({
    ...listParameters,
    kind: codeJson(codes.sourceKind).optional(),
    lang: language.optional(),
  }),
  changes: z.strictObject({
    since: z.union([seq, z.iso.date()]).default('0'),
    limit: digits(1, 100).default(50),
  }),
  search: z.strictObject({
    q: z.string().optional(),
    ...Object.fromEntries(facetNames.map((name) => [name, z.string().optional()])),
    reach: z.enum(reachNames).optional(),
    exact: z.enum(['0', '1']).optional(),
    prefix: z.enum(['0', '1']).optional(),
    cursor: z.string().optional(),
    limit: digits(1, 100).default(20),
  }),
  phrases: z.strictObject(findingParameters),
  concordance: z.strictObject({
    ...findingParameters,
    sort: z.enum(concordanceSorts).default('date'),
    cursor: z
      .string()
      .regex(/^\d{1,5}$/)
      .optional(),
    limit: digits(1, 100).default(50),
  }),
  compare: z.strictObject({
    a: comparedSide,
    b: comparedSide,
    lang: z.enum(['ar', 'en']).optional(),
    seq: seq.optional(),
  }),
  quotation: z.strictObject({
    words: z.string(),
    lang: z.enum(['ar', 'en']).optional(),
    statement: publicId.optional(),
    seq: seq.optional(),
  }),
  themes: z.strictObject({ seq: seq.optional() }),
  suggest: z.strictObject({ q: z.string().optional(), lang: z.enum(['ar', 'en']).optional() }),
  record: z.strictObject({}),
} as const;
