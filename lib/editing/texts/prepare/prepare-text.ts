import type { Prisma } from '@/lib/db/generated/client';
import { readDocument, type StatementDocument } from '@/lib/editing/texts/document/read-document';
import type { TextTerms } from '@/lib/editing/texts/document/text-input';
import {
  findText,
  listTexts,
  type MarkedSpan,
  type ParagraphRecord,
  type StoredText,
  type TextRecord,
} from '@/lib/editing/texts/rows/text-record';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { matchSource, type SourceMatch, type SourceRecord } from './match-source';
import { placeParagraphs, readAddressBook } from './place-paragraphs';

export type TextFault = { field: string; reason: string };

/** What publishing a text comes to, before anything is written. `published`: it had no words here before. */
export type PreparedText = {
  id: string;
  meeting: string | null;
  outcome: 'published' | 'revised' | 'unchanged';
  before: StoredText | null;
  record: TextRecord;
  document: StatementDocument;
  bytes: Uint8Array;
  source: SourceMatch;
};

/** What the same run has prepared already: its slots are taken, its sources are there. */
export type EarlierInRun = { records: TextRecord[]; sources: SourceRecord[] };

type Tx = Prisma.TransactionClient;

/** Compares a document and what is said of it with what is held; it writes nothing. */
export async function prepareText(
  tx: Tx,
  terms: TextTerms,
  bytes: Uint8Array,
  earlier: EarlierInRun = { records: [], sources: [] },
): Promise<PreparedText | { faults: TextFault[] }> {
  const statement = await tx.statement.findUnique({
    select: { withdrawnAt: true, meeting: { select: { publicId: true } } },
    where: { publicId: terms.statement },
  });
  const before = await findText(tx, terms.statement, terms.slug);
  const disclaimer = terms.disclaimer ?? before?.record.disclaimer ?? null;
  const document = readDocument(bytes, { ...terms, disclaimer });
  const source = await matchSource(tx, terms.source, terms, earlier.sources);
  const faults = [
    ...faultsOfTerms(terms, before),
    ...(statement && !statement.withdrawnAt ? [] : [fault('statement', `there is no statement ${terms.statement}`)]),
    ...(source === null ? [fault('source.publisher', 'a source that is not on record yet needs a publisher')] : []),
    ...('faults' in document ? document.faults.map((reason) => fault('file', reason)) : []),
  ];
  if (faults.length > 0 || 'faults' in document || source === null) return { faults };
  const record = await toRecord(tx, terms, document, source, before, earlier.records);
  if ('faults' in record) return record;
  const id = `${terms.statement}/${terms.slug}`;
  const meeting = statement?.meeting?.publicId ?? null;
  return { id, meeting, outcome: outcomeOf(before, record), before, record, document, bytes, source };
}

function outcomeOf(before: StoredText | null, record: TextRecord): PreparedText['outcome'] {
  if (before === null || before.record.paragraphs.length === 0) return 'published';
  return isSame(before.record, record) ? 'unchanged' : 'revised';
}

function fault(field: string, reason: string): TextFault {
  return { field, reason };
}

function faultsOfTerms({ standing, rights, extent, lang }: TextTerms, before: StoredText | null): TextFault[] {
  const isPress = standing === 'press_report' || rights === 'press';
  const held = before?.record.lang;
  return [
    ...(isPress && extent === 'full' ? [fault('extent', 'of a press text the public reads an excerpt at most')] : []),
    ...(held !== undefined && held !== lang ? [fault('lang', `this text is on record in ${held}`)] : []),
  ];
}

async function toRecord(
  tx: Tx,
  terms: TextTerms,
  document: StatementDocument,
  source: SourceMatch,
  before: StoredText | null,
  earlier: TextRecord[],
): Promise<TextRecord | { faults: TextFault[] }> {
  const { statement, slug, lang, standing, rights, extent } = terms;
  const isSameDocument = before?.record.original === document.sha256 && before.record.paragraphs.length > 0;
  const held = (await listTexts(tx, statement)).map(({ record }) => record);
  const others = [...held.filter((text) => text.withdrawnReason === null), ...earlier].filter(
    (text) => text.statement === statement && text.slug !== slug,
  );
  if (standing === 'official' && hasLostLetters(document.warnings) && others.some((text) => isCleanCopy(text, lang))) {
    return { faults: [fault('file', 'letters are lost in it, and a clean copy of the text is held')] };
  }
  const book = await readAddressBook(tx, statement, earlier);
  const previous = await lastParagraphs(tx, `${statement}/${slug}`, before);
  const blocks = isSameDocument ? before.record.paragraphs : document.blocks;
  if (terms.slots && terms.slots.length !== blocks.length) {
    return { faults: [fault('slots', `there are ${blocks.length} paragraphs, and slots for ${terms.slots.length}`)] };
  }
  try {
    return {
      ...{ slug, statement, lang, standing, rights, extent, disclaimer: document.disclaimer },
      published: terms.source.date ?? before?.record.published ?? null,
      source: source.id,
      fetchedAt: (isSameDocument && before.record.fetchedAt) || new Date().toISOString(),
      original: document.sha256,
      removed: isSameDocument ? before.record.removed : document.removed,
      warnings: isSameDocument
        ? before.record.warnings
        : [...document.warnings, ...alignmentWarnings(terms, previous, others)],
      paragraphs: placeParagraphs(book, terms, blocks, previous, terms.slots),
      withdrawnReason: null,
    };
  } catch (error) {
    if (error instanceof RangeError) return { faults: [fault('slots', error.message)] };
    throw error;
  }
}

/** As the text stands, or as it last stood: words that come back find their old addresses. */
async function lastParagraphs(tx: Tx, id: string, before: StoredText | null): Promise<ParagraphRecord[]> {
  if (before && before.record.paragraphs.length > 0) return before.record.paragraphs;
  const changes = await tx.change.findMany({
    select: { before: true },
    where: { subjectType: 'text', subjectId: id },
    orderBy: { seq: 'desc' },
    take: 100,
  });
  const states = changes.map(
    (change) => (change.before as { paragraphs?: ParagraphRecord[] } | null)?.paragraphs ?? [],
  );
  return states.find((paragraphs) => paragraphs.length > 0) ?? [];
}

/** A text of the statement's own words beside another such text, without a word on which paragraphs belong together. */
function alignmentWarnings(terms: TextTerms, previous: ParagraphRecord[], others: TextRecord[]): MarkedSpan[] {
  const isOwn = (standing: string) => standing === 'official' || standing === 'courtesy_translation';
  const beside = others.filter(({ standing, paragraphs }) => isOwn(standing) && paragraphs.length > 0);
  if (terms.slots || previous.length > 0 || !isOwn(terms.standing) || beside.length === 0) return [];
  return [{ start: 0, end: 0, why: 'not-aligned', words: beside.map(({ slug }) => slug).join(' ') }];
}

function hasLostLetters(warnings: MarkedSpan[]): boolean {
  return warnings.some(({ why }) => why === 'lost-letters');
}

function isCleanCopy(text: TextRecord, lang: string): boolean {
  const isWhole = text.standing === 'official' || text.standing === 'transcription';
  return isWhole && text.lang === lang && text.paragraphs.length > 0 && !hasLostLetters(text.warnings);
}

function isSame(before: TextRecord, after: TextRecord): boolean {
  return canonicalJson(toJson(before)) === canonicalJson(toJson(after));
}
