import { z } from 'zod';
import type { AnsweredQuotation } from '@/lib/findings/quotation/asked-quotation';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { codes } from '@/lib/records/codes';
import { RunJson } from './comparison-json';

/** A text that has the words. `quote` is null, and `hidden` true, where a part that may not be shown has them. */
const MatchJson = z
  .strictObject({
    statement: z.string(),
    text: z.string(),
    slot: z.string().nullable(),
    lang: z.string(),
    standing: z.enum(codes.standing),
    edtf: z.string().nullable(),
    quote: z.string().nullable(),
    runs: z.array(RunJson),
    hidden: z.boolean(),
    url: z.url(),
  })
  .meta({ id: 'QuotationMatch' });

/** Whether the quotation is in the statement that it is said to be from. */
const ClaimJson = z
  .strictObject({ statement: z.string(), verdict: z.enum(['there', 'elsewhere', 'not-there', 'cannot-say']) })
  .meta({ id: 'QuotationClaim' });

/** `not-held` says that no text held here has the words; `notHeld` lists the meetings whose statements are not held whole. `claim` says whether the words are in the statement that was named. */
export const QuotationCheckJson = z
  .strictObject({
    words: z.string(),
    lang: z.string(),
    verdict: z.enum(['exact', 'altered', 'not-held']),
    matches: z.array(MatchJson),
    claim: ClaimJson.nullable(),
    notHeld: z.array(z.string()),
    seq: z.string(),
  })
  .meta({ id: 'QuotationCheck' });

export function toQuotationJson(
  { quotation, moment, verdict, matches, claim, notHeld }: AnsweredQuotation,
  { locale, origin }: { locale: Locale; origin: string },
): z.input<typeof QuotationCheckJson> {
  return {
    words: quotation.words,
    lang: quotation.lang,
    verdict,
    matches: matches.map(({ text, slot, quote, runs }) => ({
      statement: text.statement,
      text: text.id,
      slot,
      lang: text.lang,
      standing: text.standing,
      edtf: text.date,
      quote,
      runs,
      hidden: quote === null,
      url:
        origin +
        (slot === null ? paths.statement(locale, text.statement) : paths.paragraph(locale, text.statement, slot)),
    })),
    claim: claim && { statement: claim.statement, verdict: claim.verdict },
    notHeld: notHeld.map(({ id }) => id),
    seq: moment.seq,
  };
}
