import type { ItemOf } from '@/lib/exchange/api/nouns';
import { inBothLanguages, tableOf } from './table';

type Designation = ItemOf<'designations'>;

export const designationTable = tableOf<'designations', Designation>({
  name: 'designations',
  noun: 'designations',
  keys: ['id'],
  rows: (designation) => [designation],
  columns: [
    { name: 'id', field: 'Designation.id', kind: 'text', read: ({ id }) => id },
    { name: 'authority', field: 'Designation.authority', kind: 'text', read: ({ authority }) => authority },
    ...inBothLanguages<Designation>('title', 'Designation.title', ({ title }) => title),
    { name: 'date_edtf', field: 'DesignationDate.edtf', kind: 'edtf', read: ({ date }) => date.edtf },
    { name: 'date_earliest', field: 'DesignationDate.earliest', kind: 'date', read: ({ date }) => date.earliest },
    {
      name: 'date_unconfirmed',
      field: 'DesignationDate.unconfirmed',
      kind: 'boolean',
      read: ({ date }) => date.unconfirmed,
    },
    { name: 'round', field: 'Designation.round', kind: 'integer', read: ({ round }) => round },
    {
      name: 'round_unconfirmed',
      field: 'Designation.roundUnconfirmed',
      kind: 'boolean',
      read: ({ roundUnconfirmed }) => roundUnconfirmed,
    },
    ...inBothLanguages<Designation>('programme', 'Designation.programme', ({ programme }) => programme),
    ...inBothLanguages<Designation>('legal_basis', 'Designation.legalBasis', ({ legalBasis }) => legalBasis),
    { name: 'target_count', field: 'Designation.targetCount', kind: 'integer', read: ({ targetCount }) => targetCount },
    ...inBothLanguages<Designation>(
      'target_count_note',
      'Designation.targetCountNote',
      ({ targetCountNote }) => targetCountNote,
    ),
    { name: 'topics', field: 'Designation.topics', kind: 'list', read: ({ topics }) => topics },
    { name: 'tie', field: 'Tie.strength', kind: 'text', read: ({ tie }) => tie?.strength ?? null },
    { name: 'meeting', field: 'Tie.meeting', kind: 'text', read: ({ tie }) => tie?.meeting ?? null },
    { name: 'statement', field: 'Tie.statement', kind: 'text', read: ({ tie }) => tie?.statement ?? null },
    ...inBothLanguages<Designation>('note', 'Designation.note', ({ note }) => note),
    { name: 'sources', field: 'Designation.sources', kind: 'list', read: ({ sources }) => sources.map(({ id }) => id) },
    { name: 'confidence', field: 'Designation.confidence', kind: 'text', read: ({ confidence }) => confidence },
    { name: 'version', field: 'Designation.version', kind: 'integer', read: ({ version }) => version },
    { name: 'updated_at', field: 'Designation.updatedAt', kind: 'instant', read: ({ updatedAt }) => updatedAt },
  ],
});

type TargetRow = { designation: string; position: number; target: Designation['targets'][number] };

function targetsOf({ id, targets }: Designation): TargetRow[] {
  return targets.map((target, index) => ({ designation: id, position: index + 1, target }));
}

/** Whom each designation names, and in which state the listing was when it was last checked. */
export const targetTable = tableOf<'designations', TargetRow>({
  name: 'designation_targets',
  noun: 'designations',
  keys: ['designation', 'position'],
  rows: targetsOf,
  columns: [
    { name: 'designation', field: 'Row.designation', kind: 'text', read: ({ designation }) => designation },
    { name: 'position', field: 'Row.position', kind: 'integer', read: ({ position }) => position },
    { name: 'kind', field: 'Target.kind', kind: 'text', read: ({ target }) => target.kind },
    ...inBothLanguages<TargetRow>('name', 'Target.name', ({ target }) => target.name),
    {
      name: 'name_ar_own',
      field: 'Target.nameArOwn',
      kind: 'text',
      lang: 'ar',
      read: ({ target }) => target.nameArOwn,
    },
    ...inBothLanguages<TargetRow>('possibly_same_as', 'Target.possiblySameAs', ({ target }) => target.possiblySameAs),
    { name: 'country', field: 'Target.country', kind: 'text', read: ({ target }) => target.country },
    { name: 'status', field: 'Target.status', kind: 'text', read: ({ target }) => target.status },
    { name: 'checked_on', field: 'Target.checkedOn', kind: 'date', read: ({ target }) => target.checkedOn },
    { name: 'status_source', field: 'Target.statusSource', kind: 'text', read: ({ target }) => target.statusSource },
  ],
});

type NameRow = { designation: string; position: number; use: 'alias' | 'weak-alias'; name: string };

/** The other names of those whom a designation names, one to a line. */
export const targetNameTable = tableOf<'designations', NameRow>({
  name: 'designation_target_names',
  noun: 'designations',
  keys: ['designation', 'position', 'name'],
  rows: (item) =>
    targetsOf(item).flatMap(({ designation, position, target }) => [
      ...target.aliases.map((name) => ({ designation, position, use: 'alias' as const, name })),
      ...target.weakAliases.map((name) => ({ designation, position, use: 'weak-alias' as const, name })),
    ]),
  columns: [
    { name: 'designation', field: 'Row.designation', kind: 'text', read: ({ designation }) => designation },
    { name: 'position', field: 'Row.target', kind: 'integer', read: ({ position }) => position },
    { name: 'use', field: 'Row.aliasUse', kind: 'text', read: ({ use }) => use },
    { name: 'name', field: 'Row.otherName', kind: 'text', read: ({ name }) => name },
  ],
});
