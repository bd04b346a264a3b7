import type { z } from 'zod';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { answerAsked, statusOfFault } from '@/lib/findings/answer-asked';
import { type FindingFault, parseFinding, type ReadFinding, readFinding } from '@/lib/findings/asked-finding';
import { isMomentRefused, type MomentRefused } from '@/lib/findings/at-moment';
import type { Phrase } from '@/lib/findings/phrase/phrase';
import type { AskedFault } from '@/lib/findings/quotation/asked-quotation';
import type { Moment } from '@/lib/records/statements/held/moment';
import { tags } from '@/lib/records/tags';
import { answerInvalid, answerJson, answerProblem, type Words } from './answer';
import { answerFault } from './answer-list';

/** What an answer about the words of texts is made from. */
export const findingTags = [tags.history, tags.search];

type Name = 'phrases' | 'concordance';

type Asked<Query> = { phrase: Phrase; moment: Moment; query: Query };

/** Answers a question about a phrase, or says in the caller's language what is wrong with it. */
export async function answerFinding<Call extends Name>(
  request: Request,
  call: Call,
  answer: (asked: Asked<z.output<(typeof queries)[Call]>>) => Promise<Response>,
): Promise<Response> {
  const asked = readQuery(queries[call], withWords(new URL(request.url).searchParams, 'q'));
  if (!asked.ok) return answerFault(request, asked.fault);
  return findByPhrase(request, asked.query, (known) => answer({ ...known, query: asked.query }));
}

/** Finds what is said about a phrase, or refuses. */
export async function findByPhrase<Found>(
  request: Request,
  { q, lang, seq }: z.output<(typeof queries)['phrases']>,
  find: (known: ReadFinding) => Promise<Found>,
): Promise<Found | Response> {
  const read = await readFinding(parseFinding({ q, lang }), seq ?? null);
  const answer = await answerAsked(read, async (known) => ({ found: await find(known) }));
  return 'found' in answer ? answer.found : answerFindingFault(request, answer);
}

/** Without words, the refusal is about them and not about a value that is missing. */
export function withWords(params: URLSearchParams, name: 'q' | 'words'): URLSearchParams {
  if (params.get(name)) return params;
  const named = new URLSearchParams(params);
  named.set(name, ' ');
  return named;
}

/** Finds what there is at a moment, or refuses. */
export async function findAtMoment<Found extends object>(
  request: Request,
  seq: string | undefined,
  find: (seq: string | null) => Promise<Found | MomentRefused>,
): Promise<Found | Response> {
  const found = await find(seq ?? null);
  return isMomentRefused(found) ? answerFindingFault(request, found) : found;
}

/** Answers with what there is at the moment that the query names, or says what is wrong with that. */
export async function answerAtMoment<Found extends object>(
  request: Request,
  find: (seq: string | null) => Promise<Found | MomentRefused>,
  toJson: (found: Found) => object | Promise<Response>,
): Promise<Response> {
  const asked = readQuery(queries.themes, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const found = await findAtMoment(request, asked.query.seq, find);
  if (found instanceof Response) return found;
  const json = await toJson(found);
  return json instanceof Response ? json : answerJson(request, json, { tags: findingTags });
}

/** The refusal of a phrase or of a moment. */
export function answerFindingFault(request: Request, fault: FindingFault | AskedFault): Promise<Response> {
  const status = statusOfFault(fault);
  const field = { phrase: 'q', words: 'words', statement: 'statement', moment: 'seq' }[fault.kind];
  const detail = (t: Words) => {
    if (fault.kind === 'phrase') return t(`phrase.${fault.fault}`);
    if (fault.kind === 'statement') return t('quotation.statement');
    return fault.kind === 'words'
      ? t(`quotation.${fault.fault}`)
      : t(`moment.${fault.fault}`, { newest: fault.newest });
  };
  if (status === 400) return answerInvalid(request, field, detail);
  return answerProblem(request, (t) => ({
    status,
    code: codes[fault.fault] ?? 'invalid',
    title: t('invalid'),
    detail: detail(t),
    pointer: `/${field}`,
  }));
}

const codes: Partial<Record<(FindingFault | AskedFault)['fault'], string>> = {
  long: 'too-long',
  broad: 'too-broad',
  distant: 'too-far-back',
  unknown: 'unknown-seq',
  future: 'unknown-seq',
  'no-statement': 'unknown-statement',
};
