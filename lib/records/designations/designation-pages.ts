import { type CalendarYear, yearBounds } from '@/lib/dates/calendar-year';
import type { Prisma } from '@/lib/db/generated/client';
import { type ListAsk, type ListPage, readListed, toListPage, tombstoneRow } from '@/lib/records/list-page';
import { published } from '@/lib/records/published';
import { type Designation, designationRow, toDesignation } from './designations';

/** What narrows a list of designations. `body` is the authority that lists. */
export type DesignationFilter = {
  year?: CalendarYear | undefined;
  body?: string | undefined;
  topic?: string | undefined;
};

/** Designations in the order of their last change, without those of the same name elsewhere. */
export async function listDesignationPage(
  ask: ListAsk,
  filter: DesignationFilter = {},
): Promise<ListPage<Designation>> {
  const found = await readListed(ask, whereDesignation(filter), {
    rows: (tx, page) => tx.designation.findMany({ select: { ...designationRow, ...tombstoneRow }, ...page }),
    count: (tx, where) => tx.designation.count({ where }),
  });
  return toListPage(found, ask, (row) => toDesignation(row, []));
}

function whereDesignation({ year, body, topic }: DesignationFilter): Prisma.DesignationWhereInput {
  const bounds = year && yearBounds(year);
  return {
    AND: [
      bounds ? { earliest: { lte: new Date(bounds.last) }, latest: { gte: new Date(bounds.first) } } : {},
      body === undefined ? {} : { authority: { publicId: body } },
      topic === undefined
        ? {}
        : { topics: topic === 'none' ? { none: published } : { some: { ...published, publicId: topic } } },
    ],
  };
}
