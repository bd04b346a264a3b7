import type { BoardRow } from '@/lib/desk/texts/translations';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Locale } from '@/lib/i18n/locales';

type Query = Record<string, string | string[] | undefined>;

export const boardFilters = ['all', 'stale', 'missing', 'link', 'draft'] as const;

export type BoardAsk = { show: (typeof boardFilters)[number]; page: number };

export const statementsAtOnce = 50;

/** The board that an address asks for. What it does not know is left as it is by default. */
export function readBoardAsk(query: Query): BoardAsk {
  const page = Number(query.page);
  return {
    show: boardFilters.find((each) => each === query.show) ?? 'all',
    page: Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  };
}

export function boardAddress(locale: Locale, { show, page }: BoardAsk): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? deskPaths.translations(locale) : `${deskPaths.translations(locale)}?${query}`;
}

export function isOnBoard({ texts }: BoardRow, show: BoardAsk['show'], languages: readonly string[]): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'stale':
      return texts.some(({ stale }) => stale > 0);
    case 'missing':
      return languages.some((language) => !texts.some(({ lang }) => lang === language));
    case 'link':
      return texts.some(({ isEntered }) => !isEntered);
    case 'draft':
      return texts.some(({ draft }) => draft !== null);
  }
}

/** The languages of the board's columns: that of a translator first, else that of the page, then the other one, then the rest. */
export function boardLanguages(rows: readonly BoardRow[], locale: Locale, translates: Locale | null): string[] {
  const found = rows.flatMap(({ texts }) => texts.map(({ lang }) => lang)).sort();
  return [...new Set([translates ?? locale, 'ar', 'en', ...found])];
}
