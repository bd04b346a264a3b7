import type { Prisma } from '@/lib/db/generated/client';
import type { SearchKind } from '@/lib/db/generated/enums';
import { analyserVersion } from './analyse';
import { analyseFields, type Findable, type Term } from './document';
import { orderLexemes } from './order-lexemes';
import { writeSaid } from './said-words';
import { writeSpans } from './written-words';

type Tx = Prisma.TransactionClient;

const batch = 200;

/** Writes the search documents of these records. Called in the transaction that writes the records. */
export async function writeDocuments(tx: Tx, records: Findable[]): Promise<void> {
  for (let from = 0; from < records.length; from += batch) await writeBatch(tx, records.slice(from, from + batch));
}

/** Removes these documents of a kind from search. */
export async function removeDocuments(tx: Tx, kind: SearchKind, subjects: string[]): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { kind, subject: { in: subjects } } });
}

/** Removes every document of a kind from search but these. */
export async function keepDocuments(tx: Tx, kind: SearchKind, subjects: string[]): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { kind, subject: { notIn: subjects } } });
}

async function writeBatch(tx: Tx, records: Findable[]): Promise<void> {
  const said = await writeSaid(
    tx,
    records.map((record) => record.said?.paragraphs ?? null),
  );
  const terms = new Map<string, string>();
  const rows = records.map(({ fields, title, content, names = [], notice = '', ...row }, index) => {
    const { lexemes, terms: own } = analyseFields(fields, { goals: row.goals, names, order: orderLexemes(row) });
    for (const { term, written } of own) if (!terms.has(term)) terms.set(term, written);
    const { kind, subject, langs, standing, body, topics, years, goals, edtf, day } = row;
    const counted = { said: said[index] ?? null, is_counted: row.said?.isCounted ?? false };
    const columns = {
      kind,
      subject,
      langs,
      standing,
      body,
      topics,
      years,
      goals,
      edtf,
      day,
      notice,
      lexemes,
      ...counted,
    };
    const shown = { title_ar: title.ar, title_en: title.en, content_ar: content.ar, content_en: content.en };
    return { ...columns, ...shown, spans: Object.values(shown).map((text) => writeSpans(text ?? '')) };
  });
  // One JSON value carries the rows: arrays of arrays have no other way in.
  await tx.$executeRaw`
    INSERT INTO search_document (kind, subject, title_ar, title_en, content_ar, content_en, notice, spans, langs, standing, body,
      topics, years, goals, edtf, day, lexemes, said, is_counted, analyser)
    SELECT kind, subject, title_ar, title_en, content_ar, content_en, notice, spans, langs, standing, body, topics, years,
      goals, edtf, day, lexemes::tsvector, said, is_counted, ${analyserVersion}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (kind search_kind, subject text, title_ar text,
      title_en text, content_ar text, content_en text, notice text, spans text[], langs text[], standing standing, body text, topics text[],
      years text[], goals text[], edtf text, day int, lexemes text, said text, is_counted boolean)
    ON CONFLICT (kind, subject) DO UPDATE SET title_ar = excluded.title_ar, title_en = excluded.title_en,
      content_ar = excluded.content_ar, content_en = excluded.content_en, notice = excluded.notice, spans = excluded.spans, langs = excluded.langs,
      standing = excluded.standing, body = excluded.body, topics = excluded.topics, years = excluded.years,
      goals = excluded.goals, edtf = excluded.edtf, day = excluded.day, lexemes = excluded.lexemes, said = excluded.said,
      is_counted = excluded.is_counted, analyser = excluded.analyser`;
  await writeTerms(
    tx,
    [...terms].map(([term, written]) => ({ term, written })),
  );
}

/**
 * Writes terms in the order of the words, so that two writers of the same words wait for each other and never deadlock.
 */
async function writeTerms(tx: Tx, terms: Term[]): Promise<void> {
  const sorted = terms.toSorted((a, b) => (a.term < b.term ? -1 : 1));
  await tx.$executeRaw`
    INSERT INTO search_term (term, written, length)
    SELECT term, written, char_length(term)
    FROM unnest(${sorted.map(({ term }) => term)}::text[], ${sorted.map(({ written }) => written)}::text[])
      AS word (term, written)
    ON CONFLICT (term) DO NOTHING`;
}
