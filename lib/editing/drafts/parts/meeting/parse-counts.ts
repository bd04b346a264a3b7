import type { BundledMeeting } from '@/lib/editing/bundled/records-format';
import { readFigure } from '@/lib/editing/drafts/parts/claims/claim-values';
import { countFields } from '@/lib/editing/drafts/parts/fields/meeting-fields';
import { rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Known } from '@/lib/editing/drafts/parts/values/known-records';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import { entry, fault, readBoth, readChoice, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';

type Count = BundledMeeting['counts'][number];

/**
 * The figures of a meeting in their order, null for one with faults, and the place of each by the number of its row. Each
 * has a number, which is the row's where the published meeting has it.
 */
export type ParsedCounts = { counts: (Count | null)[]; positions: Map<string, number> };

const flag = { yes: 'yes', no: 'no' } as const;

/** A row in which nothing was typed is no figure. `given` is the highest number that a figure of the meeting has had. */
export function parseCounts(sheet: Sheet, known: Known, given: number): ParsedCounts {
  let highest = given;
  const parsed: ParsedCounts = { counts: [], positions: new Map() };
  let headline: string | null = null;
  const isOfBase = (row: string) => Object.hasOwn(sheet.base ?? {}, `count.${row}.value`);
  const rows = rowsOf(sheet.payload, 'count');
  // A new figure comes last, as its number will be the highest.
  for (const row of [...rows.filter(isOfBase), ...rows.filter((one) => !isOfBase(one))]) {
    const at = (name: string) => `count.${row}.${name}`;
    const isNew = !isOfBase(row);
    const isEmpty = countFields.every(({ name }) => name === 'headline' || entry(sheet, at(name)) === '');
    if (isNew && isEmpty) continue;
    parsed.positions.set(row, parsed.positions.size + 1);
    const isHeadline = readChoice(sheet, at('headline'), flag) === 'yes';
    if (isHeadline && headline !== null) fault(sheet, at('headline'), 'headlineTwice', { row: headline });
    if (isHeadline) headline ??= row;
    const count = parseCount(sheet, row, known);
    if (isNew) highest += 1;
    const number = isNew ? highest : Number(row);
    parsed.counts.push(count && { ...count, number, ...(isHeadline && { isHeadline: true }) });
  }
  return parsed;
}

/** Who says it is the publisher of its source, unless it is written otherwise. */
function parseCount(sheet: Sheet, row: string, known: Known): Count | null {
  const figure = readFigure(sheet, `count.${row}`);
  const source = readName(sheet, `count.${row}.source`, known, 'source');
  const ofSource = known.source.find(({ id }) => id === source)?.publisher;
  const isSilent = ['Ar', 'En'].every((own) => entry(sheet, `count.${row}.saidBy${own}`) === '');
  const isTold = isSilent && ofSource !== undefined;
  const saidBy = isTold ? ofSource : readBoth(sheet, `count.${row}.saidBy`, 'short', true);
  if (figure === null || saidBy === null) return null;
  const { value, qualifier, basis, unit } = figure;
  return { value, qualifier, basis, unit, saidBy, source };
}

/** The figures as the record has them: a number that is the place of its figure is not told. */
export function readableCounts({ counts }: ParsedCounts): Count[] {
  return counts
    .filter((count) => count !== null)
    .map(({ number, ...count }, index) => (number === index + 1 ? count : { ...count, ...(number && { number }) }));
}
