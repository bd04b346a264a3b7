import { z } from 'zod';
import { parseYearSegment } from '@/lib/dates/calendar-year';
import { publicIdPattern } from '@/lib/i18n/public-id';
import { codes } from '@/lib/records/codes';

/** What narrows a list of meetings or of statements, in the order in which an address names it. */
export const listFacets = ['year', 'body', 'mode', 'place', 'host', 'chair', 'topic', 'standing', 'lang'] as const;

export type ListFacet = (typeof listFacets)[number];

/** The value of a facet that stands for "nothing is on record", as the API spells it. */
export const absentValues: Record<ListFacet, 'unknown' | 'none'> = {
  year: 'unknown',
  body: 'unknown',
  mode: 'unknown',
  place: 'unknown',
  host: 'unknown',
  chair: 'unknown',
  topic: 'none',
  standing: 'none',
  lang: 'none',
};

/** The lists that can be narrowed, with the orders that each can have; the first one is that of the plain address. */
export const listOrders = {
  meetings: ['newest', 'oldest', 'title', 'place'],
  statements: ['newest', 'oldest', 'title'],
} as const;

export type ListName = keyof typeof listOrders;
export type ListOrder = (typeof listOrders)[ListName][number];

export type ListFilter = Partial<Record<ListFacet, string>>;

/** A value that the list cannot take, and a name that is no filter of it: as they were typed. */
export type ListFault = { name: ListFacet | 'sort' | 'page'; value: string } | { name: 'unknown'; value: string };

/** `page` counts from 1. */
export type ListQuery = { filter: ListFilter; sort: ListOrder; page: number; faults: ListFault[] };

const publicId = z.string().max(80).regex(publicIdPattern);
const year = z.string().refine((value) => parseYearSegment(value) !== null);

const values: Record<ListFacet, z.ZodType<string>> = {
  year,
  body: publicId,
  mode: z.enum(codes.meetingMode.map((mode) => mode.replaceAll('_', '-'))),
  place: publicId,
  host: publicId,
  chair: publicId,
  topic: publicId,
  standing: z.enum(codes.standing),
  lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/),
};

/** The list with no filter, in its usual order, for whoever links to a part of it. */
export const wholeList = { filter: {}, sort: 'newest' } as const satisfies Pick<ListQuery, 'filter' | 'sort'>;

export type RawQuery = Record<string, string | string[] | undefined>;

/** Marks that other sites put at the end of an address to count clicks. */
const clickMark = /clid$/;

/** Reads an address. What it cannot mean is a fault and narrows nothing; an empty field of a form is no filter. */
export function parseListQuery(list: ListName, raw: RawQuery): ListQuery {
  const query: ListQuery = { filter: {}, sort: listOrders[list][0], page: 1, faults: [] };
  for (const [name, value] of givenOf(raw)) {
    if (isFacet(name)) {
      if (value === absentValues[name] || values[name].safeParse(value).success) query.filter[name] = value;
      else query.faults.push({ name, value });
    } else if (name === 'sort') {
      const sort = listOrders[list].find((order) => order === value);
      if (sort) query.sort = sort;
      else query.faults.push({ name: 'sort', value });
    } else if (name === 'page') {
      if (/^[1-9]\d{0,5}$/.test(value)) query.page = Number(value);
      else query.faults.push({ name: 'page', value });
    } else query.faults.push({ name: 'unknown', value: name });
  }
  return query;
}

/** The fields that say something, the known ones first and in one order, so that each list has one address. */
function givenOf(raw: RawQuery): [string, string][] {
  const known: string[] = [...listFacets, 'sort', 'page'];
  const others = Object.keys(raw).filter((name) => !known.includes(name) && !clickMark.test(name));
  return [...known, ...others.toSorted()].flatMap((name): [string, string][] => {
    // A field that is given twice says two things: their sum is no value of it.
    const value = [raw[name] ?? ''].flat().join(' ').trim();
    return value === '' ? [] : [[name, value]];
  });
}

/** The one query under which such a list is found; empty for the whole list in its usual order. */
export function canonicalListQuery(list: ListName, raw: RawQuery): string {
  const usual: Record<string, string> = { sort: listOrders[list][0], page: '1' };
  const given = givenOf(raw).filter(([name, value]) => value !== usual[name]);
  return new URLSearchParams(given).toString();
}

type Change = ListFilter | Partial<Record<ListFacet, null>>;

/**
 * The query of the list with a facet changed, or taken away by null, or in another order, from its first page unless another
 * is named. With a question mark, or empty.
 */
export function listQueryWith(
  list: ListName,
  { filter, sort }: Pick<ListQuery, 'filter' | 'sort'>,
  { page = 1, ...change }: Change & { sort?: ListOrder; page?: number } = {},
): string {
  const text = canonicalListQuery(list, {
    ...filter,
    sort,
    ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value ?? undefined])),
    page: String(page),
  });
  return text === '' ? '' : `?${text}`;
}

function isFacet(name: string): name is ListFacet {
  return listFacets.some((facet) => facet === name);
}
