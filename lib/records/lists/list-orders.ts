import { Prisma } from '@/lib/db/generated/client';
import { separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { listSources } from './list-conditions';
import type { ListName, ListOrder } from './list-query';

const { sql } = Prisma;

/** The order of a list, as `ORDER BY` has it. What is alike in it comes with the newest first. */
export function orderOfList(list: ListName, sort: ListOrder, locale: Locale): Prisma.Sql {
  const ids = sql`${listSources[list].name} COLLATE "C"`;
  const days = list === 'meetings' ? [sql`m.earliest`, sql`m.latest`, ids] : [dayOfStatement, ids];
  if (sort === 'oldest') return Prisma.join(days, ', ');
  const newest = Prisma.join(
    days.map((day) => sql`${day} DESC`),
    ', ',
  );
  if (sort === 'newest') return newest;
  if (sort === 'title') return sql`${alphabetically(titleOfList(list, locale), locale)}, ${newest}`;
  const place = placeOfMeeting(locale);
  return sql`${place} = '', ${alphabetically(place, locale)}, ${newest}`;
}

/** The day of issue, or else the first day of the meeting. */
const dayOfStatement = sql`coalesce(s.issued, to_char(m.earliest, 'YYYY-MM-DD'), '') COLLATE "C"`;

/** As `alphabetically` of lib/text/characters sorts names that were read. */
export function alphabetically(name: Prisma.Sql, locale: Locale): Prisma.Sql {
  if (locale === 'en') return sql`${name} COLLATE "en-x-icu"`;
  return sql`translate(regexp_replace(${name}, '^ال(?!ماني)', ''), 'أإآ', 'ااا') COLLATE "ar-x-icu"`;
}

/** The title of a record as a reader of the language is shown it; empty where it has none. */
export function titleOfList(list: ListName, locale: Locale): Prisma.Sql {
  if (list === 'meetings') return locale === 'ar' ? sql`m.title_ar` : sql`m.title_en`;
  return locale === 'ar'
    ? sql`coalesce(s.title_ar, s.title_ar_own, s.title_en, '')`
    : sql`coalesce(s.title_en, s.title_ar, '')`;
}

/** The city and its state, each once, as a meeting's place is written; empty where neither is known. */
function placeOfMeeting(locale: Locale): Prisma.Sql {
  const name = locale === 'ar' ? sql`name_ar` : sql`name_en`;
  return sql`(SELECT coalesce(string_agg(place.name, ${separators[locale].comma} ORDER BY place.position), '')
                FROM (SELECT 1 AS position, ${name} AS name FROM place WHERE id = m.place_id
                      UNION ALL
                      SELECT 2, ${name} FROM party WHERE id = m.country_id
                        AND ${name} IS DISTINCT FROM (SELECT ${name} FROM place WHERE id = m.place_id)) AS place)`;
}
