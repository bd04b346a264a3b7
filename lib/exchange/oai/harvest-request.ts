import type { HarvestSet } from '@/lib/records/harvest/harvest-list';

export const oaiVerbs = [
  'Identify',
  'ListMetadataFormats',
  'ListSets',
  'ListIdentifiers',
  'ListRecords',
  'GetRecord',
] as const;

export type OaiVerb = (typeof oaiVerbs)[number];

/** The codes of the protocol. */
export type OaiErrorCode =
  | 'badVerb'
  | 'badArgument'
  | 'badResumptionToken'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch';

/** What was wrong, in words that the messages have under `api.oai`. */
export type OaiError = { code: OaiErrorCode; words: OaiWords; values?: Record<string, string> };

export type OaiWords =
  | 'badVerb'
  | 'repeated'
  | 'unknown'
  | 'missing'
  | 'alone'
  | 'date'
  | 'granularity'
  | 'order'
  | 'set'
  | 'token'
  | 'format'
  | 'identifier'
  | 'nothing';

export type OaiArguments = {
  verb: OaiVerb;
  identifier?: string | undefined;
  metadataPrefix?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  set?: string | undefined;
  resumptionToken?: string | undefined;
};

export const metadataPrefix = 'oai_dc';

/** The arguments of each verb, those that it needs first. `resumptionToken` stands alone. */
const takes: Record<OaiVerb, { needs: string[]; may: string[]; resumes?: boolean }> = {
  Identify: { needs: [], may: [] },
  ListMetadataFormats: { needs: [], may: ['identifier'] },
  ListSets: { needs: [], may: [], resumes: true },
  ListIdentifiers: { needs: ['metadataPrefix'], may: ['from', 'until', 'set'], resumes: true },
  ListRecords: { needs: ['metadataPrefix'], may: ['from', 'until', 'set'], resumes: true },
  GetRecord: { needs: ['identifier', 'metadataPrefix'], may: [] },
};

/** Reads the arguments of a request, or says the first thing that is wrong with them. */
export function readArguments(query: URLSearchParams): OaiArguments | OaiError {
  const verbs = query.getAll('verb');
  const verb = oaiVerbs.find((each) => each === verbs[0]);
  if (!verb || verbs.length !== 1) return { code: 'badVerb', words: 'badVerb' };
  const names = [...query.keys()].filter((name) => name !== 'verb');
  const bad = (words: OaiWords, argument = ''): OaiError => {
    return { code: 'badArgument', words, values: { argument: argument.slice(0, 40) } };
  };
  const { needs, may, resumes = false } = takes[verb];
  const strange = names.find((name) => ![...needs, ...may, ...(resumes ? ['resumptionToken'] : [])].includes(name));
  if (strange !== undefined) return bad('unknown', strange);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return bad('repeated', repeated);
  const given = Object.fromEntries(query) as OaiArguments;
  if (given.resumptionToken !== undefined) return names.length === 1 ? { ...given, verb } : bad('alone');
  const missing = needs.find((name) => !query.get(name));
  return missing === undefined ? { ...given, verb } : bad('missing', missing);
}

export type HarvestWindow = { set: HarvestSet | null; from: Date | null; before: Date | null };

/** What a list is narrowed to by `from`, `until` and `set`. */
export function readWindow({ from, until, set }: OaiArguments): HarvestWindow | OaiError {
  const bad = (words: OaiWords, argument = ''): OaiError => ({ code: 'badArgument', words, values: { argument } });
  const [first, last] = [readStamp(from), readStamp(until)];
  if (first === 'bad') return bad('date', 'from');
  if (last === 'bad') return bad('date', 'until');
  if (first && last && first.isDay !== last.isDay) return bad('granularity');
  if (first && last && first.at > last.at) return bad('order');
  const narrowed = set === undefined ? null : readSet(set);
  if (narrowed === undefined) return bad('set');
  const before = last && new Date(last.at.getTime() + (last.isDay ? 86_400_000 : 1_000));
  return { set: narrowed, from: first?.at ?? null, before };
}

type Stamp = { at: Date; isDay: boolean };

/** A day, or a second of Coordinated Universal Time. */
function readStamp(text: string | undefined): Stamp | 'bad' | null {
  if (text === undefined) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!isDay && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return 'bad';
  const at = new Date(isDay ? `${text}T00:00:00Z` : text);
  // A day that no month has would become one of the next month.
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text.slice(0, 10));
  return isReal ? { at, isDay } : 'bad';
}

export const setSpecs = ['meetings', 'statements', 'lang:ar', 'lang:en'] as const;

function readSet(spec: string): HarvestSet | undefined {
  const known = setSpecs.find((each) => each === spec);
  if (known === 'meetings' || known === 'statements') return { kind: known };
  if (known === 'lang:ar') return { lang: 'ar' };
  return known === 'lang:en' ? { lang: 'en' } : undefined;
}
