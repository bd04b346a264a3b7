import type { Prisma } from '@/lib/db/generated/client';
import { CommitmentState } from '@/lib/db/generated/enums';
import type { BundledCommitment } from '@/lib/editing/bundled/records-format';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkId } from '@/lib/editing/drafts/parts/values/draft-ids';
import { idOfWords } from '@/lib/editing/drafts/parts/values/id-of-words';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import { entry, fault, readBoth, readChoice, readWords } from '@/lib/editing/drafts/parts/values/sheet';
import { publicPart } from '@/lib/text/documents/excerpt';

type Tx = Prisma.TransactionClient;
type Place = BundledCommitment['first'];

/** Reads what was typed of a commitment. Its words must stand in a text that readers see, at the place that it names. */
export async function readCommitment(tx: Tx, open: OpenPart): Promise<BundledCommitment | null> {
  const { sheet, known, part } = open;
  const actor = readBoth(sheet, 'commitment.actor', 'short', true);
  const what = readBoth(sheet, 'commitment.what', 'source', true);
  const state = readChoice(sheet, 'commitment.state', CommitmentState, true);
  const topic = readName(sheet, 'commitment.topic', known, 'topic');
  const first = await readPlace(tx, open, 'first', true);
  const last = await readPlace(tx, open, 'last', false);
  const words = await readQuotes(tx, open, first);
  const id = await checkId(tx, sheet, {
    type: 'commitment',
    subject: part.subject,
    id: part.subject ?? (entry(sheet, 'commitment.id') || idOfWords(actor?.en ?? null, what?.en ?? null)),
  });
  if (id === null || actor === null || what === null || state === null || first === null) return null;
  return { id, topic, actor, what, state, first, words, last };
}

/** A statement and a place in it, both or neither. */
async function readPlace(tx: Tx, { sheet, known }: OpenPart, which: 'first' | 'last', isRequired: boolean) {
  const field = `commitment.${which}Slot`;
  const isAsked = isRequired || entry(sheet, `commitment.${which}Statement`) !== '' || entry(sheet, field) !== '';
  const statement = readName(sheet, `commitment.${which}Statement`, known, 'statement', isAsked);
  const slot = readWords(sheet, field, 'short', isAsked);
  if (statement === null || slot === null) return null;
  const isThere = (await tx.slot.count({ where: { label: slot, statement: { publicId: statement } } })) > 0;
  return isThere ? { statement, slot } : fault(sheet, field, 'placeUnknown', { slot, statement });
}

/** The words in at least one language. */
async function readQuotes(tx: Tx, { sheet }: OpenPart, place: Place | null): Promise<BundledCommitment['words']> {
  const words = {
    ar: readWords(sheet, 'commitment.quoteAr', 'source'),
    en: readWords(sheet, 'commitment.quoteEn', 'source'),
  };
  if (words.ar === null && words.en === null) fault(sheet, 'commitment.quoteEn', 'quoteNeeded');
  if (place === null) return words;
  for (const [lang, quote] of [
    ['ar', words.ar],
    ['en', words.en],
  ] as const) {
    if (quote === null || (await holdsQuote(tx, place, lang, quote))) continue;
    fault(sheet, lang === 'ar' ? 'commitment.quoteAr' : 'commitment.quoteEn', 'quoteNotThere', { slot: place.slot });
  }
  return words;
}

async function holdsQuote(tx: Tx, { statement, slot }: Place, lang: 'ar' | 'en', quote: string): Promise<boolean> {
  const texts = await tx.text.findMany({
    select: {
      extent: true,
      paragraphs: {
        select: { kind: true, content: true, slots: { select: { slot: { select: { label: true } } } } },
        orderBy: { position: 'asc' },
      },
    },
    where: { lang, withdrawnAt: null, statement: { publicId: statement } },
  });
  return texts.some(({ extent, paragraphs }) =>
    publicPart(extent, paragraphs).some(
      ({ content, slots }) => content.includes(quote) && slots.some((each) => each.slot.label === slot),
    ),
  );
}
