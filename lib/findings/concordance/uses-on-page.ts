import { countPlaces, type Place, sumOfUses } from '@/lib/findings/phrase/count-places';
import { findUses, listAltered, readUses, type Use } from '@/lib/findings/phrase/find-uses';
import type { Phrase } from '@/lib/findings/phrase/phrase';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import type { Moment } from '@/lib/records/statements/held/moment';
import { groupBy } from '@/lib/text/group-by';
import { type ConcordanceSort, inSortOrder } from './sort-lines';

export type AskedUses = { phrase: Phrase; moment: Moment; sort: ConcordanceSort; offset: number; limit: number };

/**
 * The uses of a page, with all texts of their statements. `listed`: so many can be reached page by page; `total` and `inTexts` are
 * of all.
 */
export type UsesOnPage = {
  uses: Use[];
  held: HeldText[];
  listed: number;
  total: number;
  inTexts: number;
  isCapped: boolean;
  isCounted: boolean;
};

/** Lines are sorted by their words once all of them are read: of so many statements at most. */
const mostSorted = 1_000;
const longestPage = 200;

/** Of the present, in the order of dates, only the texts of the page are read; the others are counted. */
export async function usesOnPage(asked: AskedUses, changed: ChangedSince): Promise<UsesOnPage> {
  const { sort, limit } = asked;
  const isPlain = sort === 'date' && limit <= longestPage && (await listAltered(changed)).length === 0;
  const places = isPlain ? await countPlaces(asked.phrase, []) : [];
  const isKnown = isPlain && places.every(({ uses }) => uses !== null);
  return isKnown ? readPage(asked, changed, places) : readAll(asked, changed);
}

async function readPage({ phrase, moment, offset, limit }: AskedUses, changed: ChangedSince, places: Place[]) {
  const { onPage, before } = placesOnPage(places, offset, limit);
  const statements = onPage.map(({ statement }) => statement);
  const { uses, texts } = await readUses(phrase, moment, changed, statements);
  const usesIn = groupBy(uses, ({ text }) => text.id);
  const inOrder = onPage.flatMap(({ text }) => usesIn.get(text) ?? []);
  const total = sumOfUses(places);
  return {
    uses: inOrder.slice(offset - before, offset - before + limit),
    held: texts,
    listed: total,
    total,
    inTexts: places.length,
    isCapped: false,
    isCounted: true,
  };
}

/** The texts whose uses are on a page, and how many uses are in those before them. */
function placesOnPage(places: Place[], offset: number, limit: number): { onPage: Place[]; before: number } {
  const onPage: Place[] = [];
  let before = 0;
  let seen = 0;
  for (const place of places) {
    const from = seen;
    seen += place.uses ?? 0;
    if (seen <= offset) before = seen;
    else if (from < offset + limit) onPage.push(place);
  }
  return { onPage, before };
}

async function readAll({ phrase, moment, sort, offset, limit }: AskedUses, changed: ChangedSince): Promise<UsesOnPage> {
  const { uses, texts, unread, isCapped, isCounted } = await findUses(phrase, moment, changed, mostSorted);
  const total = uses.length + sumOfUses(unread);
  const inTexts = new Set(uses.map(({ text }) => text.id)).size + unread.length;
  const page = inSortOrder(uses, sort, phrase.lang).slice(offset, offset + limit);
  return { uses: page, held: texts, listed: uses.length, total, inTexts, isCapped, isCounted };
}
