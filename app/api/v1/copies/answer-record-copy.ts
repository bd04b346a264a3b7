import { toBodyJson } from '@/lib/exchange/api/body-json';
import { toDesignationJson } from '@/lib/exchange/api/designation-json';
import { toMeetingJson } from '@/lib/exchange/api/meeting-json';
import { toMemberJson } from '@/lib/exchange/api/member-json';
import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';
import { toTopicJson } from '@/lib/exchange/api/topic-json';
import { bodyJsonLd, meetingJsonLd } from '@/lib/exchange/json-ld';
import { sheetAsMarkdown, sheetAsText, sheetOf } from '@/lib/exchange/record-sheet';
import { bodyTable } from '@/lib/exchange/tables/body-tables';
import { designationTable } from '@/lib/exchange/tables/designation-tables';
import { meetingTable } from '@/lib/exchange/tables/meeting-tables';
import { memberTable } from '@/lib/exchange/tables/member-tables';
import type { AnyTable } from '@/lib/exchange/tables/table';
import { topicTable } from '@/lib/exchange/tables/topic-table';
import { nameIn, wordsIn } from '@/lib/records/bilingual';
import { getBody } from '@/lib/records/bodies/bodies';
import { getListedBody } from '@/lib/records/bodies/body-pages';
import { getDesignation } from '@/lib/records/designations/designations';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { getListedMember } from '@/lib/records/members/member-pages';
import { tags } from '@/lib/records/tags';
import { getListedTopic } from '@/lib/records/vocabulary/topic-pages';
import { answerBytes, answerJson } from '../answer';
import type { Copied } from './answer-copy';

type Found = {
  item: ItemOf<Noun>;
  table: AnyTable;
  title: string | null;
  /** What machines are told of it; null where schema.org has no word for it. */
  graph: object | null;
};

type Finder = (id: string, copied: Copied) => Promise<Found | null>;

const records: Record<string, Finder> = {
  meetings: async (id, { locale, origin }) => {
    const meeting = await getMeeting(id);
    const body = meeting && (await getBody(meeting.body));
    if (!meeting || !body) return null;
    return {
      item: toMeetingJson(meeting),
      table: meetingTable,
      title: wordsIn(meeting.title, locale),
      graph: meetingJsonLd(meeting, body, { origin, locale }),
    };
  },
  bodies: async (id, { locale, origin }) => {
    const body = await getListedBody(id);
    if (!body) return null;
    const graph = bodyJsonLd(body, { origin, locale });
    return { item: toBodyJson(body), table: bodyTable, title: nameIn(body, locale), graph };
  },
  designations: async (id, { locale }) => {
    const designation = await getDesignation(id);
    if (!designation) return null;
    const title = wordsIn(designation.title, locale);
    return { item: toDesignationJson(designation), table: designationTable, title, graph: null };
  },
  members: async (id, { locale }) => {
    const member = await getListedMember(id);
    return member && { item: toMemberJson(member), table: memberTable, title: nameIn(member, locale), graph: null };
  },
  topics: async (id, { locale }) => {
    const topic = await getListedTopic(id);
    return topic && { item: toTopicJson(topic), table: topicTable, title: wordsIn(topic.label, locale), graph: null };
  },
};

/** One record in another form; null where the page is of no single record, or its record has no such form. */
export async function answerRecordCopy(copied: Copied): Promise<Response | null> {
  const { request, segments, ending, locale, t, address } = copied;
  const [part = '', id, ...more] = segments;
  if (id === undefined || more.length > 0) return null;
  const found = Object.hasOwn(records, part) ? await records[part]?.(id, copied) : null;
  if (!found) return null;
  const manner = { tags: [tags.history] };
  if (ending === 'json') return answerJson(request, found.item, manner);
  if (ending === 'jsonld') {
    return (
      found.graph && answerBytes(request, JSON.stringify(found.graph), 'application/ld+json; charset=utf-8', manner)
    );
  }
  const sheet = sheetOf(found.table, found.item, { locale, t, address, title: found.title ?? id });
  return ending === 'md'
    ? answerBytes(request, sheetAsMarkdown(sheet), 'text/markdown; charset=utf-8', manner)
    : answerBytes(request, sheetAsText(sheet), 'text/plain; charset=utf-8', manner);
}
