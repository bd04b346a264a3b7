import { isTimeout } from '@/lib/db/is-timeout';
import { db } from '@/lib/db/reading/db';
import { TooFarBack } from '@/lib/findings/phrase/find-uses';
import type { PhraseLanguage } from '@/lib/findings/phrase/phrase';
import { parsePublicId } from '@/lib/i18n/public-id';
import { findMoment, type Moment, type MomentFault } from '@/lib/records/statements/held/moment';
import { checkQuotation, type QuotationCheck } from './check-quotation';
import { type Claim, judgeClaim } from './claimed-statement';
import { type Quotation, type QuotationFault, readQuotation } from './quotation';

/** `statement`: the one that the words are said to be from. */
export type AskedQuotation = { words: string; lang: PhraseLanguage | null; statement?: string | null };

export type AskedFault =
  | { kind: 'words'; fault: QuotationFault | 'broad' }
  | { kind: 'statement'; fault: 'no-statement' }
  | { kind: 'moment'; fault: MomentFault['fault'] | 'distant'; newest: string };

/** Takes what is valid in an address and ignores the rest. */
export function parseQuotation(raw: Record<string, string | string[] | undefined>): AskedQuotation {
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
  const lang = one(raw.lang);
  return {
    words: one(raw.words) ?? '',
    lang: lang === 'ar' || lang === 'en' ? lang : null,
    statement: one(raw.statement) || null,
  };
}

/** The words and the moment that are asked about, or why they cannot be. */
async function readAsked(
  { words, lang }: AskedQuotation,
  seq: string | null,
): Promise<{ quotation: Quotation; moment: Moment } | AskedFault> {
  const quotation = readQuotation(words, lang ?? undefined);
  if ('fault' in quotation) return { kind: 'words', fault: quotation.fault };
  const moment = await findMoment(db, seq);
  return 'fault' in moment ? { kind: 'moment', ...moment } : { quotation, moment };
}

/** What became of a quotation, and of the claim where it is from. */
export type AnsweredQuotation = QuotationCheck & { claim: Claim | null };

/** Checks the words at a moment, or says why it cannot. */
export async function answerQuotation(
  asked: AskedQuotation,
  seq: string | null,
): Promise<AnsweredQuotation | AskedFault> {
  const asks = await readAsked(asked, seq);
  if ('kind' in asks) return asks;
  try {
    const id = asked.statement ? parsePublicId(asked.statement) : null;
    const check = await checkQuotation(asks.quotation, asks.moment, id);
    if (!asked.statement) return { ...check, claim: null };
    const claim = id === null ? null : await judgeClaim(check, id);
    return claim === null ? { kind: 'statement', fault: 'no-statement' } : { ...check, claim };
  } catch (error) {
    if (error instanceof TooFarBack) return { kind: 'moment', fault: 'distant', newest: asks.moment.seq };
    if (isTimeout(error)) return { kind: 'words', fault: 'broad' };
    throw error;
  }
}
