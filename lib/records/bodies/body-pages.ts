import { cacheLife, cacheTag } from 'next/cache';
import type { BodyKind } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type ListAsk, type ListPage, readListed, toListPage, tombstoneRow } from '@/lib/records/list-page';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { type Body, bodyRow, toBody } from './bodies';

/** A body with its version and its last change. */
export type ListedBody = Body & { version: number; updatedAt: string };

const listedRow = { ...bodyRow, ...tombstoneRow, version: true } as const;

/** Bodies in the order of their last change. */
export async function listBodyPage(
  ask: ListAsk,
  { kind }: { kind?: BodyKind | undefined } = {},
): Promise<ListPage<ListedBody>> {
  const found = await readListed(ask, kind === undefined ? {} : { kind }, {
    rows: (tx, page) => tx.body.findMany({ select: listedRow, ...page }),
    count: (tx, where) => tx.body.count({ where }),
  });
  return toListPage(found, ask, toListed);
}

export async function getListedBody(id: string): Promise<ListedBody | null> {
  'use cache';
  cacheTag(...tagsOfBody(id));
  cacheLife('max');

  const row = await db.body.findUnique({ select: listedRow, where: { publicId: id, ...published } });
  return row && toListed(row);
}

/** What an answer about this body is made from. */
export function tagsOfBody(id: string): string[] {
  return [tags.body(id), tags.bodies];
}

function toListed(row: Parameters<typeof toBody>[0] & { version: number; updatedAt: Date }): ListedBody {
  return { ...toBody(row), version: row.version, updatedAt: row.updatedAt.toISOString() };
}
