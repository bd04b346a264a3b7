import type { PartType } from '@/lib/db/generated/enums';
import { type NumberedRow, numberedRows, rowOf, rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { ChangedClaim, DraftPartInput, Payload } from '@/lib/editing/drafts/parts/part-kind';

/** What of a row is held against the words of one source. */
type Evidence = {
  /** What tells it from the other evidence of its row. */
  suffix: string;
  /** The last name of the field that it supports. */
  field: string;
  /** What a reviewer sees, by its names in a claim. */
  shown: Record<string, readonly string[]>;
  /** What else the words have to bear out. */
  more: readonly string[];
};

const inWords = { words: ['words'], sources: ['source'] };

/** The rows that have a source of their own in place of claims: whom a designation names, what a body or a concept is called. */
const evidenceOf: Partial<Record<NumberedRow, readonly Evidence[]>> = {
  target: [
    {
      suffix: '',
      field: 'nameEn',
      shown: { valueAr: ['nameAr', 'nameArOwn'], valueEn: ['nameEn'], ...inWords },
      more: ['kind', 'aliases', 'weakAliases', 'possiblySameAsAr', 'possiblySameAsEn', 'country'],
    },
    {
      suffix: '.status',
      field: 'status',
      shown: { value: ['status'], words: ['statusWords'], sources: ['statusSource'] },
      more: ['checkedOn'],
    },
  ],
  name: [{ suffix: '', field: 'name', shown: { value: ['name'], ...inWords }, more: ['lang', 'use', 'period'] }],
  label: [{ suffix: '', field: 'text', shown: { value: ['text'], ...inWords }, more: ['lang', 'kind'] }],
};

/** The rows that say something else than when they were published, each beside the words of its source, for the checklist. */
export function changedEvidence(type: PartType, { base, payload }: DraftPartInput): ChangedClaim[] {
  const kinds = Object.keys(evidenceOf) as (keyof typeof evidenceOf)[];
  const own = kinds.filter((kind) => numberedRows[kind].some((each: PartType) => each === type));
  return own.flatMap((kind) => {
    const rows = [...new Set([...rowsOf(base ?? {}, kind), ...rowsOf(payload, kind)])];
    return rows.flatMap((row) => {
      const [before, after] = [rowOf(base ?? {}, kind, row), rowOf(payload, kind, row)];
      return (evidenceOf[kind] ?? []).flatMap((evidence) => compare(evidence, `${kind}.${row}`, before, after));
    });
  });
}

function compare(evidence: Evidence, row: string, before: Payload, after: Payload): ChangedClaim[] {
  const names = [...Object.values(evidence.shown).flat(), ...evidence.more];
  if (names.every((name) => said(before, name) === said(after, name))) return [];
  const [was, is] = [shownOf(evidence, before), shownOf(evidence, after)];
  if (was === null && is === null) return [];
  const kind = was === null ? 'added' : is === null ? 'removed' : 'changed';
  return [{ id: `${row}${evidence.suffix}`, field: `${row}.${evidence.field}`, kind, before: was, after: is }];
}

/** Null: the row says nothing of it. */
function shownOf({ shown }: Evidence, row: Payload): Payload | null {
  const entries = Object.entries(shown).map(([name, names]): [string, string] => [
    name,
    names.map((each) => said(row, each)).find((value) => value !== '') ?? '',
  ]);
  return entries.some(([, value]) => value !== '') ? Object.fromEntries(entries) : null;
}

/** That nobody has checked a status is what an empty field says. */
function said(row: Payload, name: string): string {
  const value = row[name]?.trim() ?? '';
  return name === 'status' && value === 'unknown' ? '' : value;
}
