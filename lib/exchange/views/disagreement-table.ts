import type { z } from 'zod';
import { type ClaimJson, toClaimsJson } from '@/lib/exchange/api/claim-json';
import { inBothLanguages } from '@/lib/exchange/tables/table';
import type { Bilingual } from '@/lib/records/bilingual';
import type { Disagreement, Disagreements } from '@/lib/records/sources/disagreements';
import type { OwnTable } from './view';

type Row = { type: string; id: string; name: Bilingual; claim: z.output<typeof ClaimJson> };

/** Every value that some source gives on a point where sources differ. */
export const disagreementTable: OwnTable<Row> = {
  name: 'disagreements',
  keys: ['claim'],
  columns: [
    { name: 'type', field: 'Row.type', kind: 'text', read: ({ type }) => type },
    { name: 'id', field: 'Row.id', kind: 'text', read: ({ id }) => id },
    ...inBothLanguages<Row>('name', 'Member.name', ({ name }) => name),
    { name: 'claim', field: 'Claim.id', kind: 'text', read: ({ claim }) => claim.id },
    { name: 'property', field: 'Claim.property', kind: 'text', read: ({ claim }) => claim.property },
    { name: 'value', field: 'Claim.value', kind: 'text', read: ({ claim }) => JSON.stringify(claim.value) },
    { name: 'as_said', field: 'Claim.asSaid', kind: 'text', read: ({ claim }) => claim.asSaid?.words ?? null },
    ...inBothLanguages<Row>('said_by', 'Claim.saidBy', ({ claim }) => claim.saidBy),
    { name: 'status', field: 'Claim.status', kind: 'text', read: ({ claim }) => claim.status },
    ...inBothLanguages<Row>('reason', 'Claim.reason', ({ claim }) => claim.reason),
    { name: 'sources', field: 'Claim.sources', kind: 'list', read: ({ claim }) => claim.sources },
  ],
};

export function rowsOfDisagreements(disagreements: Disagreements): Row[] {
  return Object.values(disagreements).flatMap((own) => own.flatMap(rowsOf));
}

/** A record is named as its page is: `/meetings/cifg-12`. */
function rowsOf({ path, name, disputes }: Disagreement): Row[] {
  const [, type = '', id = ''] = path.split('/');
  return toClaimsJson(disputes).map((claim) => ({ type, id, name, claim }));
}
