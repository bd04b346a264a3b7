import { readDigits } from '@/lib/dates/digits';
import { claimFields } from '@/lib/editing/drafts/parts/fields/claim-fields';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { readItems } from '@/lib/text/typed-items';
import { kindOfProperty } from './claim-values';

/** Whose claim it is, is not said by its field but by the part that has it. */
const meant = claimFields.map(({ name }) => name).filter((name) => name !== 'of');

/**
 * The fields of a claim without what is only typing: white space, the digits of a number or a date, the order of sources
 * and of states, and what an empty field stands for. The digits of quoted words are the source's own, and stay.
 */
export function meaningOf(row: Payload): Payload {
  const said = Object.fromEntries(meant.map((name) => [name, inOneLine(typed(row, name))]));
  const { property = '', kind = '', value = '', qualifier = '', sources = '' } = said;
  const ownKind = kind || kindOfProperty(property);
  const isFigure = ownKind === 'count' || ownKind === 'number';
  return {
    ...said,
    kind: ownKind,
    value: meaningOfValue(ownKind, value),
    qualifier: isFigure && qualifier === '' ? 'exact' : qualifier,
    sources: inAnyOrder(sources),
  };
}

function meaningOfValue(kind: string, value: string): string {
  switch (kind) {
    case 'date': {
      const read = readTypedDate(value);
      return 'edtf' in read ? read.edtf : value;
    }
    case 'count':
    case 'number':
      return readDigits(value);
    case 'parties':
      return inAnyOrder(value);
    case 'place':
      return value.toLowerCase();
    default:
      return value;
  }
}

/** Ids, codes and names are read without regard to capitals. */
function inAnyOrder(items: string): string {
  return readItems(items)
    .map((item) => item.toLowerCase())
    .toSorted()
    .join(', ');
}

function inOneLine(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim();
}
