import type { Database } from '@/lib/db/client';
import type { ConceptKind, LabelKind } from '@/lib/db/generated/enums';
import { withoutArticle } from '@/lib/language/clitics/clitics';
import { stateCodes } from '@/lib/language/names/country-words';
import { cldrNames } from '@/lib/language/names/states';
import { makeVocabulary, matchVocabulary, meaningsOf, type Vocabulary } from '@/lib/language/vocabulary';
import { readTyped } from '@/lib/search/ask/typed-text';
import { queryForms } from '@/lib/search/indexing/analyse';
import { readSpread, type Spread } from '@/lib/search/matching/spread';
import { type Token, type TokenizedText, tokenize } from '@/lib/text/characters/tokens';
import { type BodyWords, readBodyWords } from './body-words';
import businessWords from './business-words.json';
import { calendarConcepts } from './calendar-concepts';
import { type CardFacts, readCardFacts } from './card-facts';
import type { Concept, ConceptLabel, PlainConcept, PlainLabel } from './concept';
import givenNames from './given-names.json';
import { labelConcepts } from './label-concepts';
import { readSoundNames, type SoundNames } from './sound-names';
import { everydayWords, topicOfTerm } from './topic-words';

export type Concepts = {
  names: Vocabulary<Concept>;
  /** Concepts by the stem of a label of one word; names have no stems. */
  stems: Map<string, Concept[]>;
  /** Words of names as they are written, by their keys without an article. They are spelled right even where no record has them. */
  words: Map<string, string>;
  /** The parties whose names of several words have a word, by its keys. */
  partyWords: Map<string, Set<string>>;
  all: Concept[];
  /** The body whose record this is: a number without a body is that of one of its meetings. */
  mainBody: string | null;
  facts: CardFacts;
  bodyWords: BodyWords;
  /** Names by how they sound, for a name that was typed in the other script. */
  sounds: SoundNames;
  spread: Spread;
};

const inPrint = new Set(['body', 'party', 'place']);

/** Reads the vocabulary by its keys: concepts in the record, names of records, months and ordinals. */
export async function readConcepts(db: Database): Promise<Concepts> {
  const named = await readNames(db);
  const own = new Set(named.map(({ id }) => id));
  const plain = [
    ...(await readFiled(db)),
    ...named,
    ...calendarConcepts(),
    ...(await labelConcepts()).filter(({ id, kind }) => kind !== 'body' || own.has(id)),
    ...leadConcepts(),
    ...businessConcepts(),
    ...givenNameConcepts(),
    ...stateConcepts(),
  ];
  return makeConcepts(plain, await readCardFacts(db), await readSpread(db));
}

/** Words of which names of companies are made, and which one source translates and another leaves as they are. */
function businessConcepts(): PlainConcept[] {
  return businessWords.map(({ ar, en }) => ({
    id: `business ${en[0]}`,
    kind: 'term',
    ref: null,
    labels: [...labelsOf('variant', ar, en)],
  }));
}

/** Given names as they are spelled in Latin letters. */
function givenNameConcepts(): PlainConcept[] {
  const reason = { ar: 'كتابة أخرى للاسم', en: 'another spelling of the name' };
  return givenNames.map((forms) => ({
    id: `given-name ${forms[0]}`,
    kind: 'term',
    ref: null,
    labels: forms.map((text) => ({ lang: 'en', text, kind: 'variant', reason })),
  }));
}

/** Names of states that the record may not have: Guinea-Bissau is not Guinea. */
function stateConcepts(): PlainConcept[] {
  return stateCodes.map((code) => ({
    id: `state ${code}`,
    kind: 'lead',
    ref: null,
    labels: cldrNames(code).map((text) => ({
      lang: /[a-z]/i.test(text) ? 'en' : 'ar',
      text,
      kind: 'variant',
      reason: null,
    })),
  }));
}

/** Everyday words for a topic lead there, and are no other names of it. */
function leadConcepts(): PlainConcept[] {
  return everydayWords.map(([topic, own]) => ({
    id: `lead ${topic}`,
    kind: 'lead',
    ref: null,
    leads: topic,
    labels: own.map((text) => ({ lang: /[a-z]/i.test(text) ? 'en' : 'ar', text, kind: 'variant', reason: null })),
  }));
}

