import { isOwnSourceWords } from './own-source-words';

/** Beside a field that takes several, a field of this name holds one that was chosen from a list: `more.meeting.sources`. */
export const chosenPrefix = 'more.';

/** The same for one that was chosen among the sources of the record itself. */
export const ownChosenPrefix = 'own.';

const prefixes = [ownChosenPrefix, chosenPrefix];
const prefixOf = (name: string) => prefixes.find((prefix) => name.startsWith(prefix));

/**
 * The fields of a form with what was chosen beside one of them put at its end. A line of a list ends with its id, or the
 * words for the source of the draft, after a dot; whatever else was typed there is added as it is.
 */
export function takeChosen(fields: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Map([...fields].filter(([name]) => prefixOf(name) === undefined));
  for (const [name, value] of fields) {
    const prefix = prefixOf(name);
    if (prefix === undefined) continue;
    const field = name.slice(prefix.length);
    const item = itemOf(value);
    const typed = (taken.get(field) ?? '').trim();
    if (item === '' || typed.split(/[,\u060c]/).some((each) => each.trim() === item)) continue;
    taken.set(field, typed === '' ? item : `${typed}, ${item}`);
  }
  return taken;
}

function itemOf(line: string): string {
  const words = line.replace(/[\u2066-\u2069]/g, '').trim();
  const last = words.split(' · ').at(-1) ?? '';
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(last) || isOwnSourceWords(last) ? last : words;
}
