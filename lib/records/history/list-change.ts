import type { ToldValue } from './told-value';

/** What came into a list of values and what went out of it; null where nothing did. */
export type ListChange = { come: ToldValue | null; gone: ToldValue | null };

/** Null: not two lists, or lists that differ in their order alone or in what is not told of their items. */
export function listChange(before: ToldValue, after: ToldValue): ListChange | null {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  if (old === null || now === null || before.kind !== after.kind || old.length + now.length < 3) return null;
  const [gone, come] = [without(old, now), without(now, old)];
  if (gone.length + come.length === 0) return null;
  return { gone: only(before, gone), come: only(after, come) };
}

function itemsOf(value: ToldValue): string[] | null {
  switch (value.kind) {
    case 'names':
      return value.names.map((name) => JSON.stringify(name));
    case 'codes':
      return value.codes;
    case 'fields':
      return value.fields;
    case 'words':
      return value.words;
    default:
      return null;
  }
}

/** The places in the first list of what the second does not have as often. */
function without(list: string[], other: string[]): number[] {
  const left = [...other];
  return list.flatMap((item, place) => {
    const found = left.indexOf(item);
    if (found === -1) return [place];
    left.splice(found, 1);
    return [];
  });
}

function only(value: ToldValue, places: number[]): ToldValue | null {
  if (places.length === 0) return null;
  const at = <Item>(list: Item[]): Item[] => list.filter((_, place) => places.includes(place));
  switch (value.kind) {
    case 'names':
      return { ...value, names: at(value.names) };
    case 'codes':
      return { ...value, codes: at(value.codes) };
    case 'fields':
      return { ...value, fields: at(value.fields) };
    case 'words':
      return { ...value, words: at(value.words) };
    default:
      return null;
  }
}
