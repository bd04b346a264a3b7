import { Prisma } from '@/lib/db/generated/client';
import type { SearchKind, Standing } from '@/lib/db/generated/enums';
import { queryPrepared } from '@/lib/db/prepared-query';
import { type FacetName, type Filters, facetNames, mostCounted } from '@/lib/search/ask/search-query';
import { changeNow } from '@/lib/search/vocabulary/held-concepts';
import { candidateTables } from './candidate-query';
import { facetQuery } from './facet-query';
import { matchTables } from './match-query';
import type { Matching, Page } from './matching';
import { isNarrowed } from './narrowing';
import { order, rankingQuery, reachesOf } from './ranking-query';

export type MatchedDocument = {
  kind: SearchKind;
  subject: string;
  title_ar: string | null;
  title_en: string | null;
  content_ar: string;
  content_en: string;
  notice: string;
  /** Where the words of both titles and both contents are. */
  spans: string[];
  langs: string[];
  standing: Standing | null;
  body: string | null;
  edtf: string | null;
  tier: number;
  is_year_unconfirmed: boolean;
  goals: string[];
  /** For each group how it was found: 0 as typed, 1 in another form, 2 under another name, 3 by sound; null if not at all. */
  reaches: (number | null)[];
};

export type Facets = Record<FacetName, { value: string; count: number }[]>;

/** How many were found as typed, in other forms, and under other names only. */
export type ReachCounts = { exact: number; forms: number; names: number };

export type MatchResult = {
  documents: MatchedDocument[];
  total: number;
  facets: Facets;
  /** How many records the facets count: all that match, or of too many some that were taken by chance. */
  counted: number;
  /** Null of a broad match. */
  reach: ReachCounts | null;
  /** The last change of the record that this is of. */
  change: string;
};

/**
 * Finds the matching documents in order, their number and their facets, in one round trip. Exact matches come before
 * folded ones, inflected ones and other names; titles before set fields and text; then the newest. At most a thousand are
 * ranked and counted. Of a broader match what the question leads to comes first and then the newest; its facets are those
 * of a sample.
 */
export async function matchDocuments(matching: Matching, filters: Filters, page: Page): Promise<MatchResult> {
  const [row] = await queryPrepared<ResultRow>(resultQuery(matching, filters, page), { isKept: !isNarrowed(filters) });
  const counts = row?.facets ?? [];
  const byName = (name: FacetName) =>
    counts.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  const total = row?.total ?? 0;
  return {
    documents: row?.documents ?? [],
    total,
    facets: Object.fromEntries(facetNames.map((name) => [name, byName(name)])) as Facets,
    counted: row?.counted ?? 0,
    reach: total > mostCounted ? null : (row?.reach ?? { exact: 0, forms: 0, names: 0 }),
    change: row?.change ?? '',
  };
}

type ResultRow = {
  documents: MatchedDocument[] | null;
  total: number;
  counted: number;
  facets: { facet: FacetName; value: string; count: number }[] | null;
  reach: ReachCounts | null;
  change: string;
};

function resultQuery(matching: Matching, filters: Filters, page: Page): Prisma.Sql {
  return Prisma.sql`
    WITH ${matchTables(matching, filters)},
    ${candidateTables(matching, filters, page)},
    ranked AS MATERIALIZED (${rankingQuery(matching)}),
    hits AS (SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM ranked ORDER BY place
      LIMIT ${page.limit} OFFSET ${page.offset}),
    facets AS (${facetQuery(filters)})
    SELECT size.total, size.counted, ${changeNow} AS change,
      (SELECT json_agg(hit) FROM (
        SELECT d.kind, d.subject, d.title_ar, d.title_en, d.content_ar, d.content_en, d.notice, d.spans, d.langs,
          d.standing, d.body, d.edtf, d.goals, hits.tier, ${reachesOf(matching)} AS reaches,
          d.kind = 'meeting' AND EXISTS (SELECT FROM gap JOIN meeting ON meeting.id = gap.meeting_id
            WHERE gap.kind = 'year_unconfirmed' AND gap.withdrawn_at IS NULL AND meeting.public_id = d.subject) AS is_year_unconfirmed
        FROM hits JOIN search_document d USING (kind, subject)
        ORDER BY hits.place) AS hit) AS documents,
      (SELECT json_agg(facets) FROM facets) AS facets,
      (SELECT json_build_object('exact', count(*) FILTER (WHERE tier > 2), 'forms', count(*) FILTER (WHERE tier = 2),
        'names', count(*) FILTER (WHERE tier < 2)) FROM ranked) AS reach
    FROM size`;
}
