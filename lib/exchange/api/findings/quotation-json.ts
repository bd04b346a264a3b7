import { z } from 'zod';
import { WordsJson } from '@/lib/exchange/api/words-json';
import type { AnsweredQuotation } from '@/lib/findings/quotation/asked-quotation';
import type { QuotationMatch } from '@/lib/findings/quotation/quotation-match';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { codes } from '@/lib/records/codes';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
import { RunJson } from './comparison-json';

/** A text that has the words. `quote` is null, and `hidden` true, where a part that may not be shown has them. */
const MatchJson = z
  .strictObject({
    statement: z.string(),
    text: z.string(),
    slot: z.string().nullable(),
    slots: z.array(z.string()),
    lang: z.string(),
    standing: z.enum(codes.standing),
    /** Whether it is the statement itself; a report of it or a summary otherwise. */
    ofStatement: z.boolean(),
    publisher: WordsJson.nullable(),
    edtf: z.string().nullable(),
    quote: z.string().nullable(),
    runs: z.array(RunJson),
    differences: z.int(),
    hidden: z.boolean(),
    url: z.url(),
  })
  .meta({ id: 'QuotationMatch' });

/** Whether the quotation is in the statement that it is said to be from. */
const ClaimJson = z
  .strictObject({ statement: z.string(), verdict: z.enum(['there', 'parts', 'elsewhere', 'not-there', 'cannot-say']) })
  .meta({ id: 'QuotationClaim' });

/** How the parts of a quotation stand to each other, and what the text has between them. */
const PartsJson = z
  .strictObject({
    order: z.enum(['kept', 'changed', 'several']),
    marked: z.boolean(),
    leftOut: z.array(z.strictObject({ count: z.int(), words: z.string().nullable() })),
    /** Further statements whose texts have the parts in the same way. */
    alsoIn: z.array(z.string()),
  })
  .meta({ id: 'QuotationParts' });

/** `exact` is about the text of a statement itself, `reported` about a report of one. `not-held` says that no text held here has the words; `notHeld` lists the meetings whose statements are not held whole. `claim` says whether the words are in the statement that was named. */
export const QuotationCheckJson = z
  .strictObject({
    words: z.string(),
    lang: z.string(),
    verdict: z.enum(['exact', 'reported', 'parts', 'altered', 'not-held']),
    matches: z.array(MatchJson),
    parts: PartsJson.nullable(),
    nearest: z.array(MatchJson),
    claim: ClaimJson.nullable(),
    notHeld: z.array(z.string()),
    seq: z.string(),
  })
  .meta({ id: 'QuotationCheck' });

type Site = { locale: Locale; origin: string };

export function toQuotationJson(check: AnsweredQuotation, site: Site): z.input<typeof QuotationCheckJson> {
  const { quotation, moment, verdict, matches, parts, nearest, claim, notHeld } = check;
  return {
    words: quotation.words,
    lang: quotation.lang,
    verdict,
    matches: matches.map((match) => toMatchJson(match, check, site)),
    parts: parts && {
      order: parts.order,
      marked: parts.isMarked,
      leftOut: parts.leftOut,
      alsoIn: [...new Set(parts.also.map(({ statement }) => statement))],
    },
    nearest: nearest.map((match) => toMatchJson(match, check, site)),
    claim: claim && { statement: claim.statement, verdict: claim.verdict },
    notHeld: notHeld.map(({ id }) => id),
    seq: moment.seq,
  };
}

function toMatchJson(
  { text, slots, quote, runs, differences }: QuotationMatch,
  { publishers }: Pick<AnsweredQuotation, 'publishers'>,
  { locale, origin }: Site,
): z.input<typeof MatchJson> {
  const [slot = null] = slots;
  const path = slot === null ? paths.statement(locale, text.statement) : paths.paragraph(locale, text.statement, slot);
  return {
    statement: text.statement,
    text: text.id,
    slot,
    slots,
    lang: text.lang,
    standing: text.standing,
    ofStatement: carriesStatement(text.standing),
    publisher: publishers.get(text.id) ?? null,
    edtf: text.date,
    quote,
    runs,
    differences,
    hidden: quote === null,
    url: origin + path,
  };
}
