import bodies from './bodies.json';
import cities from './cities.json';
import type { KnownNames } from './known-names';
import otherWords from './other-words.json';
import { cldrNames, stateCodes, stateOf } from './states';
import terroristGroups from './terrorist-groups.json';

/** The thing that a name means. `ambiguous-body`: one of several bodies; the name does not say which one. */
export type NameEntry =
  | { kind: 'state'; code: string }
  | { kind: 'city'; city: string; country: string }
  | { kind: 'nationality'; code: string }
  | { kind: 'organisation'; code: string }
  | { kind: 'body'; id: string }
  | { kind: 'kingdom' }
  | { kind: 'ambiguous-body'; ids: readonly string[] }
  | { kind: 'terrorist-group' };

type Forms = readonly [NameEntry, readonly string[]];

const notStates = new Set(otherWords.notStates);
const notNationalities = new Set(otherWords.notNationalities);
const ambiguousForms = new Set(bodies.ambiguous.flatMap(({ forms }) => forms));
const bodyForms = new Map<string, readonly string[]>(Object.entries(bodies.forms));

/** Lists every form of the names of states, cities, bodies and organisations, those on record first. */
export function* nameForms(known: KnownNames): Iterable<Forms> {
  yield* stateForms(known);
  for (const { code, kind, names } of known.parties) {
    if (kind !== 'organization' || known.bodies.some(({ id }) => id === code.toLowerCase())) continue;
    yield [{ kind: 'organisation', code }, [...names, code]];
  }
  yield* cityForms(known);
  yield* formsOfBodies(known);
  yield [{ kind: 'terrorist-group' }, terroristGroups];
  for (const { bodies: ids, forms } of bodies.ambiguous) yield [{ kind: 'ambiguous-body', ids }, forms];
  yield [{ kind: 'kingdom' }, ['المملكة']];
}

function* stateForms({ parties }: KnownNames): Iterable<Forms> {
  const own = new Map(parties.filter(({ kind }) => kind === 'state').map(({ code, names }) => [code, names]));
  for (const code of new Set([...own.keys(), ...stateCodes])) {
    const { forms = [], nationality } = stateOf(code);
    const names = [...(own.get(code) ?? []), ...forms, ...cldrNames(code)];
    const short = names.filter((name) => !notStates.has(name) || forms.includes(name));
    yield [{ kind: 'state', code }, [...short, ...formalNames(code, short)]];
    const adjectives = nationality?.ar.flatMap((form) => [`ال${form}`, `ال${form}ة`, `ال${form}ين`]) ?? [];
    const nationals = [...adjectives, ...(nationality?.en ?? [])].filter((name) => !notNationalities.has(name));
    yield [{ kind: 'nationality', code }, nationals];
  }
}

/** «المملكة النرويجية», «جمهورية لاتفيا», "the Portuguese Republic": how a state is called on solemn occasions. */
function formalNames(code: string, names: readonly string[]): string[] {
  const { nationality, isKingdom, isRealm } = stateOf(code);
  const words = isKingdom || isRealm ? otherWords.realms.kingdom : otherWords.realms.republic;
  const adjectives = (nationality?.ar ?? []).map((adjective) => `ال${words.ar} ال${adjective}ة`);
  const adjectivesEn = (nationality?.en ?? []).map((adjective) => `${adjective} ${words.en}`);
  const named = names.map((name) =>
    /^[a-z]/i.test(name) ? `${words.en} of ${name.replace(/^the /i, '')}` : `${words.ar} ${name}`,
  );
  return [...adjectives, ...adjectivesEn, ...named].filter((name) => !ambiguousRealms.has(name));
}

/** Names of one state that another one's would make too: «جمهورية الكونغو». */
const ambiguousRealms = new Set(otherWords.notRealms);

function* cityForms({ places }: KnownNames): Iterable<Forms> {
  const onRecord = new Set(places.map(({ city }) => city));
  for (const { city, country, names } of places) yield [{ kind: 'city', city, country }, names];
  for (const { city, country, forms } of cities) {
    if (!onRecord.has(city)) yield [{ kind: 'city', city, country }, [city, ...forms]];
  }
}

function* formsOfBodies(known: KnownNames): Iterable<Forms> {
  const own = new Map(known.bodies.map(({ id, names }) => [id, names]));
  for (const id of new Set([...own.keys(), ...bodyForms.keys()])) {
    if (bodies.notNames.includes(id)) continue;
    const forms = [...(own.get(id) ?? []), ...(bodyForms.get(id) ?? []), ...formsOfPatterns(id)];
    yield [{ kind: 'body', id }, forms.filter((form) => !ambiguousForms.has(form))];
  }
}

/** "Counter OBJECT Finance KIND" with every object and every kind in its place. */
function formsOfPatterns(id: string): string[] {
  return bodies.patterns
    .filter(({ body }) => body === id)
    .flatMap(({ forms, objects, kinds }) =>
      forms.flatMap((form) =>
        objects.flatMap((object) => kinds.map((kind) => form.replace('OBJECT', object).replace('KIND', kind))),
      ),
    );
}
