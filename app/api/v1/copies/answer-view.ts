import { findView } from '@/lib/exchange/views/find-view';
import { viewOfHits } from '@/lib/exchange/views/search-view';
import type { View } from '@/lib/exchange/views/view';
import { toViewJson } from '@/lib/exchange/views/view-json';
import { tags } from '@/lib/records/tags';
import { answerJson } from '../answer';
import { answerCsv, answerTableDescription, answerTooMany, bothTranslators } from '../answer-table';
import type { Copied } from './answer-copy';
import { findFinding } from './find-finding';
import { findHits } from './found-hits';

/** A search and a finding also change with what is found by which words. */
const viewTags = [tags.history, tags.search];

/** The rows that the page shows: as a table, as JSON with what they mean, or what the columns of the table mean. */
export async function answerView(copied: Copied): Promise<Response | null> {
  const view = await readView(copied);
  if (view instanceof Response || view === null) return view;
  const { request, ending, address, locale } = copied;
  if (ending === 'csv') return answerCsv(request, view, { locale, tags: viewTags });
  if (ending === 'csv-metadata.json') return answerTableDescription(request, view.table);
  const { search } = new URL(request.url);
  const body = toViewJson(view, { source: address + search, translators: await bothTranslators() });
  return answerJson(request, body, { tags: viewTags });
}

async function readView(copied: Copied): Promise<View | Response | null> {
  const { request, segments, query, locale, origin } = copied;
  if (segments.join('/') === 'search') {
    const found = await findHits(copied);
    return found instanceof Response ? found : viewOfHits(found.hits, locale, origin);
  }
  const finding = await findFinding(copied);
  if (finding) return finding;
  const { excel: _excel, headings: _headings, ...filter } = query;
  const view = await findView(segments, filter);
  return view && 'tooMany' in view ? answerTooMany(request, view) : view;
}
