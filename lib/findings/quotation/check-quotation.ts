import { db } from '@/lib/db/reading/db';
import { findChangedWithin } from '@/lib/findings/phrase/find-uses';
import type { Bilingual } from '@/lib/records/bilingual';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import type { Moment } from '@/lib/records/statements/held/moment';
import { getNotHeld, type NotHeld } from '@/lib/records/statements/held/not-held';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
import { splitSentences } from '@/lib/text/documents/sentences';
import { cutParts } from './cut-parts';
import { findExactCandidates, findNearCandidates, findPartCandidates } from './find-candidates';
import { findParts, type PartsFound } from './find-parts';
import { findHidingTexts } from './hidden-sentences';
import type { Quotation } from './quotation';
import { type CutText, cutText, matchExact, matchNear, ofStatementFirst, type QuotationMatch } from './quotation-match';
import { readPublishers } from './report-publishers';

/**
 * `exact`: the words stand in the own text of a statement, the same but for spelling. `reported`: in a press report or a summary
 * of one alone. `parts`: all of its parts stand in such texts, though not in a row. `not-held` says only that no text held here
 * has the words.
 */
export type QuotationVerdict = 'exact' | 'reported' | 'parts' | 'altered' | 'not-held';

export type QuotationCheck = {
  quotation: Quotation;
  moment: Moment;
  changed: ChangedSince;
  verdict: QuotationVerdict;
  matches: QuotationMatch[];
  /** Of `parts`: how they stand to each other. */
  parts: Omit<PartsFound, 'matches'> | null;
  /** Of `reported`: what the statements' own texts say instead, those that were reported on first. */
  nearest: QuotationMatch[];
  /** Of `reported`: whether the own text of a statement that was reported on is held whole. */
  isStatementHeld: boolean;
  /** Who published the reports among the matches, by the ids of their texts. */
  publishers: Map<string, Bilingual>;
  notHeld: NotHeld[];
};

const mostMatches = 20;
/** Of altered wordings only the nearest are shown. */
const mostAltered = 5;

const isOwn = ({ text }: Pick<QuotationMatch, 'text'>) => carriesStatement(text.standing);

/**
 * Whether words stand in a text that is held at a moment, and in whose. The statement that they are said to be from is always
 * looked at, and shown first.
 */
export async function checkQuotation(
  quotation: Quotation,
  moment: Moment,
  claimed: string | null = null,
): Promise<QuotationCheck> {
  const changed = await findChangedWithin(moment);
  const notHeld = await getNotHeld(moment, quotation.lang);
  const found = await judge(quotation, moment, changed, claimed);
  const reports = found.matches.filter((match) => !isOwn(match)).map(({ text }) => text);
  const publishers = await readPublishers(reports);
  return { ...nothingBeside, quotation, moment, changed, notHeld, ...found, publishers };
}

const nothingBeside = { parts: null, nearest: [], isStatementHeld: false };

type Found = Pick<QuotationCheck, 'verdict' | 'matches'> &
  Partial<Pick<QuotationCheck, 'parts' | 'nearest' | 'isStatementHeld'>>;

async function judge(
  quotation: Quotation,
  moment: Moment,
  changed: ChangedSince,
  claimed: string | null,
): Promise<Found> {
  const among = await findExactCandidates(quotation);
  const named = await readTexts(quotation, moment, changed, among);
  const hiding = await findHidingTexts(quotation, among);
  const exact = named.flatMap((cut) => matchExact(cut, quotation) ?? hiddenIn(cut.text, hiding));
  const isOneSentence = splitSentences(quotation.words).length === 1;
  if (exact.some(isOwn) && isOneSentence) return { verdict: 'exact', matches: ownFirst(exact) };
  // The index finds no words in a row that run on into the next paragraph; those that have most of them are read in any case.
  const near = await readTexts(quotation, moment, changed, withClaimed(claimed, await findNearCandidates(quotation)));
  const all = distinct([...exact, ...near.flatMap((cut) => matchExact(cut, quotation) ?? [])]);
  if (all.some(isOwn)) return { verdict: 'exact', matches: ownFirst(all) };
  if (all.length > 0)
    return { verdict: 'reported', matches: ownFirst(all), ...besideReports(all, near, named, quotation) };
  const parts = await findPartsHeld(quotation, moment, changed, claimed);
  if (parts) return { verdict: 'parts', matches: parts.matches, parts };
  const altered = ofStatementFirst(nearestIn(near, quotation), claimed).slice(0, mostAltered);
  return { verdict: altered.length > 0 ? 'altered' : 'not-held', matches: altered };
}

function hiddenIn(text: HeldText, hiding: ReadonlySet<string>): QuotationMatch[] {
  return hiding.has(text.id) ? [{ text, slots: [], quote: null, runs: [], differences: 0, share: 1 }] : [];
}

/** What the statements say where a report has the words. */
function besideReports(
  reports: QuotationMatch[],
  near: CutText[],
  named: CutText[],
  quotation: Quotation,
): Pick<QuotationCheck, 'nearest' | 'isStatementHeld'> {
  const reported = new Set(reports.map(({ text }) => text.statement));
  const ofReported = ({ text }: Pick<QuotationMatch, 'text'>) => reported.has(text.statement);
  const own = new Map([...near, ...named].filter(isOwn).map((cut) => [cut.text.id, cut]));
  const nearest = nearestIn([...own.values()], quotation);
  return {
    nearest: [...nearest.filter(ofReported), ...nearest.filter((match) => !ofReported(match))].slice(0, mostAltered),
    isStatementHeld: [...own.values()].some((cut) => ofReported(cut) && !cut.text.isExcerpt),
  };
}

async function findPartsHeld(
  quotation: Quotation,
  moment: Moment,
  changed: ChangedSince,
  claimed: string | null,
): Promise<PartsFound | null> {
  const cut = cutParts(quotation.words);
  if (cut === null) return null;
  const among = await findPartCandidates(cut.parts, quotation.lang);
  const texts = await readTexts(quotation, moment, changed, withClaimed(claimed, among));
  return findParts(cut, texts.filter(isOwn), claimed);
}

async function readTexts({ lang }: Quotation, moment: Moment, changed: ChangedSince, among: string[]) {
  const ids = [...new Set([...among, ...changed.statements])];
  const texts = await findHeldTexts(db, moment, ids, changed);
  return texts.filter((text) => text.lang === lang).map(cutText);
}

function withClaimed(claimed: string | null, among: string[]): string[] {
  return claimed === null ? among : [claimed, ...among];
}

function nearestIn(texts: CutText[], quotation: Quotation): QuotationMatch[] {
  const found = texts.flatMap((cut) => matchNear(cut, quotation) ?? []);
  return found.toSorted((a, b) => b.share - a.share);
}

function ownFirst(matches: QuotationMatch[]): QuotationMatch[] {
  return matches.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a))).slice(0, mostMatches);
}

function distinct(matches: QuotationMatch[]): QuotationMatch[] {
  return [...new Map(matches.map((match) => [match.text.id, match])).values()];
}
