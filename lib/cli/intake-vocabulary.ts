import type { BundledRecords } from '@/lib/editing/bundled/parse-records';
import type { IntakeVocabulary } from '@/lib/intake/vocabulary';
import { mainBodyOf } from '@/lib/language/names/main-body-of';

type Records = Pick<BundledRecords, 'parties' | 'places' | 'bodies' | 'topics' | 'meetings'>;

/** Collects the names of the bundled records for intake. */
export function vocabularyOf({ parties, places, bodies, topics, meetings }: Records): IntakeVocabulary {
  const codes = new Map(parties.map(({ id, code }) => [id, code] as const));
  return {
    parties: parties.map(({ code, kind, acronym, name, variants, wrongForms }) => ({
      code,
      kind,
      names: [name.ar, name.en, acronym, ...variants.ar, ...variants.en, ...wrongForms.ar].filter(isName),
    })),
    places: places.map(({ name, variants, country }) => ({
      city: name.en,
      country: codes.get(country) ?? country.toUpperCase(),
      names: [name.ar, name.en, ...variants.ar, ...variants.en].filter(isName),
    })),
    bodies: bodies.map(({ id, acronym, name, nameArOwn, names }) => ({
      id,
      names: [name.ar, name.en, acronym, nameArOwn, ...names.map((other) => other.name)].filter(isName),
    })),
    topics: topics.map(({ id, label }) => ({ id, labels: [label.ar, label.en] })),
    mainBody: mainBodyOf(meetings),
    meetingBodies: bodies.filter(({ kind }) => !withoutMeetings.has(kind)).map(({ id }) => id),
  };
}

const withoutMeetings = new Set<string | null>([
  'standard_setter',
  'sanctions_committee',
  'designating_authority',
  'none',
  null,
]);

function isName(name: string | null): name is string {
  return name !== null && name !== '';
}
