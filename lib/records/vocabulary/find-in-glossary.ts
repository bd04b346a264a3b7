import { cacheLife, cacheTag } from 'next/cache';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/records/bilingual';
import { tags } from '@/lib/records/tags';
import { alphabetically, initialOf } from '@/lib/text/characters/alphabetical-order';
import { foldText } from '@/lib/text/characters/fold';
import { type GlossaryEntry, listGlossary, listTerms } from './glossary';
import { type GlossaryKind, type GlossaryQuery, glossaryKinds } from './glossary-query';

/** An entry with every form of its name as it is looked for. */
type FindableEntry = { entry: GlossaryEntry; forms: string };

/** What of the glossary a query finds, a page at a time. */
export type GlossaryPage = {
  entries: GlossaryEntry[];
  total: number;
  pages: number;
  /** How many entries of each kind the words find, under any letter. */
  kinds: Record<GlossaryKind, number>;
  /** The letters, in the reader's language, under which there are names. */
  letters: string[];
};

/** So many that no page of them is long on an old telephone. */
export const onGlossaryPage = 30;

/** Every entry of the glossary, unsorted. */
export async function listFindable(): Promise<FindableEntry[]> {
  'use cache';
  cacheTag(tags.bodies, tags.parties, tags.places, tags.vocabulary, tags.sources);
  cacheLife('max');

  return [...(await listGlossary()), ...(await listTerms())].map((entry) => ({ entry, forms: formsOf(entry) }));
}

/** Bodies first, terms last; within a kind in the order of the reader's alphabet. */
export function findInGlossary(all: FindableEntry[], query: GlossaryQuery, locale: Locale): GlossaryPage {
  const words = foldText(query.q).split(/\s+/).filter(Boolean);
  const named = all.filter(({ forms }) => words.every((word) => forms.includes(word))).map(({ entry }) => entry);
  const ofKind = named.filter(({ kind }) => query.kind === null || kind === query.kind);
  const found = ofKind.filter((entry) => query.letter === null || isUnder(entry, query.letter, locale));
  const from = (query.page - 1) * onGlossaryPage;
  return {
    entries: inOrder(found, locale).slice(from, from + onGlossaryPage),
    total: found.length,
    pages: Math.max(1, Math.ceil(found.length / onGlossaryPage)),
    kinds: countKinds(named),
    letters: lettersOf(ofKind, locale),
  };
}

function formsOf({ name, nameArOwn, acronym, others }: GlossaryEntry): string {
  const forms = [name.ar, name.en, nameArOwn, acronym, ...others.map((other) => other.name)];
  return forms.flatMap((form) => (form === null ? [] : foldText(form))).join('\n');
}

/** A letter of the other script finds the names in that script, so that a language can be switched at any letter. */
function isUnder(entry: GlossaryEntry, letter: string, locale: Locale): boolean {
  const script: Locale = /\p{Script=Arabic}/u.test(letter) ? 'ar' : /\p{Script=Latin}/u.test(letter) ? 'en' : locale;
  return initialOf(nameIn(entry, script), script) === letter;
}

function inOrder(entries: GlossaryEntry[], locale: Locale): GlossaryEntry[] {
  const compare = alphabetically(locale);
  const rank = ({ kind }: GlossaryEntry) => glossaryKinds.indexOf(kind);
  return entries.toSorted((a, b) => rank(a) - rank(b) || compare(nameIn(a, locale), nameIn(b, locale)));
}

function countKinds(entries: GlossaryEntry[]): Record<GlossaryKind, number> {
  const count = (kind: GlossaryKind) => entries.filter((entry) => entry.kind === kind).length;
  return Object.fromEntries(glossaryKinds.map((kind) => [kind, count(kind)])) as Record<GlossaryKind, number>;
}

function lettersOf(entries: GlossaryEntry[], locale: Locale): string[] {
  const letters = new Set(entries.map((entry) => initialOf(nameIn(entry, locale), locale)));
  return [...letters].toSorted(alphabetically(locale));
}
