import { z } from 'zod';
import { SearchKind, Standing } from '@/lib/db/generated/enums';
import { publicIdPattern } from '@/lib/i18n/public-id';
import { takeGraphemes } from '@/lib/text/characters/graphemes';
import { cleanText } from '@/lib/text/characters/inspect';

const mostCharacters = 200;
const pageSize = 20;
export const mostCounted = 1000;

export const facetNames = ['type', 'year', 'body', 'topic', 'lang', 'standing'] as const;

export type FacetName = (typeof facetNames)[number];

export const reachNames = ['exact', 'forms', 'names'] as const;

export type ReachName = (typeof reachNames)[number];

/**
 * The filters of a search, one value each. `unknown` is a value of every filter but the type; `none`, of the year, the
 * body and the topic, is of records that can have none.
 */
export type Filters = Partial<Record<FacetName, string>>;

/** A search as its address says it. */
export type SearchQuery = {
  q: string;
  filters: Filters;
  /** Searches for what was typed: no other names, no nearer forms, no repair. */
  isExact: boolean;
  /** How far the words reach: as typed, in other forms too, under other names too. */
  reach: ReachName;
  isPrefix: boolean;
  /** The number of hits before the page. */
  offset: number;
  limit: number;
  /** The typed text was longer than the part that was searched. */
  isCut: boolean;
  /** What the address has and this search cannot take, as typed: `year=soon`, `sort=new`. */
  ignored: string[];
};

const publicId = z.string().regex(publicIdPattern);

const values = {
  type: z.enum(SearchKind),
  year: z.string().regex(/^(?:[12]\d{3}|1[3-6]\d{2}h|unknown|none)$/),
  body: publicId,
  topic: publicId,
  lang: z.string().regex(/^(?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*|unknown)$/),
  standing: z.union([z.enum(Standing), z.literal('unknown')]),
} as const satisfies Record<FacetName, z.ZodType>;

const flag = z.enum(['0', '1']);
const offset = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.number().max(mostCounted));

type Raw = Record<string, string | string[] | undefined>;

/** Every parameter of a search. */
const parameters = ['q', ...facetNames, 'exact', 'reach', 'prefix', 'cursor', 'limit'];

/** Marks that other sites put at the end of an address to count clicks. */
const clickMark = /clid$|^utm_/;
const longestIgnored = 60;
const mostIgnored = 5;

/** Returns the first field of an address that is not valid or not known, for a caller who wants to know. */
export function findQueryFault(raw: Raw): string | null {
  const unknown = Object.keys(raw).find((name) => !parameters.includes(name));
  if (unknown !== undefined) return unknown;
  const text = one(raw.q) ?? '';
  return takeGraphemes(text, mostCharacters) === text ? (findWrong(raw)[0] ?? null) : 'q';
}

const checked: [string, z.ZodType][] = Object.entries({
  ...values,
  exact: flag,
  reach: z.enum(reachNames),
  prefix: flag,
  cursor: offset,
});

/** The known fields with a value that they cannot have. */
function findWrong(raw: Raw): string[] {
  const wrong = checked.filter(([name, type]) => isGiven(raw[name]) && !type.safeParse(one(raw[name])).success);
  const limit = Number(one(raw.limit) ?? '1');
  const isLimit = Number.isInteger(limit) && limit >= 1 && limit <= 100;
  return [...wrong.map(([name]) => name), ...(isLimit ? [] : ['limit'])];
}

function findIgnored(raw: Raw): string[] {
  const unknown = Object.keys(raw).filter((name) => !parameters.includes(name) && !clickMark.test(name));
  return [...findWrong(raw), ...unknown]
    .filter((name) => isGiven(raw[name]))
    .slice(0, mostIgnored)
    .map((name) => cleanText(`${name}=${one(raw[name])}`.slice(0, longestIgnored), 'search'));
}

/** Takes what is valid in an address and says what it ignores. */
export function parseSearchQuery(raw: Raw): SearchQuery {
  const typed = one(raw.q) ?? '';
  const text = takeGraphemes(typed.slice(0, mostCharacters * 20), mostCharacters);
  const filters: Filters = {};
  for (const name of facetNames) {
    const value = values[name].safeParse(one(raw[name]));
    if (value.success) filters[name] = value.data;
  }
  const from = offset.safeParse(one(raw.cursor));
  const limit = Number(one(raw.limit));
  const asked = z.enum(reachNames).safeParse(one(raw.reach));
  const reach = one(raw.exact) === '1' ? 'exact' : asked.success ? asked.data : 'names';
  return {
    q: cleanText(text, 'search').trim(),
    filters,
    isExact: reach === 'exact',
    reach,
    isPrefix: one(raw.prefix) === '1',
    offset: from.success ? from.data : 0,
    limit: Number.isInteger(limit) && limit >= 1 && limit <= 100 ? limit : pageSize,
    isCut: text !== typed,
    ignored: findIgnored(raw),
  };
}

function isGiven(value: string | string[] | undefined): boolean {
  return one(value) !== undefined && one(value) !== '';
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
