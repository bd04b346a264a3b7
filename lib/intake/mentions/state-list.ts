import type { Scene } from '@/lib/intake/events/scene';
import type { Reading } from '@/lib/intake/text/read-text';
import { entryOf, type Name } from '@/lib/language/names/find-names';

/** Two or more states named one after another: «إيطاليا والمملكة العربية السعودية والولايات المتحدة». */
export type StateList = {
  codes: string[];
  /** A word in it, before it or after it may be one more state that no name covers. */
  hasUnread: boolean;
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
  let hasUnread = false;
  const close = () => {
    if (codes.length > 1) lists.push(asList(reading, names, codes, sentence, hasUnread));
    names = [];
    codes = [];
    hasUnread = false;
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
        : withoutApposition(reading.levelled.slice(previous.to, name.from - name.clitics.length) + name.clitics);
    const isGap = between !== null && unread.test(between);
    if (isGap) hasUnread = true;
    else if (between === null || between.length >= 40 || !link.test(between.replace(/[لب]$/, ''))) close();
    names.push(name);
    codes.push(code);
  }
  close();
  return lists;
}

/** «العراق بوصفه البلد المضيف وإيطاليا», "Italy, the host, and Japan". */
function withoutApposition(between: string): string {
  return between.length > longestApposition ? between : between.replace(apposition, ' ');
}

const longestApposition = 60;
const apposition =
  /^["\s]*(?:[(,]\s*)?(?:(?:بوصفها|بوصفه|بصفتها|بصفته|باعتبارها|باعتباره)\s+)?(?:ال)?(?:دوله|بلد|بلدا|جهه|رييسه)\s+(?:ال)?(?:مضيفه|مضيف|مضيفا|رييسه|راعيه|مستضيفه)\s*\)?(?:\s|$)|^,?\s*(?:as\s+)?the\s+host(?:\s+country)?\s*,?\s*/;

/** «إيطاليا والواليات المتحدة وفرنسا»: one word or two between two «و» that no name covers. */
const unread = /^["\s]*(?:,|و|and)\s*(?:the\s+)?[\p{L}]+(?:\s+[\p{L}]+)?["\s]*(?:,\s*|,?\s*and\s+(?:the\s+)?|\s+و)$/u;
const unreadAfter = /^["\s]*(?:و(?:ال)?[\u0621-\u064a]{3,}|,?\s*and\s+(?:the\s+)?\p{L}+)/u;
const goesOn =
  /^["\s]*(?:و(?:ذلك|ب|قد|في|علي|عقد|حضر|شارك|ناقش|اكد|تضم|من|الي|هو|هي|تراس|كذلك|عدد|ممثل|منظم|مسوول|خبرا|وفود|الدول|المنظمات|اعضا|الاعضا|[يت])|,?\s*and\s+(?:the\s+)?(?:was|is|has|had|held|met|attended|other|its|members|includes|brought|co|in|on|at|with|by))/;

function asList(
  { levelled, sentences }: Reading,
  names: Name[],
  codes: string[],
  sentence: number,
  hasUnread: boolean,
): StateList {
  const [first, last] = [names[0], names.at(-1)];
  const members = names.map(({ from, to }) => ({ from, to }));
  const after = levelled.slice(last?.to ?? 0, (last?.to ?? 0) + 40);
  const isCutBefore =
    first !== undefined &&
    (first.clitics.includes('و') ||
      /(?:^|\s)(?:and|و)\s+(?:the\s+)?$/.test(levelled.slice(Math.max(0, first.from - 8), first.from)));
  // «المملكة⏎العربية السعودية، …»: a line end within a name cuts the list too.
  const isBroken = (last?.to ?? 0) > (sentences[sentence]?.to ?? 0);
  const rest = levelled.slice(last?.to ?? 0, Math.min(sentences[sentence]?.to ?? 0, (last?.to ?? 0) + 40));
  const isCutAfter = (unreadAfter.test(after) && !goesOn.test(after)) || /^\s*(?:,|و|and)\s*$/.test(rest);
  return {
    codes: [...new Set(codes)],
    hasUnread: hasUnread || isCutBefore || isCutAfter || isBroken,
    members,
    from: first?.from ?? 0,
    to: last?.to ?? 0,
    sentence,
  };
}
