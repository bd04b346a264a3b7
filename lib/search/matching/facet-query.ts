import { Prisma } from '@/lib/db/generated/client';
import { type FacetName, type Filters, facetNames } from '@/lib/search/ask/search-query';
import { absentValue, narrowing } from './narrowing';

const single = {
  type: Prisma.sql`d.kind::text`,
  body: Prisma.sql`d.body`,
  standing: Prisma.sql`d.standing::text`,
};

const several = { year: Prisma.sql`d.years`, topic: Prisma.sql`d.topics`, lang: Prisma.sql`d.langs` };

/**
 * Counts the values of each facet among `matched`; those of a facet that is narrowed among `everything`, as if it were
 * not, so that the reader can pick another of its values. Of a broad match both are the thousand that were found first.
 */
export function facetQuery(filters: Filters): Prisma.Sql {
  const counted = facetNames.map((name) => {
    const among = filters[name] === undefined ? Prisma.sql`matched` : Prisma.sql`everything`;
    const condition =
      filters[name] === undefined ? Prisma.empty : Prisma.sql`WHERE ${narrowing(filters, { except: name })}`;
    return Prisma.sql`
      SELECT ${name}::text AS facet, ${valuesIn(name)} AS value, count(*)::int AS count FROM ${among} d ${condition} GROUP BY 2`;
  });
  return Prisma.sql`SELECT * FROM (${Prisma.join(counted, ' UNION ALL ')}) AS counted ORDER BY facet, count DESC, value`;
}

function valuesIn(name: FacetName): Prisma.Sql {
  if (name === 'type' || name === 'body' || name === 'standing')
    return Prisma.sql`coalesce(${single[name]}, ${absentValue(name)})`;
  return Prisma.sql`unnest(CASE WHEN ${several[name]} = '{}' THEN ARRAY[${absentValue(name)}] ELSE ${several[name]} END)`;
}
