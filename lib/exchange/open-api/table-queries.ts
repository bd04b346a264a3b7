import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { queries } from './parameters';

const isNoPage = { limit: true, cursor: true, updatedSince: true } as const;
const variant = { excel: z.enum(['0', '1']).optional(), headings: z.enum(locales).optional() };

/** What a table takes: the filters of its list, and for whom it is. A file has all rows, so it takes no page. */
export const tableQueries = {
  meetings: queries.meetings.omit(isNoPage).extend(variant),
  statements: queries.statements.omit(isNoPage).extend(variant),
  designations: queries.designations.omit(isNoPage).extend(variant),
  members: queries.members.omit(isNoPage).extend(variant),
  bodies: queries.bodies.omit(isNoPage).extend(variant),
  topics: queries.topics.omit(isNoPage).extend(variant),
  sources: queries.sources.omit(isNoPage).extend(variant),
} as const;

/** What the tables of findings take. A file of a concordance has all lines, or those of the page that is asked for. */
export const findingTableQueries = {
  phrases: queries.phrases.extend(variant),
  concordance: queries.concordance.extend({ ...variant, limit: queries.concordance.shape.limit.unwrap().optional() }),
  themes: queries.themes.extend(variant),
  commitments: queries.themes.extend(variant),
  quotation: queries.quotation.extend(variant),
  'meetings-table': queries.themes.extend(variant),
} as const;

export type FindingTable = keyof typeof findingTableQueries;
