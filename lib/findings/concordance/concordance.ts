import { findChangedWithin, type Use } from '@/lib/findings/phrase/find-uses';
import { type OtherWording, otherWordingOf } from '@/lib/findings/phrase/other-language';
import type { Phrase } from '@/lib/findings/phrase/phrase';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import type { Moment } from '@/lib/records/statements/held/moment';
import { getNotHeld, type NotHeld } from '@/lib/records/statements/held/not-held';
import { sliceOf } from '@/lib/text/span';
import type { ConcordanceSort } from './sort-lines';
import { type AskedUses, usesOnPage } from './uses-on-page';

/** A use of the phrase in its surroundings, in the order of the text: before is what is read first, whatever its direction. */
export type ConcordanceLine = {
  text: HeldText;
  slots: string[];
  before: string;
  hit: string;
  after: string;
  aligned: OtherWording | null;
};

export type Concordance = {
  phrase: Phrase;
  moment: Moment;
  sort: ConcordanceSort;
  lines: ConcordanceLine[];
  /** Of all uses, in how many texts, and whether there are more. */
  total: number;
  texts: number;
  isCapped: boolean;
  isCounted: boolean;
  offset: number;
  /** Where the next lines begin; null at the end. */
  next: number | null;
  notHeld: NotHeld[];
  changed: ChangedSince;
};

const mostAround = 70;

/** Every use of a phrase in the texts that are held, a page of them. Copies and press texts are lines of their own. */
export async function readConcordance(asked: AskedUses): Promise<Concordance> {
  const { phrase, moment, sort, offset } = asked;
  const changed = await findChangedWithin(moment);
  const { uses, held, listed, total, inTexts, isCapped, isCounted } = await usesOnPage(asked, changed);
  const end = offset + uses.length;
  return {
    phrase,
    moment,
    sort,
    lines: uses.map((use) => toLine(use, held)),
    total,
    texts: inTexts,
    isCapped,
    isCounted,
    offset,
    next: end < listed ? end : null,
    notHeld: await getNotHeld(moment, phrase.lang),
    changed,
  };
}

function toLine(use: Use, texts: HeldText[]): ConcordanceLine {
  const { text, paragraph, at } = use;
  const { content = '', slots = [] } = text.paragraphs[paragraph] ?? {};
  return {
    text,
    slots,
    before: wordsBefore(content.slice(0, at.start)),
    hit: sliceOf(content, at),
    after: wordsAfter(content.slice(at.end)),
    aligned: otherWordingOf(texts, use),
  };
}

/** The last words of what comes before, cut between words. */
function wordsBefore(text: string): string {
  if (text.length <= mostAround) return text;
  const cut = text.slice(-mostAround);
  return `… ${cut.slice(cut.search(/\s/) + 1)}`;
}

function wordsAfter(text: string): string {
  if (text.length <= mostAround) return text;
  const cut = text.slice(0, mostAround);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut} …`;
}
