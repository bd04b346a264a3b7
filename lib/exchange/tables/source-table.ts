import type { ItemOf } from '@/lib/exchange/api/nouns';
import { inBothLanguages, tableOf } from './table';

type Source = ItemOf<'sources'>;

export const sourceTable = tableOf<'sources', Source>({
  name: 'sources',
  noun: 'sources',
  keys: ['id'],
  rows: (source) => [source],
  columns: [
    { name: 'id', field: 'Source.id', kind: 'text', read: ({ id }) => id },
    ...inBothLanguages<Source>('publisher', 'Source.publisher', ({ publisher }) => publisher),
    { name: 'url', field: 'Source.url', kind: 'address', read: ({ url }) => url },
    { name: 'lang', field: 'Source.lang', kind: 'text', read: ({ lang }) => lang },
    { name: 'published', field: 'Source.published', kind: 'edtf', read: ({ published }) => published },
    { name: 'kind', field: 'Source.kind', kind: 'text', read: ({ kind }) => kind },
    { name: 'state', field: 'Source.state', kind: 'text', read: ({ state }) => state },
    { name: 'archive_url', field: 'Source.archiveUrl', kind: 'address', read: ({ archiveUrl }) => archiveUrl },
    { name: 'rights', field: 'ListedSource.rights', kind: 'text', read: ({ rights }) => rights },
    { name: 'updated_at', field: 'ListedSource.updatedAt', kind: 'instant', read: ({ updatedAt }) => updatedAt },
  ],
});
