import type { Prisma } from '@/lib/db/generated/client';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { storable } from '@/lib/text/characters/storable';
import { readItems } from '@/lib/text/typed-items';
import type { TableFault, TableRow, TableType } from './table-rows';

type Tx = Prisma.TransactionClient;

/** Fields whose cells list several things, in any order. */
const listed =
  /\.(?:hosts|coChairs|topics|sources|unconfirmed|participants|observers|variantsAr|variantsEn|wrongFormsAr)$/;

/** What a row says, field by field; the columns that say it; and what is wrong with it before any field is looked at. */
export type TypedRow = { typed: Payload; columns: Map<string, string>; faults: TableFault[] };

/** Two columns of one field have to agree, once a name of a place has become the place. */
export async function readTypedRow(tx: Tx, type: TableType, { line, cells }: TableRow): Promise<TypedRow> {
  const typed: Payload = {};
  const columns = new Map<string, string>();
  const faults: TableFault[] = [];
  for (const { column, field, value } of cells) {
    const words = storable(value.trim());
    const said = field === `${type}.place` ? await idOfPlace(tx, words) : words;
    const before = typed[field];
    if (before !== undefined && before !== '' && said !== '' && before !== said)
      faults.push({ line, column, message: 'validation.tableDiffers', values: { other: columns.get(field) ?? '' } });
    if (before === undefined || before === '') {
      typed[field] = said;
      columns.set(field, column);
    }
  }
  return { typed, columns, faults };
}

/** The place of that name in either language; the words themselves where there is not exactly one. */
async function idOfPlace(tx: Tx, words: string): Promise<string> {
  const where = { withdrawnAt: null, OR: [{ nameAr: words }, { nameEn: words }] };
  const places = words === '' ? [] : await tx.place.findMany({ select: { publicId: true }, where, take: 2 });
  return places.length === 1 ? (places[0]?.publicId ?? words) : words;
}

/** The fields in which a row says something else than the record: lists in another order and other dashes are the same. */
export function differing(typed: Payload, record: Payload): Payload {
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([field, value]) =>
        Object.hasOwn(record, field) &&
        !isSame(field, value, record[field] ?? '') &&
        !(value === '' && isUnseen(field, record)),
    ),
  );
}

const tied = /^designation\.(?:tie|meeting|statement)$/;

/** Dates that lie close together are no tie that readers are told of, so an empty cell of our own export says nothing about it. */
function isUnseen(field: string, record: Payload): boolean {
  return tied.test(field) && record['designation.tie'] === 'proximity';
}

function isSame(field: string, one: string, other: string): boolean {
  if (!listed.test(field)) return plain(one) === plain(other);
  const items = (words: string) => readItems(words).map(plain).toSorted().join('\n');
  return items(one) === items(other);
}

function plain(words: string): string {
  const text = words.normalize().replaceAll('\r\n', '\n').trim();
  // Ids and codes have no case, and the API writes a hyphen where a code of ours has an underscore.
  return /^[\w-]+$/.test(text) ? text.toLowerCase().replaceAll('-', '_') : text;
}
