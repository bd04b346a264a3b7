import { propertyOfCount } from '@/lib/editing/drafts/parts/change-rows';
import { partFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { claimsInOrder, isClaimant, rowOf, rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { PartPayloads } from '@/lib/editing/drafts/parts/split-fields';
import { readItems } from '@/lib/text/typed-items';

/**
 * How a claim stands that says what a field says already: adopted like the field, unless the record has not decided, or the
 * words are less exact than the field. `value` null: the field's own.
 */
export function standBeside(parts: PartPayloads, field: string, value: string | null): Payload {
  const [of = ''] = field.split('.');
  if (!isClaimant(of)) return { status: 'open' };
  const payload = parts[of] ?? {};
  if (value !== null && itemsOf(value) !== itemsOf(typed(payload, field))) return { status: 'open' };
  const property = partFields[of].find(({ name }) => name === field)?.property ?? '';
  return standLike(
    claimsOn(payload, of, property),
    (row) => value === null || itemsOf(row.value ?? '') === itemsOf(value),
  );
}

function claimsOn(payload: Payload, of: Parameters<typeof claimsInOrder>[1], property: string): Payload[] {
  return claimsInOrder(payload, of)
    .map((row) => rowOf(payload, 'claim', row))
    .filter((row) => row.property === property);
}

function standLike(rows: Payload[], isSame: (row: Payload) => boolean): Payload {
  if (rows.some(({ status }) => status === 'adopted')) return { status: 'adopted' };
  const beside = rows.find((row) => row.status === 'both_stand' && isSame(row));
  if (beside) return { status: 'both_stand', reasonAr: beside.reasonAr ?? '', reasonEn: beside.reasonEn ?? '' };
  const isOpen = rows.some(({ status }) => status === 'open' || status === 'both_stand');
  return { status: isOpen ? 'open' : 'adopted' };
}

function itemsOf(words: string): string {
  return readItems(words)
    .map((item) => item.toLowerCase())
    .toSorted()
    .join(', ');
}

type Figure = { value: string; qualifier: string; basis: string; unit?: string | undefined };

/**
 * The figure of the meeting that is the same number of the same, and the claim that says what it says, with its unit. Null:
 * it has none.
 */
export function figureLike(meeting: Payload, { value, qualifier, basis, unit = '' }: Figure): LikeFigure | null {
  const row = rowsOf(meeting, 'count').find((each) => {
    const own = rowOf(meeting, 'count', each);
    const isOfUnit = unit === '' || (own.unit ?? '') === '' || own.unit === unit;
    return own.value === value && own.basis === basis && (own.qualifier || 'exact') === qualifier && isOfUnit;
  });
  if (row === undefined) return null;
  const claims = claimsInOrder(meeting, 'meeting').map((each) => rowOf(meeting, 'claim', each));
  const property = claims.find(({ count }) => count === row)?.property ?? propertyOfCount(basis);
  const counted = rowOf(meeting, 'count', row).unit ?? '';
  const own = claims.filter((claim) => claim.property === property);
  const said = own.find((claim) => claim.value === value && claim.basis === basis && claim.unit === counted);
  return { count: row, claim: { property, value, qualifier, basis, unit: counted, ...standOfFigure(own, said) } };
}

type LikeFigure = { count: string; claim: Payload };

/** Claims on figures of one kind differ in what they count, so each stands by itself. */
function standOfFigure(all: Payload[], said: Payload | undefined): Payload {
  if (said === undefined) return { status: all.length === 0 ? 'adopted' : 'open' };
  const { status = 'open', reasonAr = '', reasonEn = '' } = said;
  return status === 'adopted' ? { status } : { status, reasonAr, reasonEn };
}

/** The unit in which the meeting counts on this basis, if it is one. */
export function unitOf(meeting: Payload, basis: string): string {
  const units = rowsOf(meeting, 'count')
    .map((row) => rowOf(meeting, 'count', row))
    .filter((row) => row.basis === basis)
    .map(({ unit = '' }) => unit);
  return new Set(units).size === 1 ? (units[0] ?? '') : '';
}
