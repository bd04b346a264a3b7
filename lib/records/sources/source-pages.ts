import { cacheLife, cacheTag } from 'next/cache';
import type { Rights, SourceKind } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type ListAsk, type ListPage, readListed, toListPage, tombstoneRow } from '@/lib/records/list-page';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { type Source, sourceRow, toSource } from './sources';

/** A document that the record cites, with its rights and its last change. */
export type ListedSource = Source & { rights: Rights; updatedAt: string };

const listedRow = { ...sourceRow, ...tombstoneRow, rights: true } as const;

/** Sources in the order of their last change. */
export async function listSourcePage(
  ask: ListAsk,
  { kind, lang }: { kind?: SourceKind | undefined; lang?: string | undefined } = {},
): Promise<ListPage<ListedSource>> {
  const found = await readListed(
    ask,
    { ...(kind && { kind }), ...(lang && { lang }) },
    {
      rows: (tx, page) => tx.source.findMany({ select: listedRow, ...page }),
      count: (tx, where) => tx.source.count({ where }),
    },
  );
  return toListPage(found, ask, toListed);
}

export async function getListedSource(id: string): Promise<ListedSource | null> {
  'use cache';
  cacheTag(...tagsOfSource());
  cacheLife('max');

  const row = await db.source.findUnique({ select: listedRow, where: { publicId: id, ...published } });
  return row && toListed(row);
}

/** What an answer about a source is made from. */
export function tagsOfSource(): string[] {
  return [tags.sources];
}

function toListed(row: Parameters<typeof toSource>[0] & { rights: Rights; updatedAt: Date }): ListedSource {
  return { ...toSource(row), rights: row.rights, updatedAt: row.updatedAt.toISOString() };
}
