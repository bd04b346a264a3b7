import type { Reading } from '@/lib/intake/text/read-text';
import type { Vocabulary } from '@/lib/intake/vocabulary';
import { findMatches, makeVocabulary, type Vocabulary as Words } from '@/lib/language/vocabulary';
import { ambiguousBodyForms, bodyForms, terroristGroupForms } from './body-names';
import { findFinanceGroups } from './finance-group-name';
import { cities, nationalities, pressForms, unusableForms } from './gazetteer';

export type NameEntry =
  | { kind: 'state'; code: string }
  | { kind: 'city'; city: string; country: string }
  | { kind: 'nationality'; code: string }
  | { kind: 'organisation'; code: string }
  | { kind: 'body'; id: string }
  | { kind: 'kingdom' }
  | { kind: 'ambiguous-body' }
  | { kind: 'terrorist-group' };

/** Offsets of the levelled text; `first` and `last` are indexes of words. */
export type Name = {
  entries: NameEntry[];
  particles: string;
  first: number;
  last: number;
  from: number;
  to: number;
  sentence: number;
};

type Labelled = { label: string; entry: NameEntry };

const lexicons = new WeakMap<Vocabulary, Words<NameEntry>>();

/** Every name in the text, in order, none within another. A name of the finance group swallows what it is made of. */
export function findNames(reading: Reading, vocabulary: Vocabulary): Name[] {
  const lexicon = lexicons.get(vocabulary) ?? makeVocabulary(formsOf(vocabulary), 'kept');
  lexicons.set(vocabulary, lexicon);
  const matches = findMatches(lexicon, reading).flatMap(({ meanings, clitics, first, last, from, to }) => {
    const entries = meanings.filter((entry) => isWrittenAsName(reading, from, to, entry));
    const sentence = reading.sentenceOf[first] ?? 0;
    return entries.length > 0 ? [{ entries, particles: clitics, first, last, from, to, sentence }] : [];
  });
  return joinNames(reading, matches);
}

export function nameOf<Kind extends NameEntry['kind']>(
  name: Name,
  kind: Kind,
): Extract<NameEntry, { kind: Kind }> | undefined {
  return name.entries.find((entry): entry is Extract<NameEntry, { kind: Kind }> => entry.kind === kind);
}

/** A Latin name begins with a capital, and an acronym is all capitals: "us" is no state, "small group" no body. */
function isWrittenAsName(reading: Reading, from: number, to: number, entry: NameEntry): boolean {
  const written = reading.written(from, to).replace(/[\p{Cf}\p{M}]/gu, '');
  if (!/^[a-z]/i.test(written)) return true;
  if (entry.kind === 'terrorist-group') return true;
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 4 && entry.kind !== 'city' && entry.kind !== 'nationality') {
    return /^(?:\p{Lu}+|Mali|Oman|Iraq|Iran|Chad|Togo|Peru|Cuba|Fiji|Laos)$/u.test(letters) || /^T?he/.test(written);
  }
  if (entry.kind === 'body' && entry.id === 'small-group')
    return /Small Group|SMALL GROUP|Political Directors/.test(written);
  if (entry.kind === 'body' && entry.id === 'cifg') return true;
  if (entry.kind === 'body') return /\p{Lu}/u.test(written);
  return /^\p{Lu}/u.test(written) || /^the \p{Lu}/u.test(written);
}

/** «التحالف الدولي لهزيمة داعش» and "Coalition to Defeat ISIS" are one name each. */
function joinNames(reading: Reading, names: Name[]): Name[] {
  const groups = findFinanceGroups(reading);
  const inGroup = makeCover(groups);
  const others = names.filter(({ first, last, entries }) => {
    const isGroup = entries.some((entry) => entry.kind === 'body' && entry.id === 'cifg');
    return !inGroup(first, last) || (isGroup && false);
  });
  const all = [...others, ...groups.map((group) => asName(reading, group))].sort((a, b) => a.from - b.from);
  const joined: Name[] = [];
  for (const name of all) {
    const previous = joined.at(-1);
    if (previous !== undefined && isCoalitionOf(reading, previous, name)) {
      previous.to = name.to;
      previous.last = name.last;
    } else {
      joined.push({ ...name });
    }
  }
  return joined;
}

function asName(reading: Reading, { first, last }: { first: number; last: number }): Name {
  const from = reading.words[first]?.from ?? 0;
  const to = reading.words[last]?.to ?? from;
  const sentence = reading.sentenceOf[first] ?? 0;
  return { entries: [{ kind: 'body', id: 'cifg' }], particles: '', first, last, from, to, sentence };
}

