import type { BundledCitation } from '@/lib/editing/bundled/records-format';
import { partFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { fieldsOfRow, rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { numberAt } from '@/lib/editing/stored-record';
import { readEvidence, readRows } from './read-rows';
import { fault, isUnchanged } from './sheet';

/**
 * What sources say of a record without claims. What was entered or changed needs words of a source that were entered with it:
 * no value is published without a source. Where they are missing is said at their last row, or at the button that adds one.
 */
export function readCites(
  { sheet, known, source, part }: OpenPart,
  type: 'party' | 'place' | 'topic' | 'gap',
  given: number,
): { citations?: BundledCitation[] } {
  const rows = readRows(sheet, 'cite', given).map((row) => ({
    row,
    ...readEvidence(sheet, { ...row, isDue: true }, { known, source }),
  }));
  const names = partFields[type].map(({ name }) => name).filter((name) => !name.endsWith('.sameName'));
  const isChanged = names.some((name) => !isUnchanged(sheet, name));
  const isSupported = rows.some(({ row }) => row.isDue);
  if (!isSupported && (part.subject === null || isChanged)) {
    const row = rowsOf(sheet.payload, 'cite').at(-1);
    fault(sheet, row === undefined ? 'add-cite' : `cite.${row}.words`, 'citationNeeded');
  }
  const citations = rows.flatMap(({ row, source: own, words }, index) =>
    own === null || words === null ? [] : [{ ...numberAt(row.number, index), source: own, words }],
  );
  return citations.length === 0 ? {} : { citations };
}

/** The citations of a record as the fields of its form. */
export function citePayload(citations: BundledCitation[] = []): Payload {
  const rows = citations.map(({ number, source, words }, index) =>
    fieldsOfRow('cite', String(number ?? index + 1), { source, words: words.text }),
  );
  return Object.assign({}, ...rows);
}
