import type { PartField } from '@/lib/editing/drafts/parts/fields/part-field';
import { partFields, rowFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { readRowName } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { mergeWords } from '@/lib/text/comparison/merge-words';
import { type Hunk, type HunkChoice, hunkChoices, settleHunks } from '@/lib/text/comparison/settle-hunks';
import { addWithoutShared } from '@/lib/text/comparison/shared-words';
import type { FieldConflict } from './sides';

/** Decisions on fields in conflict. `open`: fields with something left to decide. `byHand`: words that were edited. */
export type SettledFields = { settled: Payload; open: string[]; byHand: Payload };

/** The places of a field where one has to choose. Words are joined around them; of any other value there is one place. */
export function hunksOf({ field, base, theirs, mine }: FieldConflict): Hunk[] {
  if (!isProse(field)) return [{ kind: 'conflict', base, theirs, mine }];
  return mergeWords(base, theirs, mine).reduce(addWithoutShared, []);
}

/**
 * What somebody decided. `typed`: the words that a form sent for a field. `choices`: what was taken at each place, by its
 * number and field, `0.paragraph.3`. `hands`: `yes` where the words were edited by hand, `no` where they follow the choices.
 */
export type Decisions = { typed: Payload; choices: Payload; hands: Payload };

/**
 * Takes what somebody decided. A field whose words were edited by hand says these words, whatever was chosen; else the
 * choice for each of its places decides. Where no form says which, words that are not those of nobody's choice were edited.
 */
export function settleFields(conflicts: FieldConflict[], { typed, choices, hands }: Decisions): SettledFields {
  const settled: Payload = {};
  const open: string[] = [];
  const byHand: Payload = {};
  for (const conflict of conflicts) {
    const { field } = conflict;
    const hunks = hunksOf(conflict);
    const places = hunks.filter(({ kind }) => kind === 'conflict');
    const chosen = places.map((_, at) => readChoice(field, choices[`${at}.${field}`]));
    const words = typed[field];
    const isByHand = hands[field] === 'yes' || (hands[field] !== 'no' && words !== settleHunks(hunks, []));
    if (words !== undefined && isByHand) byHand[field] = words;
    else if (chosen.includes(null)) open.push(field);
    else settled[field] = settleHunks(hunks, chosen);
  }
  return { settled: { ...settled, ...byHand }, open, byHand };
}

/** The words of a field whose open places stay as others saved them; all else of it is joined or as it was chosen. */
export function postpone(conflict: FieldConflict, choices: Payload): string {
  const { field } = conflict;
  const hunks = hunksOf(conflict);
  const places = hunks.filter(({ kind }) => kind === 'conflict');
  return settleHunks(
    hunks,
    places.map((_, at) => readChoice(field, choices[`${at}.${field}`]) ?? 'theirs'),
  );
}

/** Two values that are no words cannot both be. */
function readChoice(field: string, value: string | undefined): HunkChoice | null {
  const choice = hunkChoices.find((each) => each === value) ?? null;
  return choice === 'both' && !isProse(field) ? null : choice;
}

const proseOfRows = Object.fromEntries(
  Object.entries(rowFields).map(([kind, fields]) => [
    kind,
    kind === 'paragraph' ? new Set(['']) : namesOfProse(fields),
  ]),
);

const prose = namesOfProse(Object.values(partFields).flat());

/** Whether a field has words of a language, which can be joined. */
export function isProse(field: string): boolean {
  const row = readRowName(field);
  return row === null ? field === 'reason' || prose.has(field) : (proseOfRows[row.kind]?.has(row.last) ?? false);
}

function namesOfProse(fields: readonly PartField[]): Set<string> {
  const words = fields.filter(({ kind, language }) => (kind === 'text' || kind === 'long') && language !== null);
  return new Set(words.map(({ name }) => name));
}
