import { parseFieldName } from './field-rows';
import { type Control, type PartName, partFields } from './part-fields';

/** How the fields of a row are typed: of a figure, a paragraph or a claim. */
export const rowControls: Record<'count' | 'paragraph' | 'claim', Record<string, Control>> = {
  count: {
    value: { kind: 'number' },
    qualifier: { kind: 'choice', list: 'qualifier' },
    unit: { kind: 'choice', list: 'countUnit' },
    basis: { kind: 'choice', list: 'countBasis' },
    saidByAr: { kind: 'line', lang: 'ar' },
    saidByEn: { kind: 'line', lang: 'en' },
    source: { kind: 'record', list: 'sources', isOptional: true },
    headline: { kind: 'check' },
  },
  paragraph: {
    words: { kind: 'words', lang: 'text' },
    kind: { kind: 'choice', list: 'paragraphKind' },
    slots: { kind: 'line', lang: null },
  },
  claim: {
    value: { kind: 'plain' },
    valueAr: { kind: 'line', lang: 'ar' },
    valueEn: { kind: 'line', lang: 'en' },
    qualifier: { kind: 'choice', list: 'qualifier' },
    basis: { kind: 'choice', list: 'countBasis' },
    unit: { kind: 'choice', list: 'countUnit' },
    words: { kind: 'plain' },
    wordsLang: { kind: 'choice', list: 'language' },
    saidByAr: { kind: 'line', lang: 'ar' },
    saidByEn: { kind: 'line', lang: 'en' },
    status: { kind: 'choice', list: 'claimStatus' },
    reasonAr: { kind: 'line', lang: 'ar' },
    reasonEn: { kind: 'line', lang: 'en' },
    sources: { kind: 'names', list: 'sources' },
  },
};

const plain: Control = { kind: 'plain' };

/** How a field is typed, by its whole name. One of no known kind is shown as it is. */
export function controlOf(name: string): Control {
  const { room, last } = parseFieldName(name);
  if (room === 'count' || room === 'paragraph' || room === 'claim') return rowControls[room][last] ?? plain;
  const groups = partFields[room as PartName] ?? [];
  return groups.flatMap(({ fields }) => fields).find((field) => field.name === last)?.control ?? plain;
}
