import { z } from 'zod';
import { queries } from './parameters';

const isNoPage = { limit: true, cursor: true, updatedSince: true } as const;
const variant = { excel: z.enum(['0', '1']).optional() };

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
