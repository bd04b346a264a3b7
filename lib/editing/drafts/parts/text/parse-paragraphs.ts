import { ParagraphKind } from '@/lib/db/generated/enums';
import { paragraphsInOrder, rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import { entry, fault, isUnchanged, readChoice, refusalOf, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import { cleanText } from '@/lib/text/characters/inspect';
import { isBlank } from '@/lib/text/characters/is-blank';
import { sourceLimit } from '@/lib/text/characters/source-limit';
import { mostParagraphs } from '@/lib/text/documents/most-paragraphs';
import { newAddress, parseAddress, splitAddresses } from '@/lib/text/documents/paragraph-addresses';
import { splitParagraphs } from '@/lib/text/documents/split-paragraphs';

/** One paragraph as it was typed: the places that it is to render; none: one of its own. */
export type TypedParagraph = { kind: ParagraphKind; content: string; slots: string[] };

const longestParagraph = 50_000;

/** The paragraphs of a text in their order. One without words is none; several lines are several paragraphs. */
export function parseParagraphs(sheet: Sheet): TypedParagraph[] {
  const paragraphs = paragraphsInOrder(sheet.payload).flatMap((row) => parseParagraph(sheet, row));
  const bytes = paragraphs.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  if (bytes > sourceLimit) fault(sheet, firstParagraph(sheet), 'textTooLong', { most: sourceLimit });
  const most = Math.max(mostParagraphs, rowsOf(sheet.base ?? {}, 'paragraph').length);
  if (paragraphs.length <= most) return paragraphs;
  fault(sheet, firstParagraph(sheet), 'tooManyParagraphs', { most: mostParagraphs });
  return paragraphs.slice(0, most);
}

/** The field for a fault of all words together. */
export function firstParagraph({ payload }: Sheet): string {
  return `paragraph.${paragraphsInOrder(payload)[0] ?? '1'}`;
}

function parseParagraph(sheet: Sheet, row: string): TypedParagraph[] {
  const field = `paragraph.${row}`;
  const words = entry(sheet, field);
  if (words === '') return [];
  const slots = readSlots(sheet, `${field}.slots`);
  const chosen = readChoice(sheet, `${field}.kind`, ParagraphKind) ?? 'paragraph';
  if (isUnchanged(sheet, field)) return [{ kind: chosen, content: words, slots }];
  const refused = refusalOf(words, 'source');
  if (refused !== null) fault(sheet, field, 'characterAt', refused);
  if (words.length > longestParagraph) fault(sheet, field, 'longerThan', { most: longestParagraph });
  const clean = refused === null ? cleanText(words, 'source').trim() : words;
  if (isBlank(clean)) return [];
  const lines = splitParagraphs(clean, []);
  if (lines.length === 1) return [{ kind: chosen, content: lines[0]?.content ?? clean, slots }];
  return lines.map(({ kind, content }, index) => ({
    kind: chosen === 'paragraph' ? kind : chosen,
    content,
    slots: index === 0 ? slots : [],
  }));
}

/** Places as `p3 p4`, each once; `new` is one more of its own. */
function readSlots(sheet: Sheet, field: string): string[] {
  const labels = splitAddresses(entry(sheet, field));
  const isPlace = (label: string) => label === newAddress || parseAddress(label) !== null;
  const wrong = labels.find((label) => !isPlace(label));
  if (wrong !== undefined) fault(sheet, field, 'slot', { slot: wrong });
  return [...new Set(labels)].filter(isPlace);
}
