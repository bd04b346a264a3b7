import { readItems, readNamedItems } from './typed-items';

/**
 * Beside a field that shows names, a field of this name says what is stored for them: `named.meeting.coChairs`. Its lines
 * are what is stored and what is shown, first of the whole field, then of each of its items.
 */
export const namedPrefix = 'named.';

export type NamedItems = { stored: string; shown: string; items: { stored: string; shown: string }[] };

/** Empty where a field shows what is stored. */
export function writeNamed({ stored, shown, items }: NamedItems): string {
  if (items.length === 0) return '';
  return [{ stored, shown }, ...items].flatMap((each) => [each.stored, each.shown]).join('\n');
}

function readNamed(written: string): NamedItems {
  const lines = written.split('\n');
  const pairs = lines.flatMap((line, at) => (at % 2 === 0 ? [{ stored: line, shown: lines[at + 1] ?? '' }] : []));
  const [{ stored, shown } = { stored: '', shown: '' }, ...items] = pairs;
  return { stored, shown, items };
}

/** The fields of a form with what is stored in place of the names that are shown for it, and without the fields beside them. */
export function takeNamed(fields: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Map([...fields].filter(([name]) => !name.startsWith(namedPrefix)));
  for (const [name, written] of fields) {
    if (!name.startsWith(namedPrefix)) continue;
    const field = name.slice(namedPrefix.length);
    const typed = taken.get(field);
    if (typed !== undefined) taken.set(field, toStored(typed, readNamed(written)));
  }
  return taken;
}

/** What was typed over the names of a field: a name that it showed is what is stored for it, and any other is as typed. */
function toStored(typed: string, { stored, shown, items }: NamedItems): string {
  if (typed === shown) return stored;
  const known = new Map(items.map((item) => [item.shown, item.stored]));
  const most = Math.max(0, ...items.map((item) => readItems(item.shown).length - 1));
  const read = readNamedItems(typed, most, (words) => known.has(words));
  const meant = read.map((words) => known.get(words) ?? idOfLine(words) ?? words);
  return meant.every((words, at) => words === read[at]) ? typed : meant.join(', ');
}

/** What a field shows for what is stored, as far as it showed names for it before. */
export function toShown(stored: string, written: string): string {
  const named = readNamed(written);
  if (stored === named.stored) return named.shown;
  const known = new Map(named.items.map((item) => [item.stored, item.shown]));
  const items = readItems(stored);
  return items.some((item) => known.has(item)) ? items.map((item) => known.get(item) ?? item).join(', ') : stored;
}

const dot = ' · ';

/** A name with its id behind a dot, as a field shows it where two have one name. */
export function withId(name: string, id: string): string {
  return `${name}${dot}${id}`;
}

function idOfLine(words: string): string | null {
  const at = words.lastIndexOf(dot);
  const id = at < 0 ? '' : words.slice(at + dot.length);
  return /^[a-z0-9]+(-[a-z0-9]+)*$/i.test(id) ? id : null;
}
