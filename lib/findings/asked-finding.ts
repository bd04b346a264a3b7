import { db } from '@/lib/db/reading/db';
import { findMoment, type Moment, type MomentFault } from '@/lib/records/statements/held/moment';
import { type ConcordanceSort, concordanceSorts } from './concordance/sort-lines';
import { languages, type Phrase, type PhraseFault, type PhraseLanguage, readPhrase } from './phrase/phrase';
import { readTopicPhrase } from './themes/topic-phrases';

type Raw = Record<string, string | string[] | undefined>;

/** What a page or a call asks about a phrase. */
export type AskedFinding = {
  q: string;
  lang: PhraseLanguage | null;
  /** A language was named in which no text is held. */
  isOtherLanguage: boolean;
  /** The id of a topic whose names are followed, in place of the words of `q`. */
  topic: string | null;
  sort: ConcordanceSort;
  offset: number;
};

const mostLines = 10_000;

/** Takes what is valid in an address, and notes a language that is not. */
export function parseFinding(raw: Raw): AskedFinding {
  const named = one(raw.lang);
  const lang = languages.find((each) => each === named) ?? null;
  const isOtherLanguage = lang === null && Boolean(named);
  const sort = concordanceSorts.find((each) => each === one(raw.sort)) ?? 'date';
  const cursor = one(raw.cursor) ?? '';
  const offset = /^\d{1,5}$/.test(cursor) ? Math.min(Number(cursor), mostLines) : 0;
  const topic = /^[a-z0-9-]{1,80}$/.exec(one(raw.topic) ?? '')?.[0] ?? null;
  return { q: one(raw.q) ?? '', lang, isOtherLanguage, topic, sort, offset };
}

export type FindingFault =
  | { kind: 'phrase'; fault: PhraseFault | 'broad' | 'language' }
  | { kind: 'moment'; fault: MomentFault['fault'] | 'distant'; newest: string };

/** The phrase and the moment that are asked about. */
export type ReadFinding = { phrase: Phrase; moment: Moment };

/** Reads what is asked about, or tells why it can't be answered. */
export async function readFinding(
  { q, lang, isOtherLanguage, topic = null }: Omit<AskedFinding, 'sort' | 'offset'>,
  seq: string | null,
): Promise<ReadFinding | FindingFault> {
  if (isOtherLanguage) return { kind: 'phrase', fault: 'language' };
  const phrase = (topic && (await readTopicPhrase(topic, lang ?? 'en'))) || readPhrase(q, lang ?? undefined);
  if ('fault' in phrase) return { kind: 'phrase', fault: phrase.fault };
  const moment = await findMoment(db, seq);
  return 'fault' in moment ? { kind: 'moment', ...moment } : { phrase, moment };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