/** Merges what is said of one record in several places. */
export function makeConcepts(plain: PlainConcept[], facts: CardFacts, spread: Spread): Concepts {
  const merged = new Map<string, Concept>();
  for (const concept of plain) {
    const key = concept.ref === null ? concept.id : `${concept.kind} ${concept.ref}`;
    const leads = concept.leads ?? topicOfTerm.get(concept.id);
    const known = merged.get(key) ?? { ...concept, labels: [], ...(leads && { leads }) };
    for (const label of concept.labels) addLabel(known, label);
    merged.set(key, known);
  }
  const all = [...merged.values()];
  return {
    names: makeVocabulary(all.map((concept) => [concept, formsOf(concept)])),
    stems: stemsOf(all),
    words: wordsOf(all),
    partyWords: partyWordsOf(all),
    all,
    facts,
    mainBody: facts.mainBody,
    bodyWords: readBodyWords(all),
    sounds: readSoundNames(all),
    spread,
  };
}

/**
 * Finds the names of the longest run of words that begins here; a single word that is no name is also found by its
 * inflections.
 */
export function matchConcepts(
  { names, stems }: Concepts,
  text: TokenizedText,
  index: number,
): { concepts: readonly Concept[]; length: number } | null {
  const match = matchVocabulary(names, text, index);
  if (match) return { concepts: match.meanings, length: match.length };
  const token = text.tokens[index];
  for (const form of token ? queryForms(token).stems : []) {
    const concepts = stems.get(form) ?? meaningsOf(names, [form]);
    if (concepts.length > 0) return { concepts, length: 1 };
  }
  return null;
}

/**
 * Tells whether something that was not searched for bears a name, which then does not lead there from the other names.
 * «مجموعة العمل المالية» is the FATF to some and this group to others; Kuwait is a state and a city under both of its
 * names.
 */
export function isBorneByOthers({ names }: Concepts, { tokens }: ConceptLabel, asked: readonly Concept[]): boolean {
  const own = new Set(asked.map(({ ref, id }) => ref ?? id));
  return meaningsOf(names, keysOf(tokens)).some((concept) => isName(concept) && !own.has(concept.ref ?? concept.id));
}

/** A name has no inflected forms, so the FATF never leads to this group. */
export function isName({ kind }: Pick<Concept, 'kind'>): boolean {
  return inPrint.has(kind);
}

function addLabel(concept: Concept, label: PlainLabel): void {
  const tokens = tokenize(label.text);
  const key = keyOf(tokens);
  const known = concept.labels.find((other) => keyOf(other.tokens) === key);
  if (tokens.length === 0) return;
  if (known) known.reason ??= label.reason;
  else concept.labels.push({ ...label, tokens });
}

/** A word alone is also found without its article: «العراق», «عراق»; «نفط»; «اجتماع خامس». */
function formsOf({ kind, labels }: Concept): string[] {
  // A label may have signs that are taken out of what a reader types: "(U.S. Treasury)".
  const written = [...new Set(labels.flatMap(({ text }) => [text, readTyped(text).text]))];
  const forms = isName({ kind }) ? written : [...written, ...written.flatMap(otherStates)];
  if (kind !== 'party' && kind !== 'place' && kind !== 'topic' && kind !== 'ordinal') return forms;
  const single = labels.filter(({ tokens }) => tokens.length === 1).flatMap(({ tokens }) => tokens[0]?.raw ?? []);
  return [...forms, ...single.filter((word) => /^ال.{3}/.test(word)).map((word) => word.slice(2))];
}

/**
 * «عملات مشفرة» is also «العملات المشفرة», and «تمويل الإرهاب» also «تمويل إرهاب»: of several words every one has the article, or
 * none. Names are not made so.
 */
function otherStates(form: string): string[] {
  const words = form.split(' ');
  if (words.length < 2 || !words.every((word) => /^[\u0621-\u064a]{3,}$/.test(word))) return [];
  const bare = words.map((word) => word.replace(/^ال(?=.{3})/, ''));
  const isBare = bare.every((word, at) => word === words[at]);
  return [isBare ? words.map((word) => `ال${word}`).join(' ') : bare.join(' ')];
}

/** Names of records come first, so that a mistake is taken for one of them. */
function wordsOf(concepts: Concept[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { labels } of concepts.toSorted((a, b) => Number(a.ref === null) - Number(b.ref === null))) {
    for (const { text, tokens } of labels) {
      for (const token of tokens) {
        const written = text.slice(token.start, token.end).replace(/^ال(?=..)/, '');
        for (const key of bareKeys(token)) if (!words.has(key)) words.set(key, written);
      }
    }
  }
  return words;
}

