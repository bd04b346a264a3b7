import { goalLexeme } from '@/lib/search/indexing/goals';
import type { WrittenWord } from '@/lib/search/indexing/written-words';
import type { Token } from '@/lib/text/characters/tokens';
import type { Goal } from './question';

/** One word: any of these lexemes, or any lexeme that begins with one of `prefixes`. */
export type PatternWord = { lexemes: string[]; prefixes?: string[] };

/** Words that follow each other. */
export type Sequence = PatternWord[];

/** Sequences that must all occur, anywhere. */
export type Pattern = Sequence[];

/** The patterns for one typed word or phrase, the nearer first: as typed, its nearer forms, its other names, its sound. */
export type Group = {
  typed: string;
  tokens: Token[];
  surface: Pattern[];
  stems: Pattern[];
  aliases: Pattern[];
  sounds: Pattern[];
  /** Words that sound like too many others: they must stand near each other, as they do in a name. */
  isNear: boolean;
  /** What leads straight to a record, whatever its words are. */
  goals: Goal[];
};

export type Reach = 'surface' | 'stems' | 'aliases' | 'sounds';

/** Writes all groups as one tsquery, each as far as `reach`; null where there is nothing to search for. */
export function toTsquery(groups: Group[], reach: Reach, weights = ''): string | null {
  const parts = groups.map((group) => alternativesOf(group, reach, weights));
  if (parts.length === 0 || parts.some((each) => each.length === 0)) return null;
  return parts.map((each) => `(${each.join(' | ')})`).join(' & ');
}

/** The same for any of the groups. */
export function toAnyTsquery(groups: Group[], reach: Reach): string | null {
  const parts = groups.flatMap((group) => alternativesOf(group, reach, ''));
  return parts.length === 0 ? null : parts.join(' | ');
}

const mostGoals = 8;

/** The goals of the groups as queries: all groups at once, and each goal by itself, the weightier first. */
export function toGoalQueries(groups: Group[]): string[] {
  const leading = groups.map(({ goals }) => goals).filter((goals) => goals.length > 0);
  const write = ({ goal }: Goal) => quote(goalLexeme(goal));
  const together = leading.map((goals) => `(${goals.map(write).join(' | ')})`).join(' & ');
  const each = leading.flat().toSorted((a, b) => b.weight - a.weight);
  return [...new Set([...(leading.length > 1 ? [together] : []), ...each.map(write)])].slice(0, mostGoals);
}

function alternativesOf(group: Group, reach: Reach, weights: string): string[] {
  const goals = weights === '' ? group.goals.map(({ goal }) => quote(goalLexeme(goal))) : [];
  const isNear = (pattern: Pattern) => group.isNear && group.sounds.includes(pattern);
  const write = (pattern: Pattern) => (isNear(pattern) ? nearby(pattern, weights) : conjunction(pattern, weights));
  return [...patternsOf(group, reach).map(write), ...goals];
}

/** Writes the groups as one phrase in the order typed; null if it says no more than the words do. */
export function toPhrase(groups: Group[]): string | null {
  const first = groups.map((group) => withSounds(group));
  if (groups.length < 2 || first.some((sequence) => sequence === undefined)) return null;
  return first.map((sequence) => `(${phrase(sequence ?? [], '')})`).join(' <-> ');
}

/** A word as typed or by its sound, so that a name in the other script counts as a phrase too. */
function withSounds({ surface, sounds, isNear }: Group): Sequence | undefined {
  const [typed, sounding] = [surface[0]?.[0], isNear ? undefined : sounds[0]?.[0]];
  const [only, ...more] = typed ?? [];
  if (only === undefined || more.length > 0 || sounding === undefined) return typed;
  return [{ ...only, lexemes: [...only.lexemes, ...sounding.flatMap(({ lexemes }) => lexemes)] }];
}

function patternsOf({ surface, stems, aliases, sounds }: Group, reach: Reach): Pattern[] {
  if (reach === 'surface') return surface;
  if (reach === 'stems') return [...surface, ...stems];
  return reach === 'aliases' ? [...surface, ...stems, ...aliases] : [...surface, ...stems, ...aliases, ...sounds];
}

type MarkedSequence = { sequence: Sequence; group: number };

/** What to look for in a text, by the forms that a first word may have; `open`: it begins with one of some prefixes. */
export type Marker = { byForm: Map<string, MarkedSequence[]>; open: MarkedSequence[] };

/** Made once for a search, since its texts have many words. */
export function toMarker(groups: Group[], reach: Reach): Marker {
  const marker: Marker = { byForm: new Map(), open: [] };
  for (const [group, own] of groups.entries()) {
    for (const sequence of patternsOf(own, reach).flat()) {
      const marked = { sequence, group };
      for (const lexeme of new Set(sequence[0]?.lexemes)) {
        const known = marker.byForm.get(lexeme);
        if (known) known.push(marked);
        else marker.byForm.set(lexeme, [marked]);
      }
      if (sequence[0]?.prefixes) marker.open.push(marked);
    }
  }
  return marker;
}

/**
 * Finds the words of a text that were searched for, by their place, with the last group that each belongs to. A word of a
 * phrase counts only where the whole phrase occurs.
 */
export function findMarks(words: readonly WrittenWord[], { byForm, open }: Marker): Map<number, number> {
  const marks = new Map<number, number>();
  const mark = (at: number, { sequence, group }: MarkedSequence) => {
    if (!sequence.every((word, offset) => fits(word, words[at + offset]?.forms))) return;
    for (let offset = 0; offset < sequence.length; offset += 1) {
      marks.set(at + offset, Math.max(group, marks.get(at + offset) ?? 0));
    }
  };
  for (const [at, { forms }] of words.entries()) {
    for (const form of forms) for (const marked of byForm.get(form) ?? []) mark(at, marked);
    for (const marked of open) mark(at, marked);
  }
  return marks;
}

function fits({ lexemes, prefixes = [] }: PatternWord, forms: readonly string[] | undefined): boolean {
  if (forms === undefined) return false;
  if (forms.some((form) => lexemes.includes(form))) return true;
  return prefixes.length > 0 && forms.some((form) => prefixes.some((prefix) => form.startsWith(prefix)));
}

function conjunction(pattern: Pattern, weights: string): string {
  return `(${pattern.map((sequence) => `(${phrase(sequence, weights)})`).join(' & ')})`;
}

const mostBetween = 3;

/** In their order, with other words of the name between them. */
function nearby([first, ...more]: Pattern, weights: string): string {
  return more.reduce(
    (before, next) => {
      const word = `(${phrase(next, weights)})`;
      const distances = Array.from({ length: mostBetween + 1 }, (_, between) => between + 1);
      return `(${distances.map((distance) => `(${before} <${distance}> ${word})`).join(' | ')})`;
    },
    `(${phrase(first ?? [], weights)})`,
  );
}

function phrase(sequence: Sequence, weights: string): string {
  return sequence.map((each) => lexemesOf(each, weights)).join(' <-> ');
}

function lexemesOf({ lexemes, prefixes = [] }: PatternWord, weights: string): string {
  const ending = weights === '' ? '' : `:${weights}`;
  const parts = [
    ...lexemes.map((lexeme) => `${quote(lexeme)}${ending}`),
    ...prefixes.map((prefix) => `${quote(prefix)}:*${weights}`),
  ];
  return `(${parts.join(' | ')})`;
}

/** Lexemes have only letters, digits, points and ~; they are quoted all the same. */
function quote(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}
