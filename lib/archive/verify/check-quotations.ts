import type { Archive } from '@/lib/archive/read-archive';
import { type JsonObject, objectIn, rowsOfRecord, type TableRow } from '@/lib/archive/record-rows';
import { type PublishedType, publishedTypes } from '@/lib/editing/history/published-rows';

export type Quotation = { what: string; id: string; words: string };

export type QuotationReport = {
  /** Words that are quoted from a source of which the archive has a text. */
  checked: number;
  /** Those that are in no text of their source here. The source may say them where no text has it, so this proves nothing. */
  notFound: Quotation[];
};

type Open = Quotation & { sources: Set<string>; hasText: boolean; isFound: boolean };

const quoting = publishedTypes.filter((type) => !['text', 'original', 'version', 'run'].includes(type));

/** Looks for the words of each claim, citation, name and figure in the texts and documents of the sources that they name. */
export async function checkQuotations(archive: Archive): Promise<QuotationReport> {
  const bySource = new Map<string, Open[]>();
  const all: Open[] = [];
  for (const type of quoting) {
    for await (const { id, rows } of archive.records(type)) {
      for (const quotation of quotationsIn(type, id, rows)) {
        all.push(quotation);
        for (const source of quotation.sources) bySource.set(source, [...(bySource.get(source) ?? []), quotation]);
      }
    }
  }
  const byOriginal = new Map<string, Open[]>();
  for await (const { rows } of archive.records('text')) {
    const own = objectIn(rows.own);
    const quotations = bySource.get(String(own.source_id)) ?? [];
    const words = paragraphsOf(rows);
    if (quotations.length === 0 || words === '') continue;
    look(quotations, words);
    const original = own.original_sha256;
    if (typeof original === 'string') byOriginal.set(original, [...(byOriginal.get(original) ?? []), ...quotations]);
  }
  for await (const { id, bytes } of archive.records('original')) {
    const quotations = (byOriginal.get(id) ?? []).filter(({ isFound }) => !isFound);
    if (quotations.length > 0 && bytes) look(quotations, new TextDecoder().decode(bytes));
  }
  const checked = all.filter(({ hasText }) => hasText);
  return {
    checked: checked.length,
    notFound: checked.filter(({ isFound }) => !isFound).map(({ what, id, words }) => ({ what, id, words })),
  };
}

function look(quotations: Open[], text: string): void {
  const spaced = spacing(text);
  for (const quotation of quotations) {
    quotation.hasText = true;
    quotation.isFound ||= spaced.includes(spacing(quotation.words));
  }
}

/** Line breaks are the page's, not the text's. */
function spacing(text: string): string {
  return text.normalize().replace(/\s+/g, ' ').trim();
}

function paragraphsOf(rows: JsonObject): string {
  const paragraphs = Array.isArray(rows.paragraph) ? rows.paragraph : [];
  return paragraphs
    .map((item) => objectIn(objectIn(item).own))
    .toSorted((one, other) => Number(one.position) - Number(other.position))
    .map(({ content }) => String(content))
    .join('\n');
}

function quotationsIn(type: PublishedType, id: string, rows: JsonObject): Open[] {
  const all = rowsOfRecord(type, rows);
  return all.flatMap(({ table, row }) => {
    const words = row.words ?? row.as_said;
    const sources = sourcesOf({ table, row }, all);
    if (typeof words !== 'string' || sources.length === 0) return [];
    const name = typeof row.public_id === 'string' ? row.public_id : id;
    return [{ what: table, id: name, words, sources: new Set(sources), hasText: false, isFound: false }];
  });
}

function sourcesOf({ table, row }: TableRow, all: TableRow[]): string[] {
  if (table !== 'claim') return typeof row.source_id === 'string' ? [row.source_id] : [];
  return all
    .filter((each) => each.table === 'claim_source' && each.row.claim_id === row.id)
    .map((each) => String(each.row.source_id));
}
