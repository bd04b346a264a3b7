import { ownSource } from '@/lib/text/own-source-words';
import { readItems } from '@/lib/text/typed-items';
import { changeRows } from './change-rows';
import { meaningOf } from './claims/claim-meaning';
import { propertiesOf, withDefaults, wordFields } from './claims/claim-values';
import reason from './claims/replaced-reason.json';
import { type Claimant, rowOf, rowsOf, typed } from './fields/row-names';
import type { DraftPartInput, Payload } from './part-kind';

type Words = Pick<DraftPartInput, 'base' | 'payload'>;
/** What a claim can be about: a figure by its number, or a property with its field. */
type About = { of: Claimant; what: string; property: string; count: string };

/** What the record said before, of whom, and as a claim. */
type Former = { key: string; sources: string[]; claim: Payload };

/**
 * The fields of a part with a claim, not adopted, for what the former source of a value said, once that value has come to be
 * another's: nothing that a source said is to vanish. Prepared once, when it comes to that; a claim that is taken out again
 * stays away. Another value of the same source was an error of ours, and nothing is prepared. `stored`: the part before.
 */
export function keepReplaced(of: Claimant, { base, payload }: Words, stored: Words | null): Payload {
  if (base === null) return payload;
  const figures = rowsOf(base, 'count').map((row) => ({ of, what: `count.${row}`, property: 'count', count: row }));
  const fields = Object.entries(propertiesOf(of)).map(([property, what]) => ({ of, what, property, count: '' }));
  const all: About[] = of === 'meeting' ? [...figures, ...fields] : fields;
  return all.reduce((kept, about) => {
    const former = findReplaced(about, { base, payload: kept });
    if (former === null) return kept;
    const apart = withoutFigure(about, kept, former);
    const isNew = stored === null || findReplaced(about, stored) === null;
    return isNew && !isSaid(of, apart, former) ? withClaim(about, apart, former) : apart;
  }, payload);
}

/** What was said before where it is replaced by what other sources say. */
function findReplaced(about: About, { base, payload }: Words): Former | null {
  const former = base && readFormer(about, base);
  const now = fieldKey(about, payload);
  if (!former || now === null || now === former.key) return null;
  const adopted = adoptedRows(about, payload);
  if (adopted.some((row) => claimKey(about.of, payload, row) === former.key)) return null;
  const sources = [
    ...adopted.flatMap((row) => itemsOf(typed(payload, `claim.${row}.sources`)) ?? [ownSource]),
    ...(itemsOf(typed(payload, `${about.what}.source`)) ?? []),
  ];
  return sources.length === 0 || sources.some((source) => former.sources.includes(source)) ? null : former;
}

/** A claim without sources cites those of its record as a set; a figure may have a source and no claim. */
function readFormer(about: About, base: Payload): Former | null {
  const { of, what, count } = about;
  const key = fieldKey(about, base);
  const [row] = adoptedRows(about, base);
  const ofFigure = itemsOf(typed(base, `${what}.source`)) ?? [];
  const ofClaim = row === undefined ? [] : (itemsOf(typed(base, `claim.${row}.sources`)) ?? []);
  const asSet = row === undefined ? [] : (itemsOf(typed(base, `${of}.sources`)) ?? []);
  const cited = ofClaim.length > 0 ? ofClaim : ofFigure.length > 0 ? ofFigure : asSet;
  if (key === null || cited.length === 0) return null;
  const { source: _, headline: __, ...figure } = rowOf(base, 'count', count);
  const claim = row === undefined ? { kind: 'count', ...figure } : rowOf(base, 'claim', row);
  return {
    key: row === undefined ? key : claimKey(of, base, row),
    sources: [...cited, ...ofFigure],
    claim: { ...claim, sources: cited.join(', ') },
  };
}

function adoptedRows({ of, property, count }: About, payload: Payload): string[] {
  return rowsOf(payload, 'claim').filter((row) => {
    const own = rowOf(payload, 'claim', row);
    if (own.of !== of || own.status !== 'adopted' || (own.count ?? '') !== count) return false;
    return count !== '' || own.property === property;
  });
}

/** The value of a field as a claim would have it. Null: there is none. */
function fieldKey({ of, what, property, count }: About, payload: Payload): string | null {
  if (count !== '')
    return typed(payload, `${what}.value`).trim() ? keyOf(of, 'count', rowOf(payload, 'count', count)) : null;
  const pair = wordFields(of, property);
  const row = pair
    ? { valueAr: typed(payload, pair.ar), valueEn: typed(payload, pair.en) }
    : { value: typed(payload, what) };
  return Object.values(row).every((value) => value.trim() === '') ? null : keyOf(of, property, row);
}

/** Two claims with one key say the same, whoever says it. */
export function claimKey(of: Claimant, payload: Payload, row: string): string {
  const property = typed(payload, `claim.${row}.property`);
  const { kind, ...own } = rowOf(withDefaults(payload, row, of, property), 'claim', row);
  return keyOf(of, kind === 'count' || own.count ? 'count' : property, own);
}

function keyOf(of: Claimant, property: string, row: Payload): string {
  const { kind: _, ...said } = row;
  const { value, qualifier, basis, unit, valueAr, valueEn } = meaningOf({ ...said, property });
  if (property === 'count') return [property, value, qualifier, basis, unit].join('\n');
  return [property, ...(wordFields(of, property) ? [valueAr, valueEn] : [value])].join('\n');
}

/** Null: nothing is named. */
function itemsOf(words: string): string[] | null {
  const items = readItems(words).map((item) => item.toLowerCase());
  return items.length === 0 ? null : items;
}

function rowsSaying(of: Claimant, payload: Payload, { key, sources }: Former): string[] {
  return rowsOf(payload, 'claim').filter((row) => {
    if (typed(payload, `claim.${row}.of`) !== of || claimKey(of, payload, row) !== key) return false;
    const cited = itemsOf(typed(payload, `claim.${row}.sources`));
    return cited === null || cited.some((source) => sources.includes(source));
  });
}

function isSaid(of: Claimant, payload: Payload, former: Former): boolean {
  return rowsSaying(of, payload, former).length > 0;
}

/** A figure that says something else is no longer what the former claim is about. */
function withoutFigure({ of, count }: About, payload: Payload, former: Former): Payload {
  if (count === '') return payload;
  const rows = rowsSaying(of, payload, former).filter((row) => typed(payload, `claim.${row}.count`) === count);
  return { ...payload, ...Object.fromEntries(rows.map((row) => [`claim.${row}.count`, ''])) };
}

function withClaim({ of, what }: About, payload: Payload, { claim }: Former): Payload {
  const added = changeRows({ [of]: payload }, `add-claim:${what}`);
  const [, row = ''] = added?.anchor.split('.') ?? [];
  const prepared = added?.parts[of];
  if (!prepared) return payload;
  const said = { ...claim, count: '', status: 'rejected', reasonAr: reason.ar, reasonEn: reason.en };
  return { ...prepared, ...Object.fromEntries(Object.entries(said).map(([name, is]) => [`claim.${row}.${name}`, is])) };
}
