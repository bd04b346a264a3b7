import { toDay } from '@/lib/db/day';
import { storedBounds } from '@/lib/editing/stored-date';
import { readDocument, type StatementDocument } from '@/lib/editing/texts/document/read-document';
import type { TextTerms } from '@/lib/editing/texts/document/text-input';
import type { MarkedSpan, ParagraphRecord, StoredText, TextRecord } from '@/lib/editing/texts/rows/text-record';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { isOurs } from '@/lib/text/documents/is-ours';
import { matchSource, type SourceMatch } from './match-source';
import { placeParagraphs, toAddressBook } from './place-paragraphs';
import type { StoredBefore } from './stored-before';

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
  /** Null: the text is ours. */
  source: SourceMatch | null;
};

/** Compares a document and its terms with the stored text, and with the texts that the same run has prepared already. */
export function prepareText(
  terms: TextTerms,
  bytes: Uint8Array,
  stored: StoredBefore,
  earlier: PreparedText[] = [],
): PreparedText | { faults: TextFault[] } {
  const statement = stored.statements.get(terms.statement);
  const before = (stored.texts.get(terms.statement) ?? []).find(({ record }) => record.slug === terms.slug) ?? null;
  const disclaimer = terms.disclaimer ?? before?.record.disclaimer ?? null;
  const document = readDocument(bytes, { ...terms, disclaimer });
  const isOwn = isOurs(terms.standing);
  const source = isOwn ? null : findSource(terms, stored, before, earlier);
  const faults = [
    ...faultsOfTerms(terms, before),
    ...(statement && !statement.isWithdrawn ? [] : [fault('statement', `there is no statement ${terms.statement}`)]),
    ...(isOwn && isNamed(terms.source) ? [fault('source.publisher', 'a text of our own has no source')] : []),
    ...(source === null && !isOwn
      ? [fault('source.publisher', 'a source that is not on record yet needs a publisher')]
      : []),
    ...('faults' in document ? document.faults.map((reason) => fault('file', reason)) : []),
  ];
  if (faults.length > 0 || 'faults' in document) return { faults };
  const record = toRecord(terms, document, source, before, stored, earlier);
  if ('faults' in record) return record;
  const id = `${terms.statement}/${terms.slug}`;
  const meeting = statement?.meeting ?? null;
  return { id, meeting, outcome: outcomeOf(before, record), before, record, document, bytes, source };
}

/** What the run itself adds is there for the texts that follow. */
function findSource(
  terms: TextTerms,
  { sources }: StoredBefore,
  before: StoredText | null,
  earlier: PreparedText[],
): SourceMatch | null {
  const added = earlier.flatMap(({ source }) => (source?.created ? [{ ...source.created, gone: null }] : []));
  const ids = new Set(added.map(({ id }) => id));
  const known = [...sources.filter(({ id }) => !ids.has(id)), ...added];
  return matchSource(
    terms.source,
    terms,
    known,
    sources.find(({ id }) => id === before?.record.source),
  );
}

function isNamed({ publisher, url }: TextTerms['source']): boolean {
  return publisher !== null || url !== null;
}

function outcomeOf(before: StoredText | null, record: TextRecord): PreparedText['outcome'] {
  if (before === null || before.record.paragraphs.length === 0) return 'published';
  return isSame(before.record, record) ? 'unchanged' : 'revised';
}

function fault(field: string, reason: string): TextFault {
  return { field, reason };
}

function faultsOfTerms({ standing, rights, extent, lang, source }: TextTerms, before: StoredText | null): TextFault[] {
  const isPress = standing === 'press_report' || rights === 'press';
  const held = before?.record.lang;
  return [
    ...(isPress && extent === 'full' ? [fault('extent', 'of a press text the public reads an excerpt at most')] : []),
    ...(isInFuture(source.date)
      ? [fault('source.date', `no source is dated later than today, ${toDay(new Date())}`)]
      : []),
    ...(held !== undefined && held !== lang ? [fault('lang', `this text is on record in ${held}`)] : []),
  ];
}

