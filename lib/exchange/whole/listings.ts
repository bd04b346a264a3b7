import type { z } from 'zod';
import { toBodyJson } from '@/lib/exchange/api/body-json';
import { underscore } from '@/lib/exchange/api/code-json';
import { toDesignationJson } from '@/lib/exchange/api/designation-json';
import { toMeetingJson } from '@/lib/exchange/api/meeting-json';
import { toMemberJson } from '@/lib/exchange/api/member-json';
import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';
import { toMeetingFilter, toYear } from '@/lib/exchange/api/query-filters';
import { toListedSourceJson } from '@/lib/exchange/api/source-json';
import { toStatementJson } from '@/lib/exchange/api/statement-json';
import { toTopicJson } from '@/lib/exchange/api/topic-json';
import type { queries } from '@/lib/exchange/open-api/parameters';
import { listBodyPage } from '@/lib/records/bodies/body-pages';
import { listDesignationPage } from '@/lib/records/designations/designation-pages';
import type { ListAsk, ListPage, Tombstone } from '@/lib/records/list-page';
import { listMeetingPage } from '@/lib/records/meetings/meeting-pages';
import { listMemberPage } from '@/lib/records/members/member-pages';
import { listSourcePage } from '@/lib/records/sources/source-pages';
import { listStatementPage } from '@/lib/records/statements/statement-pages';
import { listTopicPage } from '@/lib/records/vocabulary/topic-pages';

/** What narrows a list. */
export type FilterOf<Name extends Noun> = Omit<z.output<(typeof queries)[Name]>, 'limit' | 'cursor' | 'updatedSince'>;

/** How the records of one noun are listed, each as the API gives it. */
type Listing<Name extends Noun> = {
  read(ask: ListAsk, query: FilterOf<Name>): Promise<ListPage<ItemOf<Name>>>;
  /** A file has them in this order: by day where they have one, then by id. */
  orderOf(item: ItemOf<Name>): string;
};

export const listings: { [Name in Noun]: Listing<Name> } = {
  meetings: {
    read: async (ask, query) => asJson(await listMeetingPage(ask, toMeetingFilter(query)), toMeetingJson),
    orderOf: ({ id, date }) => `${date.earliest} ${id}`,
  },
  statements: {
    read: async (ask, query) => {
      const filter = { ...toMeetingFilter(query), kind: query.kind && underscore(query.kind) };
      return asJson(await listStatementPage(ask, filter), toStatementJson);
    },
    orderOf: ({ id, issued }) => `${issued ?? ''} ${id}`,
  },
  designations: {
    read: async (ask, { year, body, topic }) =>
      asJson(await listDesignationPage(ask, { year: toYear(year), body, topic }), toDesignationJson),
    orderOf: ({ id, date }) => `${date.earliest ?? '~'} ${id}`,
  },
  members: {
    read: async (ask, { kind, body }) => asJson(await listMemberPage(ask, { kind, body }), toMemberJson),
    orderOf: ({ id }) => id,
  },
  bodies: {
    read: async (ask, { kind }) => asJson(await listBodyPage(ask, { kind: kind && underscore(kind) }), toBodyJson),
    orderOf: ({ id }) => id,
  },
  topics: {
    read: async (ask, { facet }) =>
      asJson(await listTopicPage(ask, { facet: facet && underscore(facet) }), toTopicJson),
    orderOf: ({ id }) => id,
  },
  sources: {
    read: async (ask, { kind, lang }) =>
      asJson(await listSourcePage(ask, { kind: kind && underscore(kind), lang }), toListedSourceJson),
    orderOf: ({ id }) => id,
  },
};

function asJson<Read extends object, Item>(page: ListPage<Read>, toJson: (read: Read) => Item): ListPage<Item> {
  return { ...page, items: page.items.map((item) => (isTombstone(item) ? item : toJson(item))) };
}

export function isTombstone(item: object): item is Tombstone {
  return 'deleted' in item;
}
