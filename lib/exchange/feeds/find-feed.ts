import type { FilterOf } from '@/lib/exchange/whole/listings';
import { inLongSnapshot, readWhole } from '@/lib/exchange/whole/read-whole';
import { nameIn, wordsIn } from '@/lib/records/bilingual';
import { getBody } from '@/lib/records/bodies/bodies';
import { isKnownId } from '@/lib/records/known-ids';
import { getMember, meetingIdsOf } from '@/lib/records/members/members';
import { readTextChanges } from '@/lib/records/statements/text-changes';
import { getTopic } from '@/lib/records/vocabulary/topics';
import type { Hit } from '@/lib/search/show/hit';
import type { FeedEntry } from './feed';
import { namesApart } from './names-apart';
import { designationEntry, type EntryManner, meetingEntry, textEntries } from './record-entries';

export type FoundFeed = { title: string; entries: FeedEntry[] };

/** Which records a feed is about. A filter of meetings narrows statements by their meetings. */
type Scope = {
  meetings?: FilterOf<'meetings'>;
  designations?: FilterOf<'designations'>;
  /** Only these meetings, and their statements. */
  only?: ReadonlySet<string>;
};

async function readEntries({ meetings, designations, only }: Scope, manner: EntryManner) {
  const isMeant = (meeting: string | null) => !only || only.has(meeting ?? '');
  return inLongSnapshot(async (snapshot): Promise<FeedEntry[]> => {
    const held = meetings ? await readWhole(snapshot, 'meetings', meetings) : [];
    const statements = meetings ? await readWhole(snapshot, 'statements', meetings) : [];
    const listed = designations ? await readWhole(snapshot, 'designations', designations) : [];
    const changed = await readTextChanges(snapshot);
    const apart = namesApart(statements, held, manner);
    return [
      ...held.filter(({ id }) => isMeant(id)).map((meeting) => meetingEntry(meeting, manner)),
      ...statements
        .filter(({ meeting }) => isMeant(meeting))
        .flatMap((statement) => textEntries(statement, changed, manner, apart.get(statement.id))),
      ...listed.map((designation) => designationEntry(designation, manner)),
    ];
  });
}

type Finder = (name: string, manner: EntryManner) => Promise<FoundFeed | null>;

const feedsOfOne: Record<string, Finder> = {
  bodies: async (id, manner) => {
    const body = await getBody(id);
    if (!body) return null;
    const entries = await readEntries({ meetings: { body: id }, designations: { body: id } }, manner);
    return { title: nameIn(body, manner.locale), entries };
  },
  topics: async (id, manner) => {
    const topic = (await isKnownId('topic', id)) && (await getTopic(id));
    if (!topic) return null;
    const entries = await readEntries({ meetings: { topic: id }, designations: { topic: id } }, manner);
    return { title: wordsIn(topic.label, manner.locale) ?? id, entries };
  },
  members: async (id, manner) => {
    const member = await getMember(id);
    if (!member) return null;
    const only = new Set(meetingIdsOf(member));
    return { title: nameIn(member, manner.locale), entries: await readEntries({ meetings: {}, only }, manner) };
  },
};

/** The feed that belongs to the page with this path, its language left out; null where a page has none. */
export async function findFeed(
  path: string[],
  filter: FilterOf<'meetings'>,
  manner: EntryManner,
): Promise<FoundFeed | null> {
  const { t } = manner;
  const [part = '', name, ...more] = path;
  if (more.length > 0) return null;
  if (name !== undefined) {
    return Object.hasOwn(feedsOfOne, part) ? ((await feedsOfOne[part]?.(name, manner)) ?? null) : null;
  }
  switch (part) {
    case 'feed':
      return { title: t('site.name'), entries: await readEntries({ meetings: {}, designations: {} }, manner) };
    case 'meetings':
      return { title: t('navigation.meetings'), entries: await readEntries({ meetings: filter }, manner) };
    case 'designations':
      return { title: t('designations.title'), entries: await readEntries({ designations: {} }, manner) };
    default:
      return null;
  }
}

/** The feed of a search: what it finds now, and what it will find. */
export async function feedOfHits(hits: Hit[], q: string, manner: EntryManner): Promise<FoundFeed> {
  const found = (type: Hit['type']) => hits.filter((hit) => hit.type === type).map(({ id }) => id);
  const texts = new Set(found('text'));
  const statements = [...new Set([...texts].map((id) => id.split('/')[0] ?? ''))];
  const entries = await inLongSnapshot(async (snapshot): Promise<FeedEntry[]> => {
    const changed = await readTextChanges(snapshot);
    const [held, said, listed] = [
      await readWhole(snapshot, 'meetings', {}, found('meeting')),
      await readWhole(snapshot, 'statements', {}, statements),
      await readWhole(snapshot, 'designations', {}, found('designation')),
    ];
    const ofSaid = said.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));
    const apart = namesApart(said, await readWhole(snapshot, 'meetings', {}, [...new Set(ofSaid)]), manner);
    return [
      ...held.map((meeting) => meetingEntry(meeting, manner)),
      ...said
        .flatMap((statement) => textEntries(statement, changed, manner, apart.get(statement.id)))
        .filter(({ record }) => texts.has(record.id)),
      ...listed.map((designation) => designationEntry(designation, manner)),
    ];
  });
  return { title: manner.t('feed.search', { q }), entries };
}
