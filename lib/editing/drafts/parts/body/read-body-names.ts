import { NameUse } from '@/lib/db/generated/enums';
import type { BodyRecord } from '@/lib/editing/bodies/body-record';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkNames } from '@/lib/editing/drafts/parts/values/check-names';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { evidenceOf, readEvidence, readRows } from '@/lib/editing/drafts/parts/values/read-rows';
import { fault, readBoth, readChoice, readLanguage, readWords } from '@/lib/editing/drafts/parts/values/sheet';
import { numberAt } from '@/lib/editing/stored-record';
import { foldedKey } from '@/lib/text/characters/folded-key';

type Name = BodyRecord['names'][number];

/** Names that a body bears or bore, each once in a language, with the words in which it is called so. */
export function readBodyNames(open: OpenPart, given: number): Name[] {
  const { sheet, known, part } = open;
  const others = known.body.filter(({ id }) => id !== part.subject);
  const seen = new Set<string>();
  return readRows(sheet, 'name', given).flatMap(({ at, number, isDue }, index): Name[] => {
    const name = readWords(sheet, at('name'), 'short', true);
    const lang = readLanguage(sheet, at('lang'), true);
    const use = readChoice(sheet, at('use'), NameUse, true);
    const period = readDate(sheet, at('period'));
    const note = readBoth(sheet, at('note'), 'short');
    const evidence = readEvidence(sheet, { at, isDue }, open);
    if (name === null || lang === null || use === null) return [];
    const key = `${lang} ${foldedKey(name)}`;
    if (isDue && seen.has(key)) fault(sheet, at('name'), 'twice', { name });
    seen.add(key);
    checkNames(sheet, 'body', [{ field: at('name'), name }], others);
    return [{ lang, name, use, period, note, ...numberAt(number, index), ...evidenceOf(evidence) }];
  });
}
