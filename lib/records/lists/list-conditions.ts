import { parseYearSegment, yearBounds } from '@/lib/dates/calendar-year';
import { Prisma } from '@/lib/db/generated/client';
import { absentValues, type ListFacet, type ListFilter, type ListName, listFacets } from './list-query';

const { sql } = Prisma;

/**
 * The published records of a list. `m` is the meeting: of a statement its own, all null where none is published. `id` and
 * `name` are those of the record itself.
 */
export const listSources = {
  meetings: {
    from: sql`meeting m`,
    published: sql`m.withdrawn_at IS NULL`,
    id: sql`m.id`,
    name: sql`m.public_id`,
    issued: sql`NULL::text`,
    texts: sql`(SELECT ts.meeting_id AS owner, t.id, t.lang, t.standing
                  FROM text t JOIN statement ts ON ts.id = t.statement_id AND ts.withdrawn_at IS NULL
                 WHERE t.withdrawn_at IS NULL AND ts.meeting_id IS NOT NULL)`,
  },
  statements: {
    from: sql`statement s LEFT JOIN meeting m ON m.id = s.meeting_id AND m.withdrawn_at IS NULL`,
    published: sql`s.withdrawn_at IS NULL`,
    id: sql`s.id`,
    name: sql`s.public_id`,
    issued: sql`s.issued`,
    texts: sql`(SELECT t.statement_id AS owner, t.id, t.lang, t.standing FROM text t WHERE t.withdrawn_at IS NULL)`,
  },
} as const satisfies Record<ListName, Record<string, Prisma.Sql>>;

/** Those texts of a list's records whose words are held. */
export function heldTexts(list: ListName): Prisma.Sql {
  return sql`(SELECT * FROM ${listSources[list].texts} AS known WHERE EXISTS (SELECT FROM paragraph p WHERE p.text_id = known.id))`;
}

/** The published parties that have a role in meetings. */
export function partiesAs(role: 'host' | 'co_chair'): Prisma.Sql {
  return sql`(SELECT mp.meeting_id AS owner, y.public_id AS value FROM meeting_party mp
                JOIN party y ON y.id = mp.party_id AND y.withdrawn_at IS NULL WHERE mp.role = ${role}::meeting_role)`;
}

export const topicsOfMeetings = sql`(SELECT mt."A" AS owner, o.public_id AS value FROM "_MeetingToTopic" mt
                                       JOIN topic o ON o.id = mt."B" AND o.withdrawn_at IS NULL)`;

/** What a record of the list must be to be found by the filter. */
export function listConditions(list: ListName, filter: ListFilter): Prisma.Sql {
  const given = listFacets.flatMap((facet) => {
    const value = filter[facet];
    return value === undefined ? [] : [conditions[facet](value, list)];
  });
  return Prisma.join([listSources[list].published, ...given], ' AND ');
}

type Condition = (value: string, list: ListName) => Prisma.Sql;

const isAbsent = (facet: ListFacet, value: string) => value === absentValues[facet];
const ofMeeting = sql`m.id IS NOT NULL`;
const hasValue = (values: Prisma.Sql, owner: Prisma.Sql, value: string) =>
  sql`${owner} IN (SELECT owner FROM ${values} AS each WHERE each.value = ${value})`;
const hasNone = (values: Prisma.Sql, owner: Prisma.Sql) =>
  sql`NOT EXISTS (SELECT FROM ${values} AS each WHERE each.owner = ${owner})`;

const byParty =
  (facet: 'host' | 'chair', role: 'host' | 'co_chair'): Condition =>
  (value) =>
    isAbsent(facet, value)
      ? sql`${ofMeeting} AND ${hasNone(partiesAs(role), sql`m.id`)}`
      : hasValue(partiesAs(role), sql`m.id`, value);

const conditions: Record<ListFacet, Condition> = {
  year: (value, list) => (isAbsent('year', value) ? withoutYear(list) : withinYear(value, list)),
  body: (value) => sql`m.body_id = (SELECT id FROM body WHERE public_id = ${value})`,
  mode: (value) =>
    isAbsent('mode', value)
      ? sql`${ofMeeting} AND m.mode IS NULL`
      : sql`m.mode = ${value.replaceAll('-', '_')}::meeting_mode`,
  place: (value) =>
    isAbsent('place', value)
      ? sql`${ofMeeting} AND m.place_id IS NULL`
      : sql`m.place_id = (SELECT id FROM place WHERE public_id = ${value})`,
  host: byParty('host', 'host'),
  chair: byParty('chair', 'co_chair'),
  topic: (value) =>
    isAbsent('topic', value)
      ? sql`${ofMeeting} AND ${hasNone(topicsOfMeetings, sql`m.id`)}`
      : hasValue(topicsOfMeetings, sql`m.id`, value),
  standing: (value, list) => {
    const { id, texts } = listSources[list];
    if (isAbsent('standing', value)) return hasNone(texts, id);
    return sql`${id} IN (SELECT owner FROM ${texts} AS each WHERE each.standing = ${value}::standing)`;
  },
  lang: (value, list) => {
    const { id } = listSources[list];
    if (isAbsent('lang', value)) return hasNone(heldTexts(list), id);
    return sql`${id} IN (SELECT owner FROM ${heldTexts(list)} AS each WHERE each.lang = ${value})`;
  },
};

/** A statement without a meeting is of the year in which it was issued, of a Hijri one only where the day is known. */
function withinYear(value: string, list: ListName): Prisma.Sql {
  const year = parseYearSegment(value);
  if (!year) return sql`false`;
  const { first, last } = yearBounds(year);
  const held = sql`(m.earliest <= ${last}::date AND m.latest >= ${first}::date)`;
  if (list === 'meetings') return held;
  const issued =
    year.calendar === 'gregorian'
      ? sql`left(s.issued, 4) = ${value}`
      : sql`s.issued ~ '^\\d{4}-\\d{2}-\\d{2}' AND left(s.issued, 10) COLLATE "C" BETWEEN ${first} AND ${last}`;
  return sql`(${held} OR m.id IS NULL AND ${issued})`;
}

function withoutYear(list: ListName): Prisma.Sql {
  if (list === 'meetings') return sql`false`;
  return sql`m.id IS NULL AND (s.issued IS NULL OR s.issued !~ '^\\d{4}')`;
}
