import { randomInt } from 'node:crypto';
import { CountBasis, CountUnit, type PartType } from '@/lib/db/generated/enums';
import { topicToChoose } from '@/lib/i18n/keys/topic-property';
import { parsePublicId } from '@/lib/i18n/public-id';
import { mostParagraphs } from '@/lib/text/documents/most-paragraphs';
import { topicsField } from './claims/claim-values';
import { claimFields } from './fields/claim-fields';
import { partFields, rowFields } from './fields/part-fields';
import {
  type Claimant,
  claimants,
  claimsInOrder,
  fieldsOfRow,
  firstOfAdded,
  isClaimant,
  type NumberedRow,
  numberedRows,
  orderOf,
  paragraphsInOrder,
  type RowKind,
  rowOf,
  rowsOf,
  typed,
} from './fields/row-names';
import type { Payload } from './part-kind';
import type { PartPayloads } from './split-fields';
import { soleSource } from './values/sole-source';

/** The parts with one row more or less, and the field to go to. */
export type ChangedRows = { parts: PartPayloads; anchor: string };

const mostRows: Record<RowKind, number> = {
  count: 100,
  paragraph: mostParagraphs,
  claim: 500,
  target: 500,
  name: 100,
  label: 200,
  cite: 100,
};

/** Which parts of a draft are about records that are there already. */
export type Published = ReadonlySet<PartType>;

/**
 * Adds or takes out one row, as the button of a form says it: `add-claim:meeting.date`, `add-claim:count.2`,
 * `add-claim:meeting`, `add-count`, `add-target`, `add-paragraph:3` (after the third; `add-paragraph:0` before the first),
 * `remove-claim:{id}`, `remove-count:2`, `remove-paragraph:3`. Other rows keep their numbers and ids. Null: the draft
 * has no such row or field, or no room for one more.
 */
export function changeRows(
  parts: PartPayloads,
  change: string,
  makeToken: () => string = newToken,
  published: Published = new Set(),
): ChangedRows | null {
  const [, verb, kind, what = ''] = /^(add|remove)-([a-z]+)(?::(.*))?$/s.exec(change) ?? [];
  if (!isRowKind(kind)) return null;
  if (verb === 'remove') return removeRow(parts, kind, what);
  if (kind === 'claim') return addClaim(parts, what, makeToken);
  return kind === 'paragraph' ? addParagraph(parts, what) : addNumbered(parts, kind, published);
}

function isRowKind(kind: string | undefined): kind is RowKind {
  return kind !== undefined && Object.hasOwn(rowFields, kind);
}

/** Six letters and digits. A claim that was taken out never lends its id to another, nor do two drafts make the same. */
function newToken(): string {
  return Array.from({ length: 6 }, () => randomInt(36).toString(36)).join('');
}

function removeRow(parts: PartPayloads, kind: RowKind, row: string): ChangedRows | null {
  const types: readonly PartType[] = kind === 'claim' ? claimants : numberedRows[kind];
  const type = types.find((one) => rowsOf(parts[one] ?? {}, kind).includes(row));
  const payload = type && parts[type];
  if (!type || !payload) return null;
  const own = `${kind}.${row}`;
  const rest = Object.entries(payload).filter(([name]) => name !== own && !name.startsWith(`${own}.`));
  const kept = Object.fromEntries(rest);
  return {
    parts: { ...parts, [type]: kind === 'count' ? withoutFigure(kept, row) : kept },
    anchor: anchorBeside(payload, kind, row),
  };
}

/** A claim about a figure that is gone is about no figure. */
function withoutFigure(payload: Payload, row: string): Payload {
  const told = rowsOf(payload, 'claim').filter((id) => typed(payload, `claim.${id}.count`) === row);
  return { ...payload, ...Object.fromEntries(told.map((id) => [`claim.${id}.count`, ''])) };
}

function anchorBeside(payload: Payload, kind: RowKind, row: string): string {
  const rows = kind === 'paragraph' ? paragraphsInOrder(payload) : rowsOf(payload, kind);
  const at = rows.indexOf(row);
  const beside = rows[at - 1] ?? rows[at + 1];
  if (beside === undefined) return kind === 'paragraph' ? 'text.lang' : `add-${kind}`;
  return kind === 'paragraph' ? `paragraph.${beside}` : `${kind}.${beside}.${firstOf(kind)}`;
}

/** The field of a row to which one goes. */
function firstOf(kind: RowKind): string {
  return kind === 'claim' ? 'value' : (rowFields[kind][0]?.name ?? '');
}

