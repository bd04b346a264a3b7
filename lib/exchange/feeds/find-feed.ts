import type { FilterOf } from '@/lib/exchange/whole/listings';
import { inLongSnapshot, readWhole } from '@/lib/exchange/whole/read-whole';
import { nameIn, wordsIn } from '@/lib/records/bilingual';
import { getBody } from '@/lib/records/bodies/bodies';
import {
  type Change,
  type ChangeScope,
  findSharedTitles,
  readNewestChanges,
} from '@/lib/records/harvest/newest-changes';
import { isKnownId } from '@/lib/records/known-ids';
import type { Snapshot } from '@/lib/records/list-page';
import { type ListFilter, listFacets } from '@/lib/records/lists/list-query';
import { getMember, meetingIdsOf } from '@/lib/records/members/members';
import { readTextChanges } from '@/lib/records/statements/text-changes';
import { getTopic } from '@/lib/records/vocabulary/topics';
import type { Hit } from '@/lib/search/show/hit';
import { entriesOnPage, type FeedEntry, onFeedPage } from './feed';
import { namesApart } from './names-apart';
import { designationEntry, type EntryManner, meetingEntry, textEntries, titleIn } from './record-entries';

/** A page of a feed, and how many entries there are on all of its pages. */
export type FoundFeed = { title: string; entries: FeedEntry[]; total: number };

/** Reads the records of one page alone, however many the feed is about. */
async function readEntries(scope: ChangeScope, manner: EntryManner, page: number) {
  return inLongSnapshot(async (snapshot) => {
    const slice = { skip: (page - 1) * onFeedPage, take: onFeedPage };
    const { changes, total } = await readNewestChanges(snapshot, scope, slice);
    const idsOf = (wanted: Change['kind']) => changes.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    const { held, said, listed, apart } = await readTold(snapshot, {
      scope,
      manner,
      meetings: idsOf('meeting'),
      statements: [...new Set(idsOf('text').map(statementOf))],
      designations: idsOf('designation'),
    });
    const changed = new Map(changes.map(({ id, updatedAt }) => [id, updatedAt.toISOString()]));
    const told = [
      ...held.map((meeting) => meetingEntry(meeting, manner)),
      ...said.flatMap((statement) => textEntries(statement, changed, manner, apart.get(statement.id))),
      ...listed.map((designation) => designationEntry(designation, manner)),
    ];
    const entries = new Map(told.map((entry) => [`${entry.record.type} ${entry.record.id}`, entry]));
    return { entries: changes.flatMap(({ kind, id }) => entries.get(`${kind} ${id}`) ?? []), total };
  });
}

type Told = { scope: ChangeScope; manner: EntryManner } & Record<'meetings' | 'statements' | 'designations', string[]>;

/** The named records, and what tells the statements from others of the same title. */
async function readTold(snapshot: Snapshot, { scope, manner, meetings, statements, designations }: Told) {
  const held = await readWhole(snapshot, 'meetings', {}, meetings);
  const said = await readWhole(snapshot, 'statements', {}, statements);
  const listed = await readWhole(snapshot, 'designations', {}, designations);
  const { locale } = manner;
  const titles = [...new Set(said.flatMap(({ title }) => titleIn(title, locale) ?? []))];
  const shared = await findSharedTitles(snapshot, scope, { titles, locale });
  const ofSaid = [...new Set(said.flatMap(({ meeting }) => meeting ?? []))];
  const apart = namesApart(said, await readWhole(snapshot, 'meetings', {}, ofSaid), manner, shared);
  return { held, said, listed, apart };
}

/** The statement of a text, `cifg-12` of `cifg-12/en`. */
function statementOf(text: string): string {
  return text.split('/')[0] ?? '';
}

type Finder = (name: string, manner: EntryManner, page: number) => Promise<FoundFeed | null>;

const feedsOfOne: Record<string, Finder> = {
  bodies: async (id, manner, page) => {
    const body = await getBody(id);
    if (!body) return null;
    const found = await readEntries({ meetings: { body: id }, designations: { body: id } }, manner, page);
    return { title: nameIn(body, manner.locale), ...found };
  },
  topics: async (id, manner, page) => {
    const topic = (await isKnownId('topic', id)) && (await getTopic(id));
    if (!topic) return null;
    const found = await readEntries({ meetings: { topic: id }, designations: { topic: id } }, manner, page);
    return { title: wordsIn(topic.label, manner.locale) ?? id, ...found };
  },
  members: async (id, manner, page) => {
    const member = await getMember(id);
    if (!member) return null;
    const found = await readEntries({ meetings: {}, only: meetingIdsOf(member) }, manner, page);
    return { title: nameIn(member, manner.locale), ...found };
  },
};

export type FeedAsk = { filter: FilterOf<'meetings'>; page: number };

/** A page of the feed that belongs to the page with this path, its language left out; null where a page has none. */
export async function findFeed(
  path: string[],
  { filter, page }: FeedAsk,
  manner: EntryManner,
): Promise<FoundFeed | null> {
  const { t } = manner;
  const [part = '', name, ...more] = path;
  if (more.length > 0) return null;
  if (name !== undefined) {
    return Object.hasOwn(feedsOfOne, part) ? ((await feedsOfOne[part]?.(name, manner, page)) ?? null) : null;
  }
  switch (part) {
    case 'feed':
      return { title: t('site.name'), ...(await readEntries({ meetings: {}, designations: {} }, manner, page)) };
    case 'meetings':
      return { title: t('navigation.meetings'), ...(await readEntries({ meetings: narrowing(filter) }, manner, page)) };
    case 'designations':
      return { title: t('designations.title'), ...(await readEntries({ designations: {} }, manner, page)) };
    default:
      return null;
  }
}

/** A call's filter as lists take it: without the facets that it leaves open. */
function narrowing(filter: FilterOf<'meetings'>): ListFilter {
  return Object.fromEntries(listFacets.flatMap((facet) => (filter[facet] ? [[facet, filter[facet]]] : [])));
}

/** The feed of a search: what it finds now, and what it will find. */
export async function feedOfHits(hits: Hit[], q: string, manner: EntryManner): Promise<FoundFeed> {
  const found = (type: Hit['type']) => hits.filter((hit) => hit.type === type).map(({ id }) => id);
  const texts = new Set(found('text'));
  const statements = [...new Set([...texts].map(statementOf))];
  const entries = await inLongSnapshot(async (snapshot): Promise<FeedEntry[]> => {
    const { held, said, listed, apart } = await readTold(snapshot, {
      scope: {},
      manner,
      meetings: found('meeting'),
      statements,
      designations: found('designation'),
    });
    const changed = await readTextChanges(snapshot, statements);
    return [
      ...held.map((meeting) => meetingEntry(meeting, manner)),
      ...said
        .flatMap((statement) => textEntries(statement, changed, manner, apart.get(statement.id)))
        .filter(({ record }) => texts.has(record.id)),
      ...listed.map((designation) => designationEntry(designation, manner)),
    ];
  });
  return { title: manner.t('feed.search', { q }), entries: entriesOnPage(entries), total: entries.length };
}
