import type { Noun } from '@/lib/exchange/api/nouns';
import { queries } from '@/lib/exchange/open-api/parameters';
import { type QueryFault, readQuery } from '@/lib/exchange/open-api/read-query';
import { listings } from '@/lib/exchange/whole/listings';
import { readOrigin } from '@/lib/records/history/change-pages';
import { isKnownId, type NarrowingKind } from '@/lib/records/known-ids';
import { tags } from '@/lib/records/tags';
import { answerInvalid, answerJson, type Words } from './answer';
import { readCursor, writeCursor } from './cursors';

/** Which records the parameters of lists name. */
const naming: Record<string, NarrowingKind> = {
  body: 'body',
  place: 'place',
  host: 'party',
  chair: 'party',
  topic: 'topic',
};

const withoutRecord = ['unknown', 'none'];

/** Answers a list, or says in the caller's language what is wrong with its address. */
export async function answerList<Name extends Noun>(request: Request, noun: Name): Promise<Response> {
  const asked = readQuery(queries[noun], new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const { query } = asked;
  const refused = await refuseUnknownId(request, query);
  if (refused) return refused;
  const origin = { list: noun, origin: await readOrigin(), query };
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor, origin);
  if (query.cursor !== undefined && cursor === null) return answerInvalid(request, 'cursor', (t) => t('invalidCursor'));
  const updatedSince = query.updatedSince === undefined ? null : new Date(query.updatedSince);
  const { items, next, total } = await listings[noun].read({ limit: query.limit, cursor, updatedSince }, query);
  return answerJson(request, { items, next: next && writeCursor(next, origin), total }, { tags: [tags.history] });
}

/** A refusal of what is wrong with the query of a call. */
export function answerFault(request: Request, fault: QueryFault): Promise<Response> {
  return answerInvalid(request, fault.field, (t) => describeFault(t, fault));
}

function describeFault(t: Words, { field, kind, choices }: QueryFault): string {
  const values = choices.join(', ');
  if (kind === 'unknown')
    return values === '' ? t('takesNothing', { field }) : t('unknownParameter', { field, values });
  if (kind === 'repeated') return t('repeatedParameter', { field });
  if (values !== '') return t('invalidChoice', { field, values });
  switch (field) {
    case 'limit':
      return t('invalidLimit');
    case 'cursor':
      return t('invalidCursor');
    case 'updatedSince':
      return t('invalidUpdatedSince');
    case 'since':
      return t('invalidSince');
    case 'year':
      return t('invalidYear');
    default:
      return t('invalidValue', { field });
  }
}

/** A refusal of the first parameter that names a record which is not there. */
export async function refuseUnknownId(request: Request, query: Record<string, unknown>): Promise<Response | null> {
  for (const [field, kind] of Object.entries(naming)) {
    const id = query[field];
    if (typeof id !== 'string' || withoutRecord.includes(id)) continue;
    if (!(await isKnownId(kind, id))) return answerInvalid(request, field, (t) => t('unknownId', { field, id }));
  }
  return null;
}
