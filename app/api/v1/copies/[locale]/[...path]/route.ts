import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { splitCopy, wholeFeed } from '@/lib/exchange/copy-endings';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { tableQueries } from '@/lib/exchange/open-api/table-queries';
import { isLocale } from '@/lib/i18n/locales';
import { getTombstone, type ListedKind } from '@/lib/records/list-page';
import { answerInvalid, answerJson, answerNoForm } from '../../../answer';
import { answerFault, refuseUnknownId } from '../../../answer-list';
import { answerCalendar } from '../../answer-calendar';
import type { Copied } from '../../answer-copy';
import { answerFeed } from '../../answer-feed';
import { answerRecordCopy } from '../../answer-record-copy';
import { answerView } from '../../answer-view';
import { readsOwnQuery } from '../../find-finding';

const isRows = ['csv', 'csv-metadata.json'];
const isFeed = ['atom', 'feed.json'];

/** Another form of a page: the address of the page and an ending. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/copies/[locale]/[...path]'>,
): Promise<Response> {
  const { locale, path } = await params;
  const copy = readCopy(`/${path.join('/')}`);
  if (!isLocale(locale) || !copy) return answerNoForm(request, (t) => t('noCopy'));
  const segments = copy.page.slice(1).split('/');
  const query = readsOwnQuery(copy.page) ? new URLSearchParams() : new URL(request.url).searchParams;
  const { page, query: filters } = isFeed.includes(copy.ending) ? splitPage(query) : { page: 1, query };
  if (page === null) return answerInvalid(request, 'page', (t) => t('invalidValue', { field: 'page' }));
  const asked = readQuery(shapeOf(copy.page), filters);
  if (!asked.ok) return answerFault(request, asked.fault);
  const refused = await refuseUnknownId(request, asked.query);
  if (refused) return refused;
  const copied: Copied = {
    request,
    locale,
    segments,
    ending: copy.ending,
    query: asked.query,
    page,
    t: await getTranslations({ locale }),
    origin: publicOrigin(),
    address: `${publicOrigin()}/${locale}${copy.page}`,
  };
  const answer = (await write(copied)) ?? (await answerWithdrawn(copied));
  return answer ?? answerNoForm(request, (t) => t('noCopy'));
}

/** The page that is asked for, and the query without it; null: no number of a page. */
function splitPage(query: URLSearchParams): { page: number | null; query: URLSearchParams } {
  const named = query.getAll('page');
  const others = new URLSearchParams([...query].filter(([name]) => name !== 'page'));
  const [page = '1'] = named;
  return { page: named.length < 2 && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : null, query: others };
}

/** The feed of everything is `feed.atom` and `feed.json`; nothing else has its name. */
function readCopy(path: string) {
  const copy = splitCopy(path);
  if (copy?.page !== `/${wholeFeed}`) return copy;
  if (copy.ending === 'json') return { ...copy, ending: 'feed.json' as const };
  return copy.ending === 'atom' ? copy : null;
}

const kinds: Record<string, ListedKind> = {
  meetings: 'meeting',
  statements: 'statement',
  designations: 'designation',
  members: 'party',
  bodies: 'body',
  topics: 'topic',
};

/** Of a record that was withdrawn every form is what is left of it. */
async function answerWithdrawn({ request, segments }: Copied): Promise<Response | null> {
  const [part = '', id, ...more] = segments;
  const kind = Object.hasOwn(kinds, part) ? kinds[part] : undefined;
  if (!kind || id === undefined || more.length > 0) return null;
  const tombstone = await getTombstone(kind, id);
  return tombstone && answerJson(request, tombstone, { status: 410 });
}

/** The lists of meetings and of statements are narrowed by their address; what a search or a finding takes is read there. */
function shapeOf(page: string) {
  if (page === '/meetings') return tableQueries.meetings;
  if (page === '/statements') return tableQueries.statements;
  const { excel, headings } = tableQueries.meetings.shape;
  return queries.record.extend({ excel, headings });
}

async function write(copied: Copied): Promise<Response | null> {
  const { ending } = copied;
  if (ending === 'ics') return answerCalendar(copied);
  if (isFeed.includes(ending)) return answerFeed(copied);
  if (isRows.includes(ending)) return answerView(copied);
  return (await answerRecordCopy(copied)) ?? (ending === 'json' ? answerView(copied) : null);
}
