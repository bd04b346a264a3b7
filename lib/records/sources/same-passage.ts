import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import type { Locale } from '@/lib/i18n/locales';
import { published } from '@/lib/records/published';
import type { Quotation } from '@/lib/records/quotation';
import { tags } from '@/lib/records/tags';
import { splitSentences } from '@/lib/text/documents/sentences';

/** The place in another text that renders what is quoted. `words`: null where the paragraph is too long to show. */
export type Passage = { statement: string; slot: string; words: string | null };

/** A longer paragraph is linked and not shown. */
const longest = 320;

const paragraphRow = { content: true, slots: { select: { slot: { select: { id: true, label: true } } } } } as const;

/**
 * What is quoted from one of these sources, in the official text of the same statement in the reader's language: the
 * sentence at the same place where both paragraphs have as many, else the paragraph. Null where there is none.
 */
export async function findSamePassage(quoted: Quotation, sources: string[], locale: Locale): Promise<Passage | null> {
  'use cache';
  cacheTag(tags.statements, tags.sources);
  cacheLife('max');

  if (quoted.lang === locale || sources.length === 0) return null;
  const said = await db.paragraph.findFirst({
    select: { ...paragraphRow, text: { select: { statement: { select: { id: true, publicId: true } } } } },
    where: {
      content: { contains: quoted.words },
      text: {
        ...published,
        lang: quoted.lang,
        extent: 'full',
        source: { publicId: { in: sources } },
        statement: published,
      },
    },
    orderBy: [{ text: { slug: 'asc' } }, { position: 'asc' }],
  });
  if (said === null) return null;
  const { statement } = said.text;
  const places = said.slots.map(({ slot }) => slot.id);
  const same = await db.paragraph.findMany({
    select: paragraphRow,
    where: {
      text: { ...published, lang: locale, extent: 'full', standing: 'official', statementId: statement.id },
      slots: { some: { slotId: { in: places } } },
    },
  });
  const [own] = same;
  const place = own?.slots.find(({ slot }) => places.includes(slot.id));
  if (own === undefined || place === undefined || same.length > 1) return null;
  return {
    statement: statement.publicId,
    slot: place.slot.label,
    words: sameSentence(quoted.words, said.content, own.content),
  };
}

function sameSentence(words: string, from: string, to: string): string | null {
  const [said, own] = [splitSentences(from), splitSentences(to)];
  const at = said.findIndex(({ start, end }) => from.slice(start, end).includes(words));
  const found = said.length === own.length ? own[at] : undefined;
  const shown = found ? to.slice(found.start, found.end) : to;
  return shown.length <= longest ? shown : null;
}
