import { z } from 'zod';
import { WordsJson } from '@/lib/exchange/api/words-json';
import type { Comparison, SideShown } from '@/lib/findings/compare/compare-statements';
import { codes } from '@/lib/records/codes';
import { formatSide } from '@/lib/records/statements/compared-pair';

/** A run of a redline. `was`: the first text's spelling of it, for `spelling` alone. */
export const RunJson = z
  .strictObject({
    op: z.enum(['same', 'added', 'removed', 'spelling']),
    text: z.string(),
    was: z.string().optional(),
  })
  .meta({ id: 'Run' });

/** A run of a comparison. `moved` names a sentence that went away from here, if it was removed, or came here, if it was added. */
const ComparedRunJson = RunJson.extend({ moved: z.string().optional(), changes: z.array(RunJson).optional() }).meta({
  id: 'ComparedRun',
});

/** A sentence that became several, or several that became one, by their numbers in the passage. */
const RecutSentenceJson = z
  .strictObject({
    kind: z.enum(['split', 'merged']),
    a: z.array(z.int().positive()),
    b: z.array(z.int().positive()),
  })
  .meta({ id: 'RecutSentence' });

const BlockJson = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['same', 'changed', 'added', 'removed', 'moved', 'split', 'merged']),
    a: z.array(z.string()),
    b: z.array(z.string()),
    runs: z.array(ComparedRunJson),
    changes: z.array(RunJson).optional(),
    sentences: z.array(RecutSentenceJson).optional(),
    form: z.enum(['title', 'dateline', 'chairs', 'thanks', 'next']).nullable(),
  })
  .meta({ id: 'RedlineBlock' });

const SideJson = z
  .strictObject({ text: z.string(), status: z.enum(codes.standing), title: WordsJson, edtf: z.string().nullable() })
  .meta({ id: 'ComparedText' });

/** What changed from one statement to another. `facts`: dates, numbers and names that are others in a passage of both. */
export const ComparisonJson = z
  .strictObject({
    a: z.string(),
    b: z.string(),
    lang: z.enum(['ar', 'en']),
    seq: z.string(),
    blocks: z.array(BlockJson),
    facts: z.array(
      z.strictObject({ block: z.string(), code: z.string(), a: z.string().nullable(), b: z.string().nullable() }),
    ),
    texts: z.strictObject({ a: SideJson, b: SideJson }),
  })
  .meta({ id: 'Comparison' });

export function toComparisonJson({ a, b, lang, moment, blocks, facts }: Comparison): z.input<typeof ComparisonJson> {
  return {
    a: formatSide(a),
    b: formatSide(b),
    lang,
    seq: moment.seq,
    blocks: blocks.map(({ beside, ...block }) => block),
    facts,
    texts: { a: toSideJson(a), b: toSideJson(b) },
  };
}

function toSideJson({ id, title, date, text }: SideShown): z.input<typeof SideJson> {
  return { text: `${id}/${text.slug}`, status: text.standing, title, edtf: date };
}
