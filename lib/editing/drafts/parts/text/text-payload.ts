import { firstOfAdded, orderOf } from '@/lib/editing/drafts/parts/fields/row-names';
import { keptOfText } from '@/lib/editing/drafts/parts/fields/text-fields';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { ParagraphRecord, TextRecord } from '@/lib/editing/texts/rows/text-record';

/** A text as the fields of its form. What was cut from its document is not among them: it stays listed with the text. */
export function toTextPayload(record: TextRecord): Payload {
  return { ...toTermsPayload(record), ...toParagraphsPayload(record.paragraphs) };
}

/**
 * A text that comes as a document and is not published yet. `issued` are the places that its statement has already: a new
 * one is only given when the text is published.
 */
export function toDocumentPayload(record: TextRecord, issued: string[]): Payload {
  const known = new Set(issued);
  const paragraphs = record.paragraphs.map((paragraph) => ({
    ...paragraph,
    slots: paragraph.slots.filter((label) => known.has(label)),
  }));
  return toTextPayload({ ...record, paragraphs });
}

function toTermsPayload(record: TextRecord): Payload {
  return {
    'text.statement': record.statement,
    'text.slug': record.slug,
    'text.lang': record.lang,
    'text.standing': record.standing,
    'text.rights': record.rights,
    'text.extent': record.extent,
    'text.disclaimer': record.disclaimer ?? '',
    'text.published': record.published ?? '',
    'text.source': record.source ?? '',
    [keptOfText.original]: record.original ?? '',
    [keptOfText.fetched]: record.fetchedAt ?? '',
  };
}

function toParagraphsPayload(paragraphs: ParagraphRecord[]): Payload {
  const numbers = numbersOf(paragraphs);
  const rows = paragraphs.map(({ content, kind, slots }, index) => ({
    [`paragraph.${numbers[index]}`]: content,
    [`paragraph.${numbers[index]}.kind`]: kind,
    [`paragraph.${numbers[index]}.slots`]: slots.join(' '),
  }));
  return Object.assign({ [orderOf.text]: numbers.join(' ') }, ...rows);
}

const firstOfX = 4_000;

/**
 * A paragraph is numbered for a place that it alone renders. So it has the same number in every version of its text, and
 * two versions of a form are compared paragraph by paragraph.
 */
function numbersOf(paragraphs: ParagraphRecord[]): number[] {
  const taken = new Set<number>();
  const own = paragraphs.map(({ slots }) => {
    const number = slots.map(numberOfSlot).find((one) => one < firstOfAdded && !taken.has(one));
    if (number !== undefined) taken.add(number);
    return number;
  });
  return own.map((number) => {
    if (number !== undefined) return number;
    let free = 1;
    while (taken.has(free)) free += 1;
    taken.add(free);
    return free;
  });
}

function numberOfSlot(label: string): number {
  const number = Number(label.slice(1));
  if (label.startsWith('x')) return firstOfX + number;
  return number < firstOfX ? number : firstOfAdded;
}
