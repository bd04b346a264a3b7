import { changeRows } from './change-rows';
import { withDefaults } from './claims/claim-values';
import { type Claimant, namesOfRow, orderOf, rowOf, rowsOf, typed } from './fields/row-names';
import type { DraftPartInput, Payload } from './part-kind';

type Words = Pick<DraftPartInput, 'base' | 'payload'>;

/**
 * The fields of a part with a claim for each of these fields, whose values have none: a value that is still the published
 * one gets its published claim again, any other a new claim with that value, to which words and a source are to be added. A
 * figure that names its source has that one.
 */
export function prepareClaims(of: Claimant, { base, payload }: Words, fields: string[]): Payload {
  return fields.reduce((prepared, field) => prepareClaim(of, { base, payload: prepared }, field), payload);
}

function prepareClaim(of: Claimant, { base, payload }: Words, field: string): Payload {
  const what = field.replace(/^(count\.\d+)\.value$/, '$1');
  const added = changeRows({ [of]: payload }, `add-claim:${what}`);
  const [, row = ''] = added?.anchor.split('.') ?? [];
  const prepared = added?.parts[of];
  if (!prepared) return payload;
  const { property = '', count = '' } = rowOf(prepared, 'claim', row);
  const about = { property, count };
  if (findAdopted(payload, about) !== null) return payload;
  const published = base && isSameValue(base, payload, what) ? findAdopted(base, about) : null;
  if (!base || published === null) {
    const source = count === '' ? '' : typed(payload, `count.${count}.source`);
    return withDefaults({ ...prepared, [`claim.${row}.sources`]: source }, row, of, property);
  }
  const order = `${typed(payload, orderOf[of])} ${published}`.trim();
  const own = namesOfRow(base, 'claim', published).map((name) => [name, typed(base, name)]);
  return { ...payload, ...Object.fromEntries(own), [orderOf[of]]: order };
}

/** A claim about a figure is that of no other figure, whatever the property that they share. */
function findAdopted(payload: Payload, about: { property: string; count: string }): string | null {
  const isAdopted = (row: string) => {
    const { property, count = '', status } = rowOf(payload, 'claim', row);
    if (status !== 'adopted' || count !== about.count) return false;
    return about.count !== '' || property === about.property;
  };
  return rowsOf(payload, 'claim').find(isAdopted) ?? null;
}

/** Of a figure all that is counted, of an issuer both names. */
function isSameValue(base: Payload, payload: Payload, what: string): boolean {
  const names = what.startsWith('count.')
    ? ['value', 'qualifier', 'basis', 'unit'].map((last) => `${what}.${last}`)
    : what.endsWith('En')
      ? [what.replace(/En$/, 'Ar'), what]
      : [what];
  return names.every((name) => typed(base, name) === typed(payload, name));
}
