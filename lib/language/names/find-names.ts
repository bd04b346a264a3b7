import { findMatches, makeVocabulary, type Vocabulary } from '@/lib/language/vocabulary';
import bodies from './bodies.json';
import { findGroupNames, type GroupName, type SentencedText } from './find-group-names';
import type { KnownNames } from './known-names';
import { type NameEntry, nameForms } from './name-forms';
import otherWords from './other-words.json';

/** Offsets of the folded text, without the clitics; `first` and `last` are indexes of tokens. */
export type Name = {
  entries: readonly NameEntry[];
  clitics: string;
  first: number;
  last: number;
  from: number;
  to: number;
  sentence: number;
};

const books = new WeakMap<KnownNames, Vocabulary<NameEntry>>();

/**
 * Finds every name of a state, a city, a body or an organisation in a text of either language, in order, none within
 * another. A form with two meanings has both as its entries. The forms of `known` are compiled once. Linear.
 */
export function findNames(text: SentencedText, known: KnownNames): Name[] {
  const book = books.get(known) ?? makeVocabulary(nameForms(known), 'kept');
  books.set(known, book);
  const names = findMatches(book, text).flatMap(({ meanings, clitics, first, last, from, to }) => {
    const written = text.tokens[first]?.kind === 'latin' ? writtenAt(text, first, last) : '';
    const entries = meanings.filter((entry) => isWrittenAsName(written, entry));
    return entries.length > 0
      ? [{ entries, clitics, first, last, from, to, sentence: text.sentenceOf[first] ?? 0 }]
      : [];
  });
  return joinNames(text, names);
}

export function entryOf<Kind extends NameEntry['kind']>(
  name: Name,
  kind: Kind,
): Extract<NameEntry, { kind: Kind }> | undefined {
  return name.entries.find((entry): entry is Extract<NameEntry, { kind: Kind }> => entry.kind === kind);
}

const shortNames = new Set(otherWords.shortNames);
const anyCase = new Set(bodies.anyCase);
const cased = new Map<string, string[]>(Object.entries(bodies.cased));

/** A Latin name begins with a capital, and an acronym is all capitals: "us" is no state, "small group" no body. */
function isWrittenAsName(written: string, entry: NameEntry): boolean {
  if (!/^[a-z]/i.test(written) || entry.kind === 'terrorist-group') return true;
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 4 && entry.kind !== 'city' && entry.kind !== 'nationality')
    return /^\p{Lu}+$/u.test(letters) || shortNames.has(letters) || /^T?he/.test(written);
  if (entry.kind !== 'body') return /^\p{Lu}/u.test(written) || /^the \p{Lu}/u.test(written);
  if (anyCase.has(entry.id)) return true;
  return cased.get(entry.id)?.some((form) => written.includes(form)) ?? /\p{Lu}/u.test(written);
}

function writtenAt({ source, tokens }: SentencedText, first: number, last: number): string {
  return source.slice(tokens[first]?.start, tokens[last]?.end).replace(/[\p{Cf}\p{M}]/gu, '');
}

/** Joins the names inside the name of a group; «التحالف الدولي لهزيمة داعش» and "Coalition to Defeat ISIS" are one. */
function joinNames(text: SentencedText, names: Name[]): Name[] {
  const groups = findGroupNames(text);
  const covered = new Set<number>();
  for (const { first, last } of groups) for (let index = first; index <= last; index += 1) covered.add(index);
  const others = names.filter(({ first, last }) => !covered.has(first) && !covered.has(last));
  const joined: Name[] = [];
  for (const name of [...others, ...groups.map((group) => asName(text, group))].sort((a, b) => a.from - b.from)) {
    const previous = joined.at(-1);
    if (previous !== undefined && isContinued(text, previous, name)) {
      previous.to = name.to;
      previous.last = name.last;
    } else {
      joined.push({ ...name });
    }
  }
  return joined;
}

function asName({ tokens, sentenceOf }: SentencedText, { body, first, last }: GroupName): Name {
  const from = tokens[first]?.from ?? 0;
  const to = tokens[last]?.to ?? from;
  return {
    entries: [{ kind: 'body', id: body }],
    clitics: '',
    first,
    last,
    from,
    to,
    sentence: sentenceOf[first] ?? 0,
  };
}

const coalition = /coalition$|(?:تحالف|ائتلاف)(?: الدولي| العالمي)?$/;
const aims =
  /^["\s]*(?:(?:ل(?:هزيمه|محاربه|مواجهه|مكافحه|قتال|دحر|لقضاء علي)|ضد|من اجل هزيمه|المناهض ل?|المناوئ ل?|لهزيمه ودحر)|to (?:defeat|counter|fight|combat)|against|(?:working )?to degrade and defeat)["\s]*(?:ال)?(?:ما يسمي ?)?(?:تنظيم )?["\s]*(?:the )?$/;

function isContinued({ folded }: SentencedText, name: Name, next: Name): boolean {
  if (name.sentence !== next.sentence || entryOf(next, 'terrorist-group') === undefined) return false;
  const between = plain(folded.slice(name.to, Math.min(next.from + next.clitics.length, name.to + 60)));
  if (entryOf(name, 'body') !== undefined && coalition.test(plain(folded.slice(name.from, name.to))))
    return next.from - name.to < 50 && (aims.test(between) || /^\s*\/\s*$/.test(between));
  return entryOf(name, 'terrorist-group') !== undefined && /^\s*[/(]\s*$/.test(between);
}

function plain(folded: string): string {
  return folded
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replace(/[«»“”„]/g, '"');
}
