import type { Scene } from '@/lib/intake/events/scene';
import { entryOf, type Name } from '@/lib/language/names/find-names';

/** Two or more states named one after another: «إيطاليا والمملكة العربية السعودية والولايات المتحدة». */
export type StateList = {
  codes: string[];
  members: { from: number; to: number }[];
  from: number;
  to: number;
  sentence: number;
};

const link =
  /^["\s]*(?:,|و|,\s*و|and|co-?\s?(?:chairs?|leads?)\s+(?:(?:jointly|together)\s+)?with|&|,\s*and|\/|-|,\s*the|and\s+the|,\s*and\s+the|;|مع)?["\s]*(?:(?:من|كل من|وكل من|دوله|مملكه|جمهوريه|the|kingdom of|state of|republic of)\s*)*["\s]*$/;

/** Finds lists of states. Adjectives in a row, such as «أمريكية سعودية إيطالية», list no states. */
export function findStateLists({ reading, namesIn }: Scene, sentence: number): StateList[] {
  const lists: StateList[] = [];
  let names: Name[] = [];
  let codes: string[] = [];
  const close = () => {
    if (codes.length > 1) lists.push(asList(names, codes, sentence));
    names = [];
    codes = [];
  };
  for (const name of namesIn(sentence)) {
    const code = entryOf(name, 'state')?.code ?? (entryOf(name, 'kingdom') ? 'SA' : undefined);
    const previous = names.at(-1);
    if (code === undefined) {
      const isAdjective = entryOf(name, 'nationality') !== undefined;
      if (previous === undefined || name.from - previous.to >= 30 || !isAdjective) close();
      continue;
    }
    const between =
      previous === undefined
        ? null
        : reading.levelled.slice(previous.to, name.from - name.clitics.length) + name.clitics;
    if (between === null || between.length >= 40 || !link.test(between.replace(/[لب]$/, ''))) close();
    names.push(name);
    codes.push(code);
  }
  close();
  return lists;
}

function asList(names: Name[], codes: string[], sentence: number): StateList {
  const [first, last] = [names[0], names.at(-1)];
  const members = names.map(({ from, to }) => ({ from, to }));
  return { codes: [...new Set(codes)], members, from: first?.from ?? 0, to: last?.to ?? 0, sentence };
}
