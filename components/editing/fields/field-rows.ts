type Payload = Record<string, string>;

/** The rooms of rows that are told by a number. */
export type Numbered = 'count' | 'paragraph' | 'target' | 'name' | 'label' | 'cite';

/** A claim, figure or paragraph of a form: its key, and its fields by their last name. */
export type FieldRow = { key: string; fields: Payload };

/**
 * The parts of a field's name. `row` is the key of a claim, figure or paragraph, else empty. The words of paragraph 3
 * are `paragraph.3`, and `words` is their last name here.
 */
export function parseFieldName(name: string): { room: string; row: string; last: string } {
  const [room = '', ...rest] = name.split('.');
  if (room === 'paragraph' && rest.length === 1) return { room, row: rest[0] ?? '', last: 'words' };
  const last = rest.at(-1) ?? '';
  return { room, row: rest.slice(0, -1).join('.'), last };
}

export function fieldName(room: string, row: string, last: string): string {
  return room === 'paragraph' && last === 'words' ? `paragraph.${row}` : `${room}.${row}.${last}`;
}

/** The place of each row of one kind in that order, by its key. A page asks for the same fields once for every label. */
export function placesOf(payload: Payload, room: Numbered): ReadonlyMap<string, number> {
  const known = knownPlaces[room].get(payload);
  if (known) return known;
  const places = new Map(rowsOf(payload, room).map(({ key }, index) => [key, index + 1]));
  knownPlaces[room].set(payload, places);
  return places;
}

/** The fields of a page are never changed in place. */
const knownPlaces: Record<Numbered, WeakMap<Payload, ReadonlyMap<string, number>>> = {
  count: new WeakMap(),
  paragraph: new WeakMap(),
  target: new WeakMap(),
  name: new WeakMap(),
  label: new WeakMap(),
  cite: new WeakMap(),
};

const claimants = ['meeting', 'statement', 'designation', 'membership', 'body'];

const orders: { [Room in Numbered | 'claim']?: string[] } = {
  paragraph: ['text.order'],
  claim: claimants.map((type) => `${type}.order`),
};

/** The rows of one kind in their order: paragraphs and claims as their part has them, the others by number. */
export function rowsOf(payload: Payload, room: Numbered | 'claim'): FieldRow[] {
  const rows = new Map<string, Payload>();
  for (const [name, value] of Object.entries(payload)) {
    const parsed = parseFieldName(name);
    if (parsed.room !== room || parsed.row === '') continue;
    const fields = rows.get(parsed.row) ?? {};
    fields[parsed.last] = value;
    rows.set(parsed.row, fields);
  }
  const found = [...rows].map(([key, fields]) => ({ key, fields }));
  const order = [...new Set((orders[room] ?? []).flatMap((name) => (payload[name] ?? '').split(' ')))];
  const places = new Map(order.map((key, index) => [key, index]));
  const place = ({ key }: FieldRow) => places.get(key) ?? order.length;
  return found.toSorted((a, b) => place(a) - place(b) || Number(a.key) - Number(b.key) || (a.key < b.key ? -1 : 1));
}
