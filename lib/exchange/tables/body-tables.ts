import type { ItemOf } from '@/lib/exchange/api/nouns';
import { inBothLanguages, tableOf } from './table';

type Body = ItemOf<'bodies'>;

export const bodyTable = tableOf<'bodies', Body>({
  name: 'bodies',
  noun: 'bodies',
  keys: ['id'],
  rows: (body) => [body],
  columns: [
    { name: 'id', field: 'Body.id', kind: 'text', read: ({ id }) => id },
    { name: 'kind', field: 'Body.kind', kind: 'text', read: ({ kind }) => kind },
    { name: 'acronym', field: 'Body.acronym', kind: 'text', read: ({ acronym }) => acronym },
    ...inBothLanguages<Body>('name', 'Body.name', ({ name }) => name),
    { name: 'name_ar_own', field: 'Body.nameArOwn', kind: 'text', lang: 'ar', read: ({ nameArOwn }) => nameArOwn },
    { name: 'parent', field: 'Body.parent', kind: 'text', read: ({ parent }) => parent },
    { name: 'established', field: 'Body.established', kind: 'edtf', read: ({ established }) => established },
    ...inBothLanguages<Body>('established_note', 'Body.establishedNote', ({ establishedNote }) => establishedNote),
    { name: 'co_leads', field: 'Body.coLeads', kind: 'list', read: ({ coLeads }) => coLeads },
    ...inBothLanguages<Body>('co_leads_note', 'Body.coLeadsNote', ({ coLeadsNote }) => coLeadsNote),
    { name: 'sources', field: 'Body.sources', kind: 'list', read: ({ sources }) => sources.map(({ id }) => id) },
    { name: 'version', field: 'Body.version', kind: 'integer', read: ({ version }) => version },
    { name: 'updated_at', field: 'Body.updatedAt', kind: 'instant', read: ({ updatedAt }) => updatedAt },
  ],
});

type NameRow = { body: string; position: number; name: Body['names'][number] };

/** Every name that a body has borne, with its period and its source. */
export const bodyNameTable = tableOf<'bodies', NameRow>({
  name: 'body_names',
  noun: 'bodies',
  keys: ['body', 'position'],
  rows: ({ id, names }) => names.map((name, index) => ({ body: id, position: index + 1, name })),
  columns: [
    { name: 'body', field: 'Row.body', kind: 'text', read: ({ body }) => body },
    { name: 'position', field: 'Row.position', kind: 'integer', read: ({ position }) => position },
    { name: 'lang', field: 'BodyName.lang', kind: 'text', read: ({ name }) => name.lang },
    { name: 'name', field: 'BodyName.name', kind: 'text', read: ({ name }) => name.name },
    { name: 'use', field: 'BodyName.use', kind: 'text', read: ({ name }) => name.use },
    { name: 'period', field: 'BodyName.period', kind: 'edtf', read: ({ name }) => name.period },
    ...inBothLanguages<NameRow>('note', 'BodyName.note', ({ name }) => name.note),
    { name: 'as_said', field: 'BodyName.asSaid', kind: 'text', read: ({ name }) => name.asSaid?.words ?? null },
    { name: 'source', field: 'BodyName.source', kind: 'text', read: ({ name }) => name.source },
  ],
});