function addClaim(parts: PartPayloads, what: string, makeToken: () => string): ChangedRows | null {
  const target = claimTarget(what, parts);
  const payload = target && parts[target.of];
  if (!target || !payload || rowsOf(payload, 'claim').length >= mostRows.claim) return null;
  if (target.count !== '' && !rowsOf(payload, 'count').includes(target.count)) return null;
  const record = parsePublicId(typed(payload, `${target.of}.id`)) ?? 'new';
  const middle = target.of === 'meeting' ? '' : `-${target.of}`;
  const property = target.property || 'other';
  const id = `${record}${middle}-${property.replaceAll('.', '-')}-${makeToken()}`;
  // A draft that brings a source means that one by an empty field; a correction means the only source that there is.
  const sources = parts.source ? '' : (soleSource(target.of, payload) ?? '');
  const row: Payload = { ...emptyRow(claimFields), ...target, sources, status: 'adopted' };
  const order = [...claimsInOrder(payload, target.of), id].join(' ');
  return {
    parts: { ...parts, [target.of]: { ...payload, ...fieldsOfRow('claim', id, row), [orderOf[target.of]]: order } },
    anchor: `claim.${id}.${firstOfClaim(target)}`,
  };
}

/** The first field of a claim's form: what the source says comes before its words. */
function firstOfClaim({ of, property, count }: ClaimTarget): string {
  if (property === '' || property === topicToChoose) return 'property';
  const isInWords = count === '' && partFields[of].some((one) => one.property === property && one.language !== null);
  return isInWords ? 'valueEn' : 'value';
}

type ClaimTarget = { of: Claimant; property: string; count: string };

/** What a claim is to be about: `meeting.date`, `count.2`, or a whole record. */
function claimTarget(what: string, parts: PartPayloads): ClaimTarget | null {
  if (isClaimant(what)) return { of: what, property: '', count: '' };
  const [, figure] = /^count\.([1-9]\d{0,3})$/.exec(what) ?? [];
  if (figure !== undefined) {
    return { of: 'meeting', property: propertyOfFigure(parts.meeting ?? {}, figure), count: figure };
  }
  if (what === topicsField) return { of: 'meeting', property: topicToChoose, count: '' };
  const of = what.split('.')[0] ?? '';
  if (!isClaimant(of)) return null;
  const property = partFields[of].find(({ name }) => name === what)?.property;
  return property === undefined ? null : { of, property, count: '' };
}

/** Nor do figures of different units: one whose property is adopted of such a figure has its unit beside its basis. */
function propertyOfFigure(payload: Payload, figure: string): string {
  const unitOf = (row: string) => typed(payload, `count.${row}.unit`);
  const property = propertyOfCount(typed(payload, `count.${figure}.basis`));
  const isTaken = rowsOf(payload, 'claim').some((row) => {
    const { property: own, count = '', status } = rowOf(payload, 'claim', row);
    return (
      own === property && status === 'adopted' && !['', figure].includes(count) && unitOf(count) !== unitOf(figure)
    );
  });
  const unit = Object.values(CountUnit).find((one) => one === unitOf(figure));
  return isTaken && unit ? `${property}.${unit.replaceAll('_', '-')}` : property;
}

/** Figures of different basis do not exclude each other, so each basis is a property of its own. */
export function propertyOfCount(basis: string): string {
  if (!Object.hasOwn(CountBasis, basis)) return 'count';
  return basis === 'members' ? 'count.membership' : `count.${basis.replaceAll('_', '-')}`;
}

function addNumbered(
  parts: PartPayloads,
  kind: Exclude<NumberedRow, 'paragraph'>,
  published: Published,
): ChangedRows | null {
  const owners: readonly PartType[] = numberedRows[kind];
  const type = owners.find((each) => parts[each]);
  const payload = type && parts[type];
  const rows = rowsOf(payload ?? {}, kind);
  if (!payload || rows.length >= mostRows[kind]) return null;
  const row = String(1 + Math.max(published.has(type) ? firstOfAdded : 0, ...rows.map(Number)));
  const added = fieldsOfRow(kind, row, emptyRow(rowFields[kind]));
  return { parts: { ...parts, [type]: { ...payload, ...added } }, anchor: `${kind}.${row}.${firstOf(kind)}` };
}

function addParagraph(parts: PartPayloads, after: string): ChangedRows | null {
  const payload = parts.text;
  if (!payload) return null;
  const rows = paragraphsInOrder(payload);
  const at = after === '' ? rows.length : after === '0' ? 0 : rows.indexOf(after) + 1;
  if ((at === 0 && after !== '0' && rows.length > 0) || rows.length >= mostRows.paragraph) return null;
  const row = freeParagraph(payload);
  const added = {
    [`paragraph.${row}`]: '',
    [`paragraph.${row}.kind`]: 'paragraph',
    [`paragraph.${row}.slots`]: '',
    [orderOf.text]: rows.toSpliced(at, 0, row).join(' '),
  };
  return { parts: { ...parts, text: { ...payload, ...added } }, anchor: `paragraph.${row}` };
}

/** The number of a paragraph that is added to a text: no version of the text has any such. */
export function freeParagraph(payload: Payload): string {
  const rows = paragraphsInOrder(payload);
  const isPublished = rows.some((row) => typed(payload, `paragraph.${row}.slots`).trim() !== '');
  return String(1 + Math.max(isPublished ? firstOfAdded : 0, ...rows.map(Number)));
}

function emptyRow(fields: readonly { name: string }[]): Payload {
  return Object.fromEntries(fields.map(({ name }) => [name, '']));
}
