import { Prisma } from '@/lib/db/generated/client';
import { type FacetName, type Filters, facetNames } from '@/lib/search/ask/search-query';

/** A member and a topic have no year and no body, and a member has no topic: that is `none` and not `unknown`. */
const isOutside = {
  year: Prisma.sql`d.kind IN ('member', 'topic')`,
  body: Prisma.sql`d.kind IN ('member', 'topic')`,
  topic: Prisma.sql`d.kind = 'member'`,
};

const isEmpty = {
  year: Prisma.sql`d.years = '{}'`,
  body: Prisma.sql`d.body IS NULL`,
  topic: Prisma.sql`d.topics = '{}'`,
};

/** The conditions of the filters on a document `d`, all of them or all but one. */
export function narrowing(filters: Filters, { except }: { except?: FacetName } = {}): Prisma.Sql {
  const conditions = facetNames.flatMap((name) =>
    name === except || filters[name] === undefined ? [] : [conditionOf(name, filters[name])],
  );
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}

export function isNarrowed(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}

/** The name of a value that is absent from a document `d`. */
export function absentValue(name: FacetName): Prisma.Sql {
  return name in isOutside
    ? Prisma.sql`CASE WHEN ${isOutside[name as keyof typeof isOutside]} THEN 'none' ELSE 'unknown' END`
    : Prisma.sql`'unknown'`;
}

function conditionOf(name: FacetName, value: string): Prisma.Sql {
  const isUnknown = value === 'unknown';
  if (name === 'year' || name === 'body' || name === 'topic') {
    if (value === 'none') return isOutside[name];
    if (isUnknown) return Prisma.sql`${isEmpty[name]} AND NOT (${isOutside[name]})`;
  }
  switch (name) {
    case 'type':
      return Prisma.sql`d.kind = ${value}::search_kind`;
    case 'year':
      return Prisma.sql`${value} = ANY(d.years)`;
    case 'body':
      return Prisma.sql`d.body = ${value}`;
    case 'topic':
      return Prisma.sql`${value} = ANY(d.topics)`;
    case 'lang':
      return isUnknown ? Prisma.sql`d.langs = '{}'` : Prisma.sql`${value} = ANY(d.langs)`;
    case 'standing':
      return isUnknown ? Prisma.sql`d.standing IS NULL` : Prisma.sql`d.standing = ${value}::standing`;
  }
}
