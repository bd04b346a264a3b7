import type { z } from 'zod';
import type { queries } from '@/lib/exchange/open-api/parameters';
import { type QueryFault, readQuery } from '@/lib/exchange/open-api/read-query';
import { readOrigin } from '@/lib/records/history/change-pages';
import { isKnownId, type NarrowingKind } from '@/lib/records/known-ids';
import type { ListAsk, ListPage, Tombstone } from '@/lib/records/list-page';
import { tags } from '@/lib/records/tags';
import { answerInvalid, answerJson, type Words } from './answer';
import { readCursor, writeCursor } from './cursors';

type ListShape = (typeof queries)[
  | 'meetings'
  | 'statements'
  | 'designations'
  | 'members'
  | 'bodies'
  | 'topics'
  | 'sources'];

type Listing<Shape extends ListShape, Item> = {
  list: string;
  shape: Shape;
  /** Reads a page of what the query asks for. */
  read(ask: ListAsk, query: z.output<Shape>): Promise<ListPage<Item>>;
  toJson(item: Item): object;
};

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
export async function answerList<Shape extends ListShape, Item>(
  request: Request,
  { list, shape, read, toJson }: Listing<Shape, Item>,
): Promise<Response> {
  const asked = readQuery(shape, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const query: z.output<ListShape> = asked.query;
  const unknown = await findUnknownId(query);
  if (unknown) return answerInvalid(request, unknown.field, (t) => t('unknownId', unknown));
  const origin = { list, origin: await readOrigin(), query };
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor, origin);
  if (query.cursor !== undefined && cursor === null) return answerInvalid(request, 'cursor', (t) => t('invalidCursor'));
  const updatedSince = query.updatedSince === undefined ? null : new Date(query.updatedSince);
  const { items, next, total } = await read({ limit: query.limit, cursor, updatedSince }, asked.query);
  const page = {
    items: items.map((item) => (isTombstone(item) ? item : toJson(item))),
    next: next && writeCursor(next, origin),
    total,
  };
  return answerJson(request, page, { tags: [tags.history] });
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

/** The first parameter that names a record which is not there. */
async function findUnknownId(query: Record<string, unknown>): Promise<{ field: string; id: string } | null> {
  for (const [field, kind] of Object.entries(naming)) {
    const id = query[field];
    if (typeof id !== 'string' || withoutRecord.includes(id)) continue;
    if (!(await isKnownId(kind, id))) return { field, id };
  }
  return null;
}

function isTombstone(item: unknown): item is Tombstone {
  return typeof item === 'object' && item !== null && 'deleted' in item;
}