/** The keys of a word without its article. */
export function bareKeys({ kind, keys }: Token): string[] {
  return kind === 'arabic' ? keys.flatMap(withoutArticle) : keys;
}

function partyWordsOf(concepts: Concept[]): Map<string, Set<string>> {
  const parties = new Map<string, Set<string>>();
  for (const { kind, ref, labels } of concepts) {
    if (kind !== 'party' || ref === null) continue;
    const tokens = labels
      .filter((label) => label.tokens.length > 1 && label.kind !== 'wrong_form')
      .flatMap((label) => label.tokens);
    for (const key of new Set(tokens.flatMap(bareKeys))) parties.set(key, new Set([...(parties.get(key) ?? []), ref]));
  }
  return parties;
}

function stemsOf(concepts: Concept[]): Map<string, Concept[]> {
  const stems = new Map<string, Concept[]>();
  for (const concept of concepts.filter((each) => !isName(each))) {
    for (const { tokens } of concept.labels) {
      const [only] = tokens;
      const [stem] = tokens.length === 1 && only?.kind === 'latin' ? queryForms(only).stems : [];
      const own = stem === undefined ? [] : (stems.get(stem) ?? []);
      if (stem !== undefined && !own.includes(concept)) stems.set(stem, [...own, concept]);
    }
  }
  return stems;
}

function keysOf(tokens: Token[]): string[] {
  return tokens.map(({ keys }) => keys[0] ?? '');
}

function keyOf(tokens: Token[]): string {
  return tokens.map(({ keys }) => keys[0]).join(' ');
}

async function readFiled(db: Database): Promise<PlainConcept[]> {
  const ref = { select: { publicId: true } } as const;
  const rows = await db.concept.findMany({
    where: { withdrawnAt: null },
    include: { labels: true, body: ref, party: ref, place: ref, topic: ref },
  });
  return rows.map(({ publicId, kind, labels, body, party, place, topic }) => ({
    id: publicId,
    kind,
    ref: (body ?? party ?? place ?? topic)?.publicId ?? null,
    labels: labels
      .toSorted((a, b) => (a.kind === 'preferred' ? 0 : 1) - (b.kind === 'preferred' ? 0 : 1))
      .map(({ lang, text, kind: labelKind, reasonAr, reasonEn }) => ({
        lang,
        text,
        kind: labelKind,
        reason: reasonAr === null && reasonEn === null ? null : { ar: reasonAr, en: reasonEn },
      })),
  }));
}

async function readNames(db: Database): Promise<PlainConcept[]> {
  const [parties, places, topics, bodies] = [
    await db.party.findMany({ where: { withdrawnAt: null } }),
    await db.place.findMany({ where: { withdrawnAt: null } }),
    await db.topic.findMany({ where: { withdrawnAt: null } }),
    await db.body.findMany({ where: { withdrawnAt: null, kind: { not: null } }, include: { names: true } }),
  ];
  return [
    ...parties.map((row) => ({
      ...named('party', row.publicId),
      labels: [
        ...labelsOf('preferred', [row.nameAr], [row.nameEn]),
        ...labelsOf('variant', row.variantsAr, [...row.variantsEn, row.acronym]),
        ...labelsOf('wrong_form', row.wrongFormsAr, []),
      ],
    })),
    ...places.map((row) => ({
      ...named('place', row.publicId),
      labels: [
        ...labelsOf('preferred', [row.nameAr], [row.nameEn]),
        ...labelsOf('variant', row.variantsAr, row.variantsEn),
      ],
    })),
    ...topics.map((row) => ({
      ...named('topic', row.publicId),
      labels: labelsOf('preferred', [row.labelAr], [row.labelEn]),
    })),
    ...bodies.map((row) => ({
      ...named('body', row.publicId),
      labels: [
        ...labelsOf('preferred', [row.nameAr, row.nameArOwn], [row.nameEn, row.acronym]),
        ...row.names.map(({ lang, name }) => ({ lang, text: name, kind: 'variant' as const, reason: null })),
      ],
    })),
  ];
}

function named<Kind extends ConceptKind>(kind: Kind, ref: string) {
  return { id: `${kind} ${ref}`, kind, ref };
}

function labelsOf(kind: LabelKind, ar: (string | null)[], en: (string | null)[]): PlainLabel[] {
  const of = (lang: string, texts: (string | null)[]) =>
    texts.filter((text) => text !== null).map((text) => ({ lang, text, kind, reason: null }));
  return [...of('ar', ar), ...of('en', en)];
}
