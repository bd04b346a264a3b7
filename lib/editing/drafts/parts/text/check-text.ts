import type { Prisma } from '@/lib/db/generated/client';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import { keptOfText } from '@/lib/editing/drafts/parts/fields/text-fields';
import type { DraftPartInput, DraftParts } from '@/lib/editing/drafts/parts/part-kind';
import { readDraftIds, withDraft } from '@/lib/editing/drafts/parts/values/draft-ids';
import { type Known, readKnown } from '@/lib/editing/drafts/parts/values/known-records';
import { entry, fault, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import { isOutOfPlace } from '@/lib/editing/practice/invented-words';
import { readDocument, shareOfOtherScript } from '@/lib/editing/texts/document/read-document';
import { placeParagraphs, toAddressBook } from '@/lib/editing/texts/prepare/place-paragraphs';
import { hasCleanerCopy } from '@/lib/editing/texts/prepare/prepare-text';
import { readLastParagraphs } from '@/lib/editing/texts/prepare/stored-before';
import {
  findText,
  listTexts,
  type ParagraphRecord,
  type StoredText,
  type TextRecord,
} from '@/lib/editing/texts/rows/text-record';
import { type AddressBook, newAddress } from '@/lib/text/documents/paragraph-addresses';
import { firstParagraph, parseParagraphs, type TypedParagraph } from './parse-paragraphs';
import { parseTerms, type TextTerms } from './parse-terms';
import { readSlug } from './read-slug';

type Tx = Prisma.TransactionClient;

/** What publishing a text needs: its record, or the faults against it. */
export type CheckedText = {
  sheet: Sheet;
  stored: StoredText | null;
  record: TextRecord | null;
  /** What can be read of it in spite of faults. */
  readable: TextRecord | null;
};

export async function checkText(tx: Tx, part: DraftPartInput, parts: DraftParts): Promise<CheckedText> {
  const sheet: Sheet = { payload: part.payload, base: part.base, faults: [] };
  const named = await readKnown(tx, parts);
  const ids = await readDraftIds(tx, parts, named);
  const known = withDraft(named, ids, parts);
  const [statement = '', slug = ''] = (part.subject ?? '').split('/');
  const stored = part.subject === null ? null : await findText(tx, statement, slug);
  if (stored && stored.record.withdrawnReason !== null) fault(sheet, 'text.slug', 'isWithdrawn');
  const ofDraft = {
    statement: parts.statement ? { id: ids.statement } : null,
    source: parts.source ? { id: ids.source } : null,
  };
  const terms = parseTerms(sheet, known, ofDraft, stored?.record ?? null);
  const paragraphs = parseParagraphs(sheet);
  checkWords(sheet, terms, paragraphs, stored?.record ?? null);
  const record = terms && (await toRecord(tx, sheet, { terms, paragraphs, stored, known }));
  return { sheet, stored, record: sheet.faults.length === 0 ? record : null, readable: record };
}

function checkWords(
  sheet: Sheet,
  terms: TextTerms | null,
  paragraphs: TypedParagraph[],
  stored: TextRecord | null,
): void {
  const hadWords = (stored?.paragraphs.length ?? 0) > 0;
  if (paragraphs.length === 0) {
    const mayBeEmpty = !hadWords && (terms === null || terms.extent === 'link');
    if (!mayBeEmpty) fault(sheet, firstParagraph(sheet), hadWords ? 'textEmptied' : 'noParagraphs');
    return;
  }
  const words = paragraphs.map(({ content }) => content).join('\n');
  if (isOutOfPlace(words)) fault(sheet, firstParagraph(sheet), 'invented');
  if (terms === null || stored?.lang === terms.lang) return;
  const share = shareOfOtherScript(words, terms.lang);
  if (share > 50) fault(sheet, 'text.lang', 'textLanguage', { share });
}

type Parts = { terms: TextTerms; paragraphs: TypedParagraph[]; stored: StoredText | null; known: Known };

async function toRecord(tx: Tx, sheet: Sheet, { terms, paragraphs, stored, known }: Parts): Promise<TextRecord | null> {
  const texts = (await listTexts(tx, [terms.statement])).map(({ record }) => record);
  const slug = await readSlug(tx, sheet, { terms, stored: stored?.record ?? null, texts, known });
  if (slug === null) return null;
  const others = texts.filter((text) => text.slug !== slug && text.withdrawnReason === null);
  const document = await readDocumentOf(tx, sheet, terms, stored?.record ?? null);
  if (hasCleanerCopy(terms, document.warnings, others)) fault(sheet, 'text.standing', 'lostLetters');
  const slots = await tx.slot.findMany({
    select: { label: true },
    where: { statement: { publicId: terms.statement } },
  });
  const book = toAddressBook(
    texts,
    slots.map(({ label }) => label),
  );
  const isKnown = refuseUnknownSlots(sheet, book, paragraphs);
  const previous = await readPrevious(tx, `${terms.statement}/${slug}`, stored?.record ?? null);
  const official = others.filter(({ standing }) => standing === 'official');
  const placed = isKnown
    ? placeParagraphs(
        book,
        { slug, standing: terms.standing },
        paragraphs.map(({ kind, content }) => ({ kind, content })),
        previous,
        paragraphs.map((paragraph) => paragraph.slots),
        official,
      )
    : [];
  return { slug, ...terms, ...document, paragraphs: placed, withdrawnReason: null };
}

type DocumentParts = Pick<TextRecord, 'original' | 'removed' | 'warnings' | 'fetchedAt'>;

/**
 * What the record keeps of the document that the words came from. A text keeps what it has; one that comes with a new
 * document has that read here again, since nothing that was cut from it may be left out of the list.
 */
async function readDocumentOf(
  tx: Tx,
  sheet: Sheet,
  terms: TextTerms,
  stored: TextRecord | null,
): Promise<DocumentParts> {
  const named = typed(sheet.payload, keptOfText.original);
  const original = /^[0-9a-f]{64}$/.test(named) ? named : null;
  if (stored && (original === null || original === stored.original)) {
    return {
      original: stored.original,
      removed: stored.removed,
      warnings: stored.warnings,
      fetchedAt: stored.fetchedAt,
    };
  }
  const none: DocumentParts = { original: null, removed: [], warnings: [], fetchedAt: null };
  if (original === null) return none;
  const kept =
    (await tx.draftOriginal.findUnique({ where: { sha256: original } })) ??
    (await tx.original.findUnique({ where: { sha256: original } }));
  const document = kept && readDocument(kept.bytes, { ...terms, lang: null });
  if (document === null || 'faults' in document) return fault(sheet, firstParagraph(sheet), 'document') ?? none;
  const fetchedAt = typed(sheet.payload, keptOfText.fetched) || new Date().toISOString();
  return { original, removed: document.removed, warnings: document.warnings, fetchedAt };
}

/** A place was given by the portal, or it is none. */
function refuseUnknownSlots(sheet: Sheet, { issued }: AddressBook, paragraphs: TypedParagraph[]): boolean {
  const isGiven = (label: string) => Number(label.slice(1)) <= issued[label.startsWith('p') ? 'p' : 'x'];
  const unknown = paragraphs.flatMap(({ slots }) => slots).find((label) => label !== newAddress && !isGiven(label));
  if (unknown === undefined) return true;
  const row = Object.keys(sheet.payload).find(
    (name) =>
      /^paragraph\.\d+\.slots$/.test(name) &&
      entry(sheet, name)
        .toLowerCase()
        .split(/[\s,\u060c]+/)
        .includes(unknown),
  );
  fault(sheet, row ?? `${firstParagraph(sheet)}.slots`, 'slotUnknown', { slot: unknown });
  return false;
}

async function readPrevious(tx: Tx, id: string, stored: TextRecord | null): Promise<ParagraphRecord[]> {
  if (stored === null) return [];
  return stored.paragraphs.length > 0 ? stored.paragraphs : ((await readLastParagraphs(tx, [id])).get(id) ?? []);
}
