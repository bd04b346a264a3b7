import {
  columnsOf,
  digestForm,
  digestOf,
  formOf,
  nameOf,
  type PublishedRow,
  type PublishedType,
  pinTimeZone,
  publishedTypes,
} from '@/lib/editing/history/published-rows';
import { readPublished } from '@/lib/editing/history/read-published';
import type { Broken, ChainLink, Queryable } from './verify-chain';

type Named = { what: string; id: string };

type Known = { seq: string; digest: string | null };

/** What the chain says of each record, gathered while it is walked. */
export type Ledger = {
  take(link: ChainLink): void;
  /** Links without digests after some with them: this portal writes none such. */
  broken: Broken[];
  /** The last digest of each record by its name, and the change that has it. */
  digests: Map<string, Known>;
  /** Records that the chain tells of, by their name, with a digest or without. */
  told: Map<string, { seq: string; isThere: boolean }>;
};

export function openLedger(): Ledger {
  const ledger: Ledger = { take, broken: [], digests: new Map(), told: new Map() };
  let isSealed = false;
  return ledger;

  function take(link: ChainLink): void {
    const { seq, subjectType, subjectId, after, run, digests } = link;
    if (isSealed && digests === null) {
      ledger.broken.push({
        what: 'change',
        id: seq,
        problem: 'it knows nothing of the published rows, as those before it do',
      });
    }
    isSealed ||= digests !== null;
    ledger.told.set(nameOf(subjectType, subjectId), { seq, isThere: after !== null });
    if (run !== null) ledger.told.set(nameOf('run', run), { seq, isThere: true });
    const original = subjectType === 'text' ? originalOf(after) : null;
    if (original !== null) ledger.told.set(nameOf('original', original), { seq, isThere: true });
    for (const [name, digest] of Object.entries(digests ?? {})) {
      ledger.digests.set(name, { seq, digest: typeof digest === 'string' ? digest : null });
    }
  }
}

function originalOf(record: unknown): string | null {
  const original = typeof record === 'object' && record !== null && 'original' in record ? record.original : null;
  return typeof original === 'string' ? original : null;
}

export type RowsReport = { broken: Broken[]; unsealed: Named[] };

/** Holds every published record against its last change. `unsealed`: those that no change has a digest of yet. */
export async function verifyRows(client: Queryable, ledger: Ledger): Promise<RowsReport> {
  await client.query(pinTimeZone);
  const { broken, unsealed } = await holdRows(ledger, (what) => readRows(client, what));
  return { broken: [...broken, ...(await verifyOriginals(client))], unsealed };
}

/** The same for rows from anywhere. */
export async function holdRows(
  ledger: Ledger,
  rowsOf: (what: PublishedType) => AsyncIterable<HeldRow>,
): Promise<RowsReport> {
  const broken: Broken[] = [];
  const unsealed: Named[] = [];
  for (const what of publishedTypes) {
    const there = new Set<string>();
    for await (const row of rowsOf(what)) {
      const name = nameOf(what, row.id);
      there.add(name);
      const last = ledger.digests.get(name);
      const problem = last ? problemOf(last, row) : null;
      if (problem) broken.push({ what, id: row.id, problem });
      else if (!last && !isTold(ledger, what, name))
        broken.push({ what, id: row.id, problem: 'no change made it: it was put in' });
      else if (!last || isOfAnotherForm(last.digest)) unsealed.push({ what, id: row.id });
    }
    broken.push(...missing(what, there, ledger));
  }
  return { broken, unsealed };
}

/** The change that makes a version has its digest without that change's own number. */
export type HeldRow = PublishedRow & { made?: { seq: string; content: string } | undefined };

async function* readRows(client: Queryable, what: PublishedType): AsyncGenerator<HeldRow> {
  if (what !== 'version') return yield* readPublished(client, what);
  const made = `${columnsOf('statement_version', 's', 'change_seq')}::text AS made`;
  const beside = { beside: ['s.change_seq::text AS seq', made] };
  for await (const row of readPublished<PublishedRow & { seq: string; made: string }>(client, what, beside)) {
    yield { id: row.id, content: row.content, made: { seq: row.seq, content: row.made } };
  }
}

/** Before there were digests no change named the versions that it made. */
function isTold({ told, digests }: Ledger, what: PublishedType, name: string): boolean {
  return told.has(name) || (what === 'version' && digests.size === 0);
}

function problemOf({ seq, digest }: Known, { content, made }: HeldRow): string | null {
  if (digest === null) return `change ${seq} took it away, and it is there`;
  if (isOfAnotherForm(digest) || digest === digestOf(content)) return null;
  if (made?.seq === seq && digest === digestOf(made.content)) return null;
  return `its rows are not what change ${seq} left`;
}

function isOfAnotherForm(digest: string | null): boolean {
  return digest !== null && formOf(digest) !== digestForm;
}

function missing(what: PublishedType, there: Set<string>, { digests, told }: Ledger): Broken[] {
  const names = new Set([...digests.keys(), ...told.keys()].filter((name) => name.startsWith(`${what} `)));
  return [...names].flatMap((name) => {
    const known = digests.get(name);
    const isDue = known ? known.digest !== null : told.get(name)?.isThere;
    if (there.has(name) || !isDue) return [];
    const seq = known?.seq ?? told.get(name)?.seq;
    return [{ what, id: name.slice(what.length + 1), problem: `it was taken out: change ${seq} left it` }];
  });
}

async function verifyOriginals(client: Queryable): Promise<Broken[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT sha256 AS id FROM original WHERE sha256 <> encode(pg_catalog.sha256(bytes), 'hex')",
  );
  return rows.map(({ id }) => ({ what: 'original', id, problem: 'its bytes are not those that it is named for' }));
}