const aims =
  /^["\s]*(?:(?:ل(?:هزيمه|محاربه|مواجهه|مكافحه|قتال|دحر|لقضاء علي)|ضد|من اجل هزيمه|المناهض ل?|المناوي ل?|لهزيمه ودحر)|to (?:defeat|counter|fight|combat)|against|(?:working )?to degrade and defeat)["\s]*(?:ال)?(?:ما يسمي ?)?(?:تنظيم )?["\s]*(?:the )?$/;

function isCoalitionOf(reading: Reading, name: Name, next: Name): boolean {
  if (name.sentence !== next.sentence || nameOf(next, 'terrorist-group') === undefined) return false;
  const between = reading.levelled.slice(name.to, Math.min(next.from + next.particles.length, name.to + 60));
  if (
    nameOf(name, 'body') !== undefined &&
    /coalition$|(?:تحالف|ائتلاف)(?: الدولي| العالمي)?$/.test(reading.levelled.slice(name.from, name.to))
  )
    return next.from - name.to < 50 && (aims.test(between) || /^\s*\/\s*$/.test(between));
  return nameOf(name, 'terrorist-group') !== undefined && /^\s*[/(]\s*$/.test(between);
}

function makeCover(spans: { first: number; last: number }[]): (first: number, last: number) => boolean {
  const covered = new Set<number>();
  for (const { first, last } of spans) for (let word = first; word <= last; word += 1) covered.add(word);
  return (first, last) => covered.has(first) || covered.has(last);
}

function* formsOf(vocabulary: Vocabulary): Iterable<readonly [NameEntry, readonly string[]]> {
  for (const { label, entry } of labelsOf(vocabulary)) yield [entry, [label]];
}

function* labelsOf(vocabulary: Vocabulary): Iterable<Labelled> {
  yield* stateLabels(vocabulary);
  for (const { code, kind, names } of vocabulary.parties) {
    if (kind !== 'organization' || vocabulary.bodies.some(({ id }) => id === code.toLowerCase())) continue;
    const entry: NameEntry = { kind: 'organisation', code };
    for (const label of [...names, code]) yield { label, entry };
  }
  yield* placeLabels(vocabulary);
  yield* bodyLabels(vocabulary);
  const group: NameEntry = { kind: 'terrorist-group' };
  for (const label of terroristGroupForms) yield { label, entry: group };
  const ambiguous: NameEntry = { kind: 'ambiguous-body' };
  for (const label of ambiguousBodyForms) yield { label, entry: ambiguous };
  yield { label: 'المملكة', entry: { kind: 'kingdom' } };
}

function* stateLabels({ parties }: Vocabulary): Iterable<Labelled> {
  const own = new Map(parties.filter(({ kind }) => kind === 'state').map(({ code, names }) => [code, names]));
  for (const code of new Set([...own.keys(), ...regionCodes, ...Object.keys(pressForms)])) {
    const entry: NameEntry = { kind: 'state', code };
    const labels = [...(own.get(code) ?? []), ...(pressForms[code] ?? []), ...regionNames(code)];
    for (const label of new Set(labels)) if (!unusableForms.has(label)) yield { label, entry };
    yield* nationalityLabels(code);
  }
  yield { label: 'عمان', entry: { kind: 'state', code: 'OM' } };
}

/** The country itself, and «المستوى القطري»: that of a country. */
const otherWords = new Set(['السعودية', 'القطري']);

function* nationalityLabels(code: string): Iterable<Labelled> {
  const { ar = [], en = [] } = nationalities[code] ?? {};
  const entry: NameEntry = { kind: 'nationality', code };
  for (const label of [...ar.flatMap((form) => [`ال${form}`, `ال${form}ة`, `ال${form}ين`]), ...en]) {
    if (!otherWords.has(label)) yield { label, entry };
  }
}

function* placeLabels({ places }: Vocabulary): Iterable<Labelled> {
  const known = new Set(places.map(({ city }) => city));
  for (const { city, country, names } of places) {
    const entry: NameEntry = { kind: 'city', city, country };
    for (const label of names) yield { label, entry };
  }
  for (const [city, country, ...names] of cities) {
    if (known.has(city)) continue;
    const entry: NameEntry = { kind: 'city', city, country };
    for (const label of [city, ...names]) yield { label, entry };
  }
}

function* bodyLabels({ bodies }: Vocabulary): Iterable<Labelled> {
  const notNames = new Set(['other', 'ministerial']);
  const own = new Map(bodies.map(({ id, names }) => [id, names]));
  for (const id of new Set([...own.keys(), ...Object.keys(bodyForms)])) {
    if (notNames.has(id)) continue;
    const entry: NameEntry = { kind: 'body', id };
    const labels = new Set([...(own.get(id) ?? []), ...(bodyForms[id] ?? [])]);
    for (const label of labels) if (!ambiguousBodyForms.includes(label)) yield { label, entry };
  }
}

/** ISO 3166-1, as far as the runtime names them. */
const regionCodes = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR ' +
  'CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN ' +
  'IQ IR IS IT JM JO JP KE KG KH KI KM KP KR KW KZ LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT ' +
  'MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM ' +
  'SN SO SR SS SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VE VN VU WS XK YE ZA ZM ZW'
).split(' ');

const displayNames = ['ar', 'en'].map(
  (locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }),
);

function regionNames(code: string): string[] {
  return displayNames.flatMap((names) => names.of(code) ?? []);
}
