import { cacheLife, cacheTag } from 'next/cache';
import { checkPress } from '@/lib/analysis/press-check/check-press';
import type { PressVerdict } from '@/lib/analysis/press-check/press-sentence';
import type { Extent, ParagraphKind } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { published } from '@/lib/records/published';
import { carriesStatement } from '@/lib/records/statements/held/not-held';
import { tagsOfStatement } from '@/lib/records/statements/statements';
import { tags } from '@/lib/records/tags';
import { readNamePairs } from '@/lib/records/vocabulary/name-pairs';
import { publicPart } from '@/lib/text/documents/excerpt';
import { readable } from './readable-spans';

/** How many sentences of a press text are in the statement, and which of those that may be shown are not. */
export type PressCheckShown = {
  slug: string;
  lang: string;
  counts: Record<PressVerdict, number>;
  /** Sentences of the public part, in order. */
  sentences: { words: string; verdict: PressVerdict }[];
  /** How many more there are. */
  hidden: number;
};

type Paragraph = { kind: ParagraphKind; content: string };
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
      paragraphs: { select: { kind: true, content: true }, orderBy: { position: 'asc' } },
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
      sentences: open.map(({ start, end, verdict }) => ({ words: whole.slice(start, end), verdict })),
      hidden: sentences.length - open.length,
    };
  });
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
