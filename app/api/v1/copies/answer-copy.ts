import type { z } from 'zod';
import type { CopyEnding } from '@/lib/exchange/copy-endings';
import type { tableQueries } from '@/lib/exchange/open-api/table-queries';
import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translator';

/** The request: which form of which page, in which language, with which filters. */
export type Copied = {
  request: Request;
  locale: Locale;
  /** The path of the page, without its language. */
  segments: string[];
  ending: CopyEnding;
  query: z.output<typeof tableQueries.statements>;
  /** Of a feed that has several, counted from 1. */
  page: number;
  /** The messages of the language. */
  t: Translator;
  origin: string;
  /** Where the page is. */
  address: string;
};
