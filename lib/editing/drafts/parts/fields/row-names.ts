import type { PartType } from '@/lib/db/generated/enums';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

const rowName =
  /^(?:(count|paragraph|target|name|label|cite)\.([1-9]\d{0,3})|(claim)\.([a-z0-9]+(?:-[a-z0-9]+)*))(?:\.([A-Za-z]+))?$/;

/** Rows that are told from each other by a number, each with the parts that may have it. */
export const numberedRows = {
  count: ['meeting'],
  paragraph: ['text'],
  target: ['designation'],
  name: ['body'],
  label: ['concept'],
  cite: ['party', 'place', 'topic', 'gap'],
} as const satisfies Record<string, PartType[]>;

export type NumberedRow = keyof typeof numberedRows;

export const numberedKinds = Object.keys(numberedRows) as NumberedRow[];

export type RowKind = NumberedRow | 'claim';

export const rowKinds: readonly RowKind[] = [...numberedKinds, 'claim'];

/** The parts whose values have claims. */
export const claimants = ['meeting', 'statement', 'designation', 'membership', 'body'] as const satisfies PartType[];

export type Claimant = (typeof claimants)[number];

export function isClaimant(type: string): type is Claimant {
  return claimants.some((claimant) => claimant === type);
}

/** What the name of a field in a row says: `claim.cifg-12-date-1.words`. `last` is empty for `paragraph.3`. */
export type RowName = { kind: RowKind; row: string; last: string };

const longestRow = 160;

/** Null: the name is not that of a field in a row. */
export function readRowName(name: string): RowName | null {
  const [, numbered, number, claim, id, last = ''] = rowName.exec(name) ?? [];
  const kind = (numbered ?? claim) as RowKind | undefined;
  const row = number ?? id ?? '';
  return kind === undefined || row.length > longestRow ? null : { kind, row, last };
}

/** The rows of one kind, each by its number or id: numbers in their order, ids as they come. */
export function rowsOf(payload: Payload, kind: RowKind): string[] {
  const rows = new Set<string>();
  for (const name of Object.keys(payload)) {
    const read = readRowName(name);
    if (read?.kind === kind) rows.add(read.row);
  }
  return kind === 'claim' ? [...rows] : [...rows].sort((a, b) => Number(a) - Number(b));
}

/** The value of a field, if there is one. Only own names count. */
export function own(payload: Payload, name: string): string | undefined {
  return Object.hasOwn(payload, name) ? payload[name] : undefined;
}

/** What was typed in a field; nothing where there is none. */
export function typed(payload: Payload, name: string): string {
  return own(payload, name) ?? '';
}

/** The whole names of the fields of one row. */
export function namesOfRow(payload: Payload, kind: RowKind, row: string): string[] {
  const start = `${kind}.${row}`;
  return Object.keys(payload).filter((name) => name === start || name.startsWith(`${start}.`));
}

/** The fields of one row by their last names. */
export function rowOf(payload: Payload, kind: RowKind, row: string): Payload {
  const start = `${kind}.${row}.`;
  return Object.fromEntries(
    Object.entries(payload).flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value]] : [],
    ),
  );
}

/** The fields of one row by their whole names, from those by their last. */
export function fieldsOfRow(kind: RowKind, row: string, fields: Payload): Payload {
  return Object.fromEntries(Object.entries(fields).map(([last, value]) => [`${kind}.${row}.${last}`, value]));
}

/**
 * The field in which a part keeps the order of its rows, which no form sends: of the paragraphs of a text by their
 * numbers, of the claims of a record by their ids.
 */
export const orderOf = {
  text: 'text.order',
  meeting: 'meeting.order',
  statement: 'statement.order',
  designation: 'designation.order',
  membership: 'membership.order',
  body: 'body.order',
} as const;

export const orderNames: ReadonlySet<string> = new Set(Object.values(orderOf));

/** Numbered rows that are added to a published record are numbered from here, where no version of it has any. */
export const firstOfAdded = 5_000;

export function paragraphsInOrder(payload: Payload): string[] {
  return rowsInOrder(payload, orderOf.text);
}

export function claimsInOrder(payload: Payload, of: Claimant): string[] {
  return rowsInOrder(payload, orderOf[of]);
}

/** The rows that there are, as the field of this name orders them. */
export function rowsInOrder(payload: Payload, name: string): string[] {
  return inOrder(rowsOf(payload, name === orderOf.text ? 'paragraph' : 'claim'), typed(payload, name));
}

/** A row that the order does not name comes last. */
function inOrder(rows: string[], order: string): string[] {
  const own = new Set(rows);
  const listed = new Set(order.split(' ').filter((row) => own.has(row)));
  return [...listed, ...rows.filter((row) => !listed.has(row)).toSorted(byNumberOrName)];
}

function byNumberOrName(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : 1);
}
