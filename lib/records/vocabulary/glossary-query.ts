import { initialOf } from '@/lib/text/characters/alphabetical-order';

/** What a glossary entry is, in the order in which its parts are shown. */
export const glossaryKinds = ['body', 'state', 'organization', 'place', 'term'] as const;

export type GlossaryKind = (typeof glossaryKinds)[number];

/** `page` counts from 1. */
export type GlossaryQuery = { q: string; kind: GlossaryKind | null; letter: string | null; page: number };

export type GlossaryFault = { name: 'kind' | 'letter' | 'page' | 'unknown'; value: string };

type Raw = Record<string, string | string[] | undefined>;

const fields = ['q', 'kind', 'letter', 'page'] as const;
const longest = 100;

/** The whole glossary, from its beginning. */
export const wholeGlossary: GlossaryQuery = { q: '', kind: null, letter: null, page: 1 };

/** Reads an address. What it cannot mean is a fault; an empty field of the form asks for nothing. */
export function parseGlossaryQuery(raw: Raw): { query: GlossaryQuery; faults: GlossaryFault[] } {
  const query = { ...wholeGlossary };
  const faults: GlossaryFault[] = [];
  for (const [name, value] of givenOf(raw)) {
    const kind = glossaryKinds.find((each) => each === value);
    if (name === 'q') query.q = value.slice(0, longest);
    else if (name === 'kind' && kind) query.kind = kind;
    else if (name === 'letter' && letterOf(value) !== null) query.letter = letterOf(value);
    else if (name === 'page' && /^[1-9]\d{0,3}$/.test(value)) query.page = Number(value);
    else if (name === 'kind' || name === 'letter' || name === 'page') faults.push({ name, value });
    else faults.push({ name: 'unknown', value: name });
  }
  return { query, faults };
}

/** The one query under which a part of the glossary is found; empty for its first page. */
export function canonicalGlossaryQuery(raw: Raw): string {
  const given = givenOf(raw).filter(([name, value]) => name !== 'page' || value !== '1');
  return new URLSearchParams(
    given.map(([name, value]) => [name, name === 'letter' ? (letterOf(value) ?? value) : value]),
  ).toString();
}

/** The query of another part, with a question mark, or empty. A change begins at the first page. */
export function glossaryQueryWith(query: GlossaryQuery, change: Partial<GlossaryQuery> = {}): string {
  const { q, kind, letter, page } = { ...query, page: 1, ...change };
  const text = canonicalGlossaryQuery({ q, kind: kind ?? '', letter: letter ?? '', page: String(page) });
  return text === '' ? '' : `?${text}`;
}

function givenOf(raw: Raw): [string, string][] {
  const others = Object.keys(raw).filter((name) => !fields.some((field) => field === name) && !/clid$/.test(name));
  return [...fields, ...others.toSorted()].flatMap((name): [string, string][] => {
    const value = [raw[name] ?? ''].flat().join(' ').trim();
    return value === '' ? [] : [[name, value]];
  });
}

/** A letter of either script, as names are listed under it. Null: more than a letter, or none. */
function letterOf(value: string): string | null {
  return /^[\p{L}\p{N}]$/u.test(value) ? initialOf(value, /\p{Script=Arabic}/u.test(value) ? 'ar' : 'en') : null;
}
