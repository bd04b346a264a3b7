import { choice, line, record } from './controls';
import { parseFieldName } from './field-rows';
import { type Control, type PartName, partFields } from './part-fields';

const plain: Control = { kind: 'plain' };
const evident: Record<string, Control> = { source: record('sources', true), words: plain };

/** The rooms of rows, whose names have a number or an id in the middle. */
export type RowRoom = 'count' | 'paragraph' | 'claim' | 'target' | 'name' | 'label' | 'cite';

/** How the fields of a row are typed: of a figure, a paragraph, a claim, a target, a name, a label, a citation. */
export const rowControls: Record<RowRoom, Record<string, Control>> = {
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
  target: {
    kind: choice('targetKind'),
    nameAr: line('ar'),
    nameEn: line('en'),
    nameArOwn: line('ar'),
    country: { kind: 'name', list: 'parties' },
    aliases: plain,
    weakAliases: plain,
    possiblySameAsAr: line('ar'),
    possiblySameAsEn: line('en'),
    ...evident,
    status: choice('targetStatus'),
    checkedOn: { kind: 'date' },
    statusSource: record('sources', true),
    statusWords: plain,
  },
  name: {
    name: plain,
    lang: choice('language'),
    use: choice('nameUse'),
    period: { kind: 'date' },
    noteAr: line('ar'),
    noteEn: line('en'),
    ...evident,
  },
  label: {
    text: plain,
    lang: choice('labelLang'),
    kind: choice('labelKind'),
    reasonAr: line('ar'),
    reasonEn: line('en'),
    ...evident,
  },
  cite: evident,
};

export function isRowRoom(room: string): room is RowRoom {
  return Object.hasOwn(rowControls, room);
}

/** How a field is typed, by its whole name. One of no known kind is shown as it is. */
export function controlOf(name: string): Control {
  const { room, last } = parseFieldName(name);
  if (isRowRoom(room)) return rowControls[room][last] ?? plain;
  const groups = partFields[room as PartName] ?? [];
  return groups.flatMap(({ fields }) => fields).find((field) => field.name === last)?.control ?? plain;
}
