import { createHash } from 'node:crypto';
import type { Manifest } from '@/lib/archive/archive-form';
import { jsonbText } from '@/lib/archive/jsonb-text';
import type { Archive, ArchivedRecord } from '@/lib/archive/read-archive';
import { type PublishedType, publishedTypes } from '@/lib/editing/history/published-rows';
import { type Broken, walkChain } from '@/lib/editing/verify/verify-chain';
import { type GivenHead, openAnchor, type VerifyReport } from '@/lib/editing/verify/verify-record';
import { type HeldRow, holdRows, openLedger } from '@/lib/editing/verify/verify-rows';
import { checkQuotations, type QuotationReport } from './check-quotations';
import { openReferences } from './check-references';

export type ArchiveReport = VerifyReport & { quotations: QuotationReport };

/**
 * Does for an archive what `verifyRecord` does for a database, from the file alone: its checksums, the chain, each record
 * against its last change, every reference, the bytes of documents, and the words of claims in the texts that they quote.
 */
export async function verifyArchive(
  archive: Archive,
  given: GivenHead | null = null,
  onFile?: (done: number, total: number) => void,
): Promise<ArchiveReport> {
  const files: Broken[] = [];
  let isReadable = true;
  for await (const { name, said, found } of archive.checksums(onFile)) {
    isReadable &&= found !== null;
    if (found === null)
      files.push({ what: 'file', id: name, problem: 'it cannot be unpacked: the archive is damaged' });
    else if (said !== found) files.push({ what: 'file', id: name, problem: 'it is not what sha256.txt says' });
  }
  if (!isReadable) return unreadable(files);
  const ledger = openLedger();
  const anchor = openAnchor(given);
  const references = openReferences(archive.manifest);
  const chain = await walkChain(archive.links(), (link) => {
    ledger.take(link);
    anchor.take(link);
    references.takeChange(Number(link.seq));
  });
  const lost = anchor.lost(chain.head);
  const originals: Broken[] = [];
  const counts: Record<string, number> = {};
  const rows = await holdRows(ledger, async function* (type) {
    counts[type] = 0;
    for await (const record of archive.records(type)) {
      counts[type] += 1;
      references.take(type, record.rows);
      if (type === 'original' && record.id !== sha256(record.bytes ?? Buffer.alloc(0)))
        originals.push({ what: 'original', id: record.id, problem: 'its bytes are not those that it is named for' });
      yield heldRow(type, record);
    }
  });
  const broken = [
    ...files,
    ...chain.broken,
    ...lost,
    ...ledger.broken,
    ...rows.broken,
    ...originals,
    ...references.broken(),
    ...manifestFaults(archive.manifest, chain, counts),
  ];
  return {
    ok: broken.length === 0,
    length: chain.length,
    head: chain.head,
    anchored: given !== null && lost.length === 0,
    broken,
    unsealed: rows.unsealed,
    quotations: await checkQuotations(archive),
  };
}

/** Nothing can be told of what is in a damaged file. */
function unreadable(broken: Broken[]): ArchiveReport {
  const quotations = { checked: 0, notFound: [] };
  return { ok: false, length: 0, head: null, anchored: false, broken, unsealed: [], quotations };
}

function heldRow(type: PublishedType, { id, rows }: ArchivedRecord): HeldRow {
  const content = jsonbText(rows);
  if (type !== 'version') return { id, content };
  const { change_seq: seq, ...made } = rows;
  return { id, content, made: { seq: String(seq), content: jsonbText(made) } };
}

function manifestFaults(
  { head, changes, records }: Manifest,
  chain: { head: Manifest['head']; length: number },
  counts: Record<string, number>,
): Broken[] {
  const fault = (problem: string): Broken => ({ what: 'file', id: 'manifest.json', problem });
  const isHead = head?.seq === chain.head?.seq && head?.hash === chain.head?.hash;
  return [
    ...(isHead ? [] : [fault('its head is not the last change of the history')]),
    ...(changes === chain.length
      ? []
      : [fault(`it says that there are ${changes} changes, and there are ${chain.length}`)]),
    ...publishedTypes
      .filter((type) => records[type] !== counts[type])
      .map((type) => fault(`it says that there are ${records[type] ?? 0} of ${type}, and there are ${counts[type]}`)),
  ];
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
