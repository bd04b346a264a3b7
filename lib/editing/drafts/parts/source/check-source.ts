import type { Prisma } from '@/lib/db/generated/client';
import { Rights, SourceKind, SourceState } from '@/lib/db/generated/enums';
import type { BundledSource } from '@/lib/editing/bundled/records-format';
import type { DraftPartInput, DraftParts } from '@/lib/editing/drafts/parts/part-kind';
import { checkId, readDraftIds } from '@/lib/editing/drafts/parts/values/draft-ids';
import { readKnown } from '@/lib/editing/drafts/parts/values/known-records';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import {
  entry,
  fault,
  isUnchanged,
  readChoice,
  readLanguage,
  readWords,
  refusalOf,
  type Sheet,
} from '@/lib/editing/drafts/parts/values/sheet';
import { findSource } from '@/lib/editing/sources/source-record';
import type { StoredRecord } from '@/lib/editing/stored-record';
import { listTold, withText } from './source-of-text';

type Tx = Prisma.TransactionClient;

/** What publishing a source needs: its record, or the faults against it. */
export type CheckedSource = {
  sheet: Sheet;
  stored: StoredRecord<BundledSource> | null;
  record: BundledSource | null;
  /** What can be read of it in spite of faults. */
  readable: BundledSource | null;
};

export async function checkSource(tx: Tx, part: DraftPartInput, parts: DraftParts): Promise<CheckedSource> {
  const sheet: Sheet = { payload: withText(part, parts), base: part.base, faults: [] };
  const ids = await readDraftIds(tx, parts, await readKnown(tx, parts));
  const stored = part.subject === null ? null : await findSource(tx, part.subject);
  const hasName = part.subject !== null || ids.source !== null || entry(sheet, 'source.publisher') !== '';
  const id = hasName ? await checkId(tx, sheet, { type: 'source', subject: part.subject, id: ids.source }) : null;
  const record = parseSource(sheet, id);
  const told = new Set(listTold(part, parts));
  sheet.faults = sheet.faults.filter(({ field }) => !told.has(field));
  if (record?.url) await refuseTakenAddress(tx, sheet, record);
  return { sheet, stored, record: sheet.faults.length === 0 ? record : null, readable: record };
}

function parseSource(sheet: Sheet, id: string | null): BundledSource | null {
  const before = sheet.faults.length;
  const en = readWords(sheet, 'source.publisher', 'short', true);
  const ar = readWords(sheet, 'source.publisherAr', 'short') ?? en;
  const url = readAddress(sheet);
  const lang = readLanguage(sheet, 'source.lang', true);
  const published = readDate(sheet, 'source.published');
  const kind = readChoice(sheet, 'source.kind', SourceKind, true);
  const rights = readChoice(sheet, 'source.rights', Rights, true);
  const chosen = readChoice(sheet, 'source.state', SourceState);
  const state = chosen ?? (url === null ? 'no_address' : 'listed');
  if (sheet.faults.length === before && (url === null) !== (state === 'no_address')) {
    fault(sheet, 'source.state', url === null ? 'stateNeedsAddress' : 'stateHasAddress');
  }
  if (sheet.faults.length > before || id === null || en === null || ar === null) return null;
  if (lang === null || kind === null || rights === null) return null;
  return { id, publisher: { ar, en }, url, lang, published, kind, rights, state };
}

const longestAddress = 4_000;

/** An address is stored exactly as it was given. */
function readAddress(sheet: Sheet): string | null {
  const url = entry(sheet, 'source.url');
  if (url === '' || isUnchanged(sheet, 'source.url')) return url || null;
  if (url.length > longestAddress) return fault(sheet, 'source.url', 'longerThan', { most: longestAddress });
  const isWeb = /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url) && refusalOf(url, 'short') === null;
  return isWeb ? url : fault(sheet, 'source.url', 'url');
}

/** Two sources of one address are one. */
async function refuseTakenAddress(tx: Tx, sheet: Sheet, { id, url }: BundledSource): Promise<void> {
  if (isUnchanged(sheet, 'source.url')) return;
  const other = await tx.source.findFirst({ select: { publicId: true }, where: { url, publicId: { not: id } } });
  if (other) fault(sheet, 'source.url', 'urlTaken', { source: other.publicId });
}
