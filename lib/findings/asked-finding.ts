import { db } from '@/lib/db/reading/db';
import { findMoment, type Moment, type MomentFault } from '@/lib/records/statements/held/moment';
import { type ConcordanceSort, concordanceSorts } from './concordance/sort-lines';
import { type Phrase, type PhraseFault, type PhraseLanguage, readPhrase } from './phrase/phrase';
import { readTopicPhrase } from './themes/topic-phrases';

type Raw = Record<string, string | string[] | undefined>;

/** What a page or a call asks about a phrase. */
export type AskedFinding = {
  q: string;
  lang: PhraseLanguage | null;
  /** The id of a topic whose names are followed, in place of the words of `q`. */
  topic: string | null;
  sort: ConcordanceSort;
  offset: number;
};

const mostLines = 10_000;

/** Takes what is valid in an address and ignores the rest. */
export function parseFinding(raw: Raw): AskedFinding {
  const lang = one(raw.lang);
  const sort = concordanceSorts.find((each) => each === one(raw.sort)) ?? 'date';
  const cursor = one(raw.cursor) ?? '';
  const offset = /^\d{1,5}$/.test(cursor) ? Math.min(Number(cursor), mostLines) : 0;
  const topic = /^[a-z0-9-]{1,80}$/.exec(one(raw.topic) ?? '')?.[0] ?? null;
  return { q: one(raw.q) ?? '', lang: lang === 'ar' || lang === 'en' ? lang : null, topic, sort, offset };
}

export type FindingFault =
  | { kind: 'phrase'; fault: PhraseFault | 'broad' }
  | { kind: 'moment'; fault: MomentFault['fault'] | 'distant'; newest: string };

/** The phrase and the moment that are asked about. */
export type ReadFinding = { phrase: Phrase; moment: Moment };

/** Reads what is asked about, or tells why it can't be answered. */
export async function readFinding(
  { q, lang, topic = null }: Pick<AskedFinding, 'q' | 'lang'> & { topic?: string | null },
  seq: string | null,
): Promise<ReadFinding | FindingFault> {
  const phrase = (topic && (await readTopicPhrase(topic, lang ?? 'en'))) || readPhrase(q, lang ?? undefined);
  if ('fault' in phrase) return { kind: 'phrase', fault: phrase.fault };
  const moment = await findMoment(db, seq);
  return 'fault' in moment ? { kind: 'moment', ...moment } : { phrase, moment };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
