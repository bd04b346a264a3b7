import type { ItemOf } from '@/lib/exchange/api/nouns';
import { inBothLanguages, tableOf } from './table';

type Topic = ItemOf<'topics'>;

export const topicTable = tableOf<'topics', Topic>({
  name: 'topics',
  noun: 'topics',
  keys: ['id'],
  rows: (topic) => [topic],
  columns: [
    { name: 'id', field: 'Topic.id', kind: 'text', read: ({ id }) => id },
    { name: 'facet', field: 'Topic.facet', kind: 'text', read: ({ facet }) => facet },
    ...inBothLanguages<Topic>('label', 'Topic.label', ({ label }) => label),
    ...inBothLanguages<Topic>('definition', 'Topic.definition', ({ definition }) => definition),
    { name: 'version', field: 'Topic.version', kind: 'integer', read: ({ version }) => version },
    { name: 'updated_at', field: 'Topic.updatedAt', kind: 'instant', read: ({ updatedAt }) => updatedAt },
  ],
});