function isInFuture(date: string | null): boolean {
  const first = date === null ? null : storedBounds(date).earliest;
  return first !== null && toDay(first) > toDay(new Date());
}

function toRecord(
  terms: TextTerms,
  document: StatementDocument,
  source: SourceMatch | null,
  before: StoredText | null,
  stored: StoredBefore,
  earlier: PreparedText[],
): TextRecord | { faults: TextFault[] } {
  const { statement, slug, lang, standing, rights, extent } = terms;
  const isSameDocument = before !== null && before.record.paragraphs.length > 0 && isCopyOf(before.record, document);
  const held = (stored.texts.get(statement) ?? []).map(({ record }) => record);
  const ofRun = earlier.map(({ record }) => record).filter((text) => text.statement === statement);
  const others = [...held.filter((text) => text.withdrawnReason === null), ...ofRun].filter(
    (text) => text.slug !== slug,
  );
  if (hasCleanerCopy(terms, document.warnings, others)) {
    return { faults: [fault('file', 'letters are lost in it, and a clean copy of the text is held')] };
  }
  const book = toAddressBook([...held, ...ofRun], stored.slots.get(statement) ?? []);
  const previous =
    before && before.record.paragraphs.length > 0
      ? before.record.paragraphs
      : (stored.lastParagraphs.get(`${statement}/${slug}`) ?? []);
  const official = others.filter((text) => text.standing === 'official');
  const blocks = isSameDocument ? before.record.paragraphs : document.blocks;
  if (terms.slots && terms.slots.length !== blocks.length) {
    return { faults: [fault('slots', `there are ${blocks.length} paragraphs, and slots for ${terms.slots.length}`)] };
  }
  try {
    return {
      slug,
      statement,
      lang,
      standing,
      rights,
      extent,
      disclaimer: document.disclaimer,
      published: terms.source.date ?? before?.record.published ?? (source === null ? toDay(new Date()) : null),
      source: source?.id ?? null,
      fetchedAt: (isSameDocument && before.record.fetchedAt) || new Date().toISOString(),
      original: isSameDocument ? before.record.original : document.sha256,
      removed: isSameDocument ? before.record.removed : document.removed,
      warnings: isSameDocument
        ? before.record.warnings
        : [...document.warnings, ...alignmentWarnings(terms, previous, others)],
      paragraphs: placeParagraphs(book, terms, blocks, previous, terms.slots, official),
      withdrawnReason: null,
    };
  } catch (error) {
    if (error instanceof RangeError) return { faults: [fault('slots', error.message)] };
    throw error;
  }
}

/** The same document, or one that says the same word for word: other line ends, a byte-order mark or an empty line are no change. */
function isCopyOf({ original, paragraphs, disclaimer }: TextRecord, document: StatementDocument): boolean {
  if (original === document.sha256) return true;
  return (
    disclaimer === document.disclaimer &&
    paragraphs.length === document.blocks.length &&
    document.blocks.every(
      ({ kind, content }, index) => paragraphs[index]?.kind === kind && paragraphs[index]?.content === content,
    )
  );
}

/** A text of the statement's own words beside another such text, without a word on which paragraphs belong together. */
function alignmentWarnings(terms: TextTerms, previous: ParagraphRecord[], others: TextRecord[]): MarkedSpan[] {
  const isOwn = (standing: string) => standing === 'official' || standing === 'courtesy_translation';
  const beside = others.filter(({ standing, paragraphs }) => isOwn(standing) && paragraphs.length > 0);
  if (terms.slots || previous.length > 0 || !isOwn(terms.standing) || beside.length === 0) return [];
  return [{ start: 0, end: 0, why: 'not-aligned', words: beside.map(({ slug }) => slug).join(' ') }];
}

/** Whether an official text lost letters on its way, and another copy in its language did not. */
export function hasCleanerCopy(
  { standing, lang }: { standing: string; lang: string },
  warnings: MarkedSpan[],
  others: TextRecord[],
): boolean {
  return standing === 'official' && hasLostLetters(warnings) && others.some((text) => isCleanCopy(text, lang));
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
