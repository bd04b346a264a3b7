import type { Database } from '@/lib/db/client';
import type { ConceptKind, LabelKind } from '@/lib/db/generated/enums';
import { withoutClitics } from '@/lib/language/clitics/clitics';
import { queryForms } from '@/lib/search/indexing/analyse';
import { type Token, tokenize } from '@/lib/text/characters/tokens';
import { calendarConcepts } from './calendar-concepts';
import type { Concept, ConceptLabel, PlainConcept, PlainLabel } from './concept';

export type Concepts = {
  byKey: Map<string, Concept[]>;
  /** In words. */
  longest: number;
  /** Words of names, which are spelled right even where no record has them. */
  words: Set<string>;
  all: Concept[];
};

const inPrint = new Set(['body', 'party', 'place']);

/** The vocabulary by its keys: of the concepts on file, the names on record, the months and the ordinals. */
export async function readConcepts(db: Database): Promise<Concepts> {
  return makeConcepts([...(await readFiled(db)), ...(await readNames(db)), ...calendarConcepts()]);
}

function makeConcepts(plain: PlainConcept[]): Concepts {
  const merged = new Map<string, Concept>();
  for (const concept of plain) {
    const key = concept.ref === null ? concept.id : `${concept.kind} ${concept.ref}`;
    const known = merged.get(key) ?? { ...concept, labels: [] };
    for (const label of concept.labels) addLabel(known, label);
    merged.set(key, known);
  }
  const concepts: Concepts = { byKey: new Map(), longest: 1, words: new Set(), all: [...merged.values()] };
  for (const concept of concepts.all) for (const label of concept.labels) addKeys(concepts, concept, label);
  return concepts;
}

/** Names of the longest run of words that begins here, by the exact words before what may be taken off them. */
export function matchConcepts(
  { byKey, longest }: Concepts,
  tokens: Token[],
  index: number,
): { concepts: Concept[]; length: number } | null {
  for (let length = Math.min(longest, tokens.length - index); length > 0; length -= 1) {
    const run = tokens.slice(index, index + length);
    for (const key of keysAsked(run)) {
      const concepts = byKey.get(key);
      if (concepts) return { concepts, length };
    }
  }
  return null;
}

/**
 * Whether a name is borne by something that was not asked for: it does not lead there from the other names. «مجموعة العمل
 * المالية» is the FATF to some and this group to others; Kuwait is a state and a city under both of its names.
 */
export function isBorneByOthers({ byKey }: Concepts, { tokens }: ConceptLabel, asked: Concept[]): boolean {
  const own = new Set(asked.map(({ ref, id }) => ref ?? id));
  return (byKey.get(keyOf(tokens)) ?? []).some((concept) => isName(concept) && !own.has(concept.ref ?? concept.id));
}

/** Names stand for themselves: their endings are no inflection, so that the FATF never reaches this group. */
export function isName({ kind }: Concept): boolean {
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

function addKeys(concepts: Concepts, concept: Concept, { tokens }: ConceptLabel): void {
  concepts.longest = Math.max(concepts.longest, tokens.length);
  for (const { keys } of tokens) for (const key of keys) concepts.words.add(key);
  for (const key of keysFiled(concept, tokens)) {
    const own = concepts.byKey.get(key) ?? [];
    if (!own.includes(concept)) own.push(concept);
    concepts.byKey.set(key, own);
  }
}

function keysFiled(concept: Concept, tokens: Token[]): string[] {
  const keys = spellingsOf(tokens);
  const [only] = tokens;
  if (tokens.length > 1 || only === undefined) return keys;
  const isPlace = concept.kind === 'party' || concept.kind === 'place';
  const bare = isPlace ? keys.filter((key) => /^ال.{3}/.test(key)).map((key) => key.slice(2)) : [];
  const stem = only.kind === 'latin' && !isName(concept) ? queryForms(only).stems.slice(0, 1) : [];
  return [...keys, ...bare, ...stem];
}

function keysAsked(run: Token[]): string[] {
  const [first, ...rest] = spellingsOf(run).map((key) => key.split(' '));
  if (first === undefined) return [];
  const [word = '', ...others] = first;
  const readings = run[0]?.kind === 'arabic' ? withoutClitics(word) : [word];
  const near = run.length === 1 && run[0] ? queryForms(run[0]).stems : [];
  return [...readings.map((reading) => [reading, ...others].join(' ')), ...rest.map((each) => each.join(' ')), ...near];
}

/** ؤ and ئ are kept under each of their seats, all words in the same way. */
function spellingsOf(tokens: Token[]): string[] {
  const most = Math.max(1, ...tokens.map(({ keys }) => keys.length));
  return Array.from({ length: most }, (_, way) => tokens.map(({ keys }) => keys[way] ?? keys[0]).join(' '));
}

function keyOf(tokens: Token[]): string {
  return tokens.map(({ keys }) => keys[0]).join(' ');
}

async function readFiled(db: Database): Promise<PlainConcept[]> {
  const ref = { select: { publicId: true } } as const;
  const rows = await db.concept.findMany({ include: { labels: true, body: ref, party: ref, place: ref, topic: ref } });
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
    await db.place.findMany(),
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
