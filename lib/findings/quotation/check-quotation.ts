import { joinRedlineText } from '@/lib/analysis/redline/redline-text';
import { db } from '@/lib/db/reading/db';
import { findChangedWithin } from '@/lib/findings/phrase/find-uses';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import type { Moment } from '@/lib/records/statements/held/moment';
import { findNotHeld, type NotHeld } from '@/lib/records/statements/held/not-held';
import { tokenize } from '@/lib/text/characters/tokens';
import { diffWords, type Run } from '@/lib/text/comparison/diff-words';
import { sliceOf } from '@/lib/text/span';
import { findExactCandidates, findNearCandidates } from './find-candidates';
import { findHidingTexts } from './hidden-sentences';
import { findExact, findNear, keysOf, type Passage, spanOfPassage } from './match-quotation';
import type { Quotation } from './quotation';

/**
 * A text that has the words, or words near to them. The runs lead from its words to those that were quoted. `quote` is null where
 * a part of it that may not be shown has them.
 */
export type QuotationMatch = { text: HeldText; slot: string | null; quote: string | null; runs: Run[]; share: number };

/** `not-held` says only that no text held here has the words. */
export type QuotationCheck = {
  quotation: Quotation;
  moment: Moment;
  changed: ChangedSince;
  verdict: 'exact' | 'altered' | 'not-held';
  matches: QuotationMatch[];
  notHeld: NotHeld[];
};

const mostMatches = 20;
/** Of altered wordings only the nearest are shown. */
const mostAltered = 5;

/** Whether words stand in a text that is held at a moment, word for word or altered. */
export async function checkQuotation(quotation: Quotation, moment: Moment): Promise<QuotationCheck> {
  const changed = await findChangedWithin(moment);
  const answer = { quotation, moment, changed, notHeld: await findNotHeld(db, moment, quotation.lang, changed) };
  const exact = await findExactMatches(quotation, moment, changed);
  if (exact.length > 0) return { ...answer, verdict: 'exact', matches: exact.slice(0, mostMatches) };
  const altered = await findAlteredMatches(quotation, moment, changed);
  return { ...answer, verdict: altered.length > 0 ? 'altered' : 'not-held', matches: altered };
}

async function findExactMatches(quotation: Quotation, moment: Moment, changed: ChangedSince) {
  const among = await findExactCandidates(quotation);
  const texts = await readTexts(quotation, moment, changed, among);
  const hiding = await findHidingTexts(quotation, among);
  return texts.flatMap((text): QuotationMatch[] => {
    const found = matchIn(text, quotation, findExact);
    if (found) return [found];
    return hiding.has(text.id) ? [{ text, slot: null, quote: null, runs: [], share: 1 }] : [];
  });
}

async function findAlteredMatches(quotation: Quotation, moment: Moment, changed: ChangedSince) {
  const texts = await readTexts(quotation, moment, changed, await findNearCandidates(quotation));
  const found = texts.flatMap((text) => matchIn(text, quotation, findNear) ?? []);
  return found.toSorted((a, b) => b.share - a.share).slice(0, mostAltered);
}

async function readTexts({ lang }: Quotation, moment: Moment, changed: ChangedSince, among: string[]) {
  const ids = [...new Set([...among, ...changed.statements])];
  const texts = await findHeldTexts(db, moment, ids, changed);
  return texts.filter((text) => text.lang === lang);
}

type Find = (wanted: readonly string[], keys: readonly string[]) => (Passage & { share?: number }) | null;

function matchIn(text: HeldText, { tokens, words }: Quotation, find: Find): QuotationMatch | null {
  const whole = joinRedlineText(text.paragraphs);
  const own = tokenize(whole.text);
  const passage = find(keysOf(tokens), keysOf(own));
  if (passage === null) return null;
  const span = spanOfPassage(whole.text, own, passage, /[.!?؟]$/.test(words));
  const quote = sliceOf(whole.text, span);
  const paragraph = whole.paragraphs.find(({ end }) => span.start < end);
  return { text, slot: paragraph?.slots[0] ?? null, quote, runs: diffWords(quote, words), share: passage.share ?? 1 };
}
