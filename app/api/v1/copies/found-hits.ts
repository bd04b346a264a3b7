import { findAll } from '@/lib/exchange/views/search-view';
import { findQueryFault, parseSearchQuery } from '@/lib/search/ask/search-query';
import type { Hit } from '@/lib/search/show/hit';
import { answerInvalid } from '../answer';
import { answerTooBroad } from '../answer-table';
import type { Copied } from './answer-copy';

/** All that a search finds, or a refusal: of an address that no search takes, and of more than a file may leave out. */
export async function findHits({ request, locale }: Copied): Promise<{ hits: Hit[]; q: string } | Response> {
  const raw = Object.fromEntries(new URL(request.url).searchParams);
  const { excel: _excel, headings: _headings, ...asked } = raw;
  const field = findQueryFault(asked);
  if (field !== null) return answerInvalid(request, field, (t) => t('invalidValue', { field: field.slice(0, 40) }));
  const query = parseSearchQuery(asked);
  const hits = await findAll(query, locale);
  if (hits) return { hits, q: query.q };
  return answerTooBroad(request);
}
