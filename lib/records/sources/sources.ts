import type { Prisma } from '@/lib/db/generated/client';
import type { SourceKind, SourceState } from '@/lib/db/generated/enums';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';

/** A document that we cite. `url` is null where readers are not to be sent, and `state` says why. */
export type Source = {
  id: string;
  publisher: Bilingual;
  url: string | null;
  lang: string;
  published: string | null;
  kind: SourceKind;
  state: SourceState;
  archiveUrl: string | null;
};

export const sourceRow = {
  publicId: true,
  publisherAr: true,
  publisherEn: true,
  url: true,
  lang: true,
  published: true,
  kind: true,
  state: true,
  archiveUrl: true,
} satisfies Prisma.SourceSelect;

export function toSource(row: Prisma.SourceGetPayload<{ select: typeof sourceRow }>): Source {
  return {
    id: row.publicId,
    publisher: bilingual(row.publisherAr, row.publisherEn),
    url: row.state === 'not_for_readers' ? null : row.url,
    lang: row.lang,
    published: row.published,
    kind: row.kind,
    state: row.state,
    archiveUrl: row.archiveUrl,
  };
}

/** The sources of a record, in their order. */
export const sourcesInOrder = {
  select: { source: { select: sourceRow } },
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Meeting$sourcesArgs;

export function toSources(rows: { source: Parameters<typeof toSource>[0] }[]): Source[] {
  return rows.map((row) => toSource(row.source));
}
