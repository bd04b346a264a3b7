import { cacheLife, cacheTag } from 'next/cache';
import { checkPress } from '@/lib/analysis/press-check/check-press';
import type { PressSentence, PressVerdict } from '@/lib/analysis/press-check/press-sentence';
import type { Extent, ParagraphKind } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { published } from '@/lib/records/published';
import { paragraphsInOrder } from '@/lib/records/statements/paragraphs';
import { tagsOfStatement } from '@/lib/records/statements/statements';
import { tags } from '@/lib/records/tags';
import { readNamePairs } from '@/lib/records/vocabulary/name-pairs';
import { diffWords, type Run } from '@/lib/text/comparison/diff-words';
import { publicPart } from '@/lib/text/documents/excerpt';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
import { splitSentences } from '@/lib/text/documents/sentences';
import { sliceOf } from '@/lib/text/span';
import { readable } from './readable-spans';

/** A sentence of a report, and where the statement has it or comes near to it, with its words there. */
export type PressSentenceShown = {
  words: string;
  verdict: PressVerdict;
  held: { slot: string; runs: Run[]; lang: string } | null;
};

/** How many sentences of a press text are in the statement, and which of those that may be shown are not. */
export type PressCheckShown = {
  slug: string;
  lang: string;
  counts: Record<PressVerdict, number>;
  /** Sentences of the public part, in order. */
  sentences: PressSentenceShown[];
  /** How many more there are; they are counted too. */
  hidden: number;
};

type Paragraph = { kind: ParagraphKind; content: string; slots: { slot: { label: string } }[] };
type Held = {
  slug: string;
  lang: string;
  standing: Parameters<typeof carriesStatement>[0];
  extent: Extent;
  paragraphs: Paragraph[];
};

/** The press texts of a statement beside the statement itself. None where no text of the statement is held. */
export async function listPressChecks(statement: string): Promise<PressCheckShown[]> {
  'use cache';
  cacheTag(...tagsOfStatement(statement), tags.bodies, tags.parties, tags.places);
  cacheLife('max');

  const texts = await db.text.findMany({
    select: {
      slug: true,
      lang: true,
      standing: true,
      extent: true,
      paragraphs: paragraphsInOrder,
    },
    where: { ...published, paragraphs: { some: {} }, statement: { publicId: statement, ...published } },
    orderBy: { slug: 'asc' },
  });
  const press = texts.filter(({ standing, extent }) => standing === 'press_report' && extent !== 'link');
  const own = texts.filter(({ standing }) => carriesStatement(standing));
  if (press.length === 0 || own.length === 0) return [];
  const names = await readNamePairs(db);
  const held = own.map((text) => ({ id: text.slug, statement, language: languageOf(text), text: joined(text) }));
  return press.map((text) => {
    const whole = joined(text);
    const sentences = checkPress({ language: languageOf(text), text: whole, statement }, held, names);
    const shown = readable(text.paragraphs, publicPart(text.extent, text.paragraphs));
    const isShown = (start: number, end: number) => shown.some((span) => span.start <= start && end <= span.end);
    const open = sentences.filter(({ start, end }) => isShown(start, end));
    return {
      slug: text.slug,
      lang: text.lang,
      counts: countVerdicts(sentences.map(({ verdict }) => verdict)),
      sentences: open.map((sentence) => ({
        words: whole.slice(sentence.start, sentence.end),
        verdict: sentence.verdict,
        held: heldBeside(
          whole,
          sentence,
          own.filter(({ lang }) => lang === text.lang),
        ),
      })),
      hidden: sentences.length - open.length,
    };
  });
}

/** The sentences of the statement that a report's sentence was matched with; hidden words are none of them. */
function heldBeside(
  press: string,
  { start, end, verdict, match }: PressSentence,
  own: Held[],
): PressSentenceShown['held'] {
  const text = own.find(({ slug }) => slug === match?.text);
  if (!match || !text || (verdict !== 'paraphrase' && verdict !== 'in-statement')) return null;
  const whole = joined(text);
  const [from, to] = [match.heldSpans[0]?.start ?? 0, match.heldSpans.at(-1)?.end ?? 0];
  const shown = readable(text.paragraphs, publicPart(text.extent, text.paragraphs));
  const sentences = splitSentences(whole).filter((span) => span.start < to && from < span.end);
  const span = { start: sentences[0]?.start ?? from, end: sentences.at(-1)?.end ?? to };
  if (!shown.some((open) => open.start <= span.start && span.end <= open.end)) return null;
  const slot = slotAt(text, from);
  if (slot === null) return null;
  return { slot, runs: diffWords(sliceOf(whole, span), press.slice(start, end)), lang: text.lang };
}

function slotAt({ paragraphs }: Held, offset: number): string | null {
  let end = 0;
  for (const { content, slots } of paragraphs) {
    end += content.length + 1;
    if (offset < end) return slots[0]?.slot.label ?? null;
  }
  return null;
}

function languageOf({ lang }: Held): 'ar' | 'en' {
  return lang.startsWith('ar') ? 'ar' : 'en';
}

function joined({ paragraphs }: Held): string {
  return paragraphs.map(({ content }) => content).join('\n');
}

function countVerdicts(verdicts: PressVerdict[]): Record<PressVerdict, number> {
  const count = (verdict: PressVerdict) => verdicts.filter((each) => each === verdict).length;
  return {
    'in-statement': count('in-statement'),
    paraphrase: count('paraphrase'),
    'not-in-statement': count('not-in-statement'),
    'no-statement-held': count('no-statement-held'),
    'from-another-document': count('from-another-document'),
  };
}
