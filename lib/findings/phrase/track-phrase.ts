import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts, firstDayOf } from '@/lib/records/statements/held/held-texts-at';
import type { Moment } from '@/lib/records/statements/held/moment';
import { getNotHeld, type NotHeld } from '@/lib/records/statements/held/not-held';
import { firmestOf } from '@/lib/text/documents/firmest-texts';
import { splitSentences } from '@/lib/text/documents/sentences';
import { groupBy } from '@/lib/text/group-by';
import { sliceOf } from '@/lib/text/span';
import { type ChangedWording, findChangedWordings } from './changed-wordings';
import { sumOfUses } from './count-places';
import { listStatements } from './find-candidates';
import { findChangedWithin, findUses, mostRead, type Use } from './find-uses';
import { findNearPassages } from './near-passages';
import { type OtherWording, otherWordingOf } from './other-language';
import type { Phrase, PhraseLanguage } from './phrase';
import { quoteLexeme } from './quote-lexeme';

/** A place where the phrase is said, in its words or in others; `similarity` is 1 for its words. */
export type TrackedUse = {
  text: HeldText;
  slots: string[];
  /** The sentence, and within it where the wording is. */
  quote: string;
  at: { start: number; end: number };
  wording: string;
  similarity: number;
  other: OtherWording | null;
};

export type PhraseTrack = {
  phrase: Phrase;
  moment: Moment;
  /** Uses in the firmest text of each statement, oldest first; those in other words among them. */
  uses: TrackedUse[];
  /** Uses in copies, press texts and summaries: they are counted nowhere. */
  elsewhere: TrackedUse[];
  /** The statements that use it first and last, among the texts that are held, how often it is used, and in how many of them. */
  first: string | null;
  last: string | null;
  count: number;
  statements: number;
  /** There are more than these: only the oldest and the newest are listed. `isCounted`: all are counted. */
  isCapped: boolean;
  isCounted: boolean;
  notHeld: NotHeld[];
  /** The text of each statement that was looked at, in the series of the uses, oldest first. */
  texts: HeldText[];
  changed: ChangedSince;
};

/** So many texts of the same series are read for other wordings; older ones than the newest so many are not. */
const mostCompared = 80;

/** Follows a phrase through every text that is held at a moment. `most`: so many statements are listed. */
export async function trackPhrase(phrase: Phrase, moment: Moment, most = mostRead): Promise<PhraseTrack> {
  const changed = await findChangedWithin(moment);
  const { uses, texts: used, unread, isCapped, isCounted } = await findUses(phrase, moment, changed, most);
  const isRead = new Set(used.map(({ statement }) => statement));
  const near = (await listNearTexts(phrase, uses)).filter((id) => !isRead.has(id));
  const all = [...used, ...(await findHeldTexts(db, moment, near, changed))];
  const texts = firmestOf(all.filter(({ lang }) => lang === phrase.lang));
  const counted = new Set(texts);
  const said = uses.filter(({ text }) => counted.has(text));
  const others = findOthers(phrase, said, texts);
  const beside = groupBy(all, ({ statement }) => statement);
  const tracked = inOrder([...said.map(exactly), ...others]).map((use) => toTracked(use, beside));
  const exact = tracked.filter(({ similarity }) => similarity === 1);
  const beyond = unread.filter(({ isCounted }) => isCounted);
  const elsewhere = uses.filter(({ text }) => !counted.has(text));
  return {
    phrase,
    moment,
    uses: tracked,
    elsewhere: elsewhere.map((use) => toTracked(exactly(use), beside)),
    first: exact[0]?.text.statement ?? null,
    last: exact.at(-1)?.text.statement ?? null,
    count: exact.length + sumOfUses(beyond),
    statements: new Set([...exact.map(({ text }) => text), ...beyond].map(({ statement }) => statement)).size,
    isCapped,
    isCounted,
    notHeld: await getNotHeld(moment, phrase.lang),
    texts: byDate(texts),
    changed,
  };
}

/** Every name of a topic is looked for already; a number or a date in the place of another is no other wording. */
function findOthers(phrase: Phrase, said: Use[], texts: HeldText[]): ChangedWording[] {
  if (phrase.topic || !/\p{L}/u.test(phrase.words)) return [];
  return said.length > 0 ? findChangedWordings(said, texts) : findNearPassages(phrase, texts);
}

/** Texts that may say it in other words: of the same bodies, or where nobody says it, those with most of its longer words. */
async function listNearTexts(phrase: Phrase, uses: Use[]): Promise<string[]> {
  const bodies = [...new Set(uses.flatMap(({ text }) => text.meeting?.body ?? []))];
  if (uses.length > 0) {
    return listOfBodies(bodies, phrase.lang);
  }
  const words = phrase.forms.toSorted((a, b) => longest(b) - longest(a)).slice(0, 4);
  const queries = pairsOf(words).map((pair) =>
    pair.map((forms) => `(${forms.map(quoteLexeme).join(' | ')})`).join(' & '),
  );
  if (queries.length === 0) return [];
  const condition = Prisma.sql`lexemes @@ ${queries.map((query) => `(${query})`).join(' | ')}::tsquery`;
  return (await listStatements(condition, phrase.lang, mostCompared)).statements;
}

/** The statements of the oldest and the newest texts of these bodies. */
async function listOfBodies(bodies: string[], lang: PhraseLanguage): Promise<string[]> {
  const condition = Prisma.sql`kind = 'text' AND langs = ARRAY[${lang}::text] AND body = of.body`;
  const ends = [Prisma.sql`day`, Prisma.sql`day DESC`].map(
    (order) =>
      Prisma.sql`(SELECT subject FROM search_document WHERE ${condition} ORDER BY ${order} LIMIT ${mostCompared / 2})`,
  );
  const found = await db.$queryRaw<{ statement: string }[]>`
    SELECT DISTINCT split_part(subject, '/', 1) AS statement
      FROM unnest(${bodies}::text[]) AS of (body), LATERAL (${Prisma.join(ends, ' UNION ALL ')}) AS text`;
  return found.map(({ statement }) => statement);
}

function longest(forms: readonly string[]): number {
  return Math.max(...forms.map(({ length }) => length));
}

function pairsOf<Item>(items: Item[]): [Item, Item][] {
  return items.flatMap((left, index) => items.slice(index + 1).map((right): [Item, Item] => [left, right]));
}

function byDate(texts: HeldText[]): HeldText[] {
  return texts.toSorted((a, b) => (`${firstDayOf(a)} ${a.id}` < `${firstDayOf(b)} ${b.id}` ? -1 : 1));
}

function exactly(use: Use): ChangedWording {
  return { ...use, similarity: 1 };
}

function inOrder(uses: ChangedWording[]): ChangedWording[] {
  const key = ({ text, paragraph, at }: ChangedWording) =>
    [firstDayOf(text), text.statement, text.slug, pad(paragraph), pad(at.start)].join(' ');
  const keys = new Map(uses.map((use) => [use, key(use)]));
  const of = (use: ChangedWording) => keys.get(use) ?? '';
  return uses.toSorted((a, b) => (of(a) < of(b) ? -1 : 1));
}

function pad(place: number): string {
  return String(place).padStart(7, '0');
}

function toTracked(use: ChangedWording, beside: ReadonlyMap<string, HeldText[]>): TrackedUse {
  const { text, paragraph, at, similarity } = use;
  const { content = '', slots = [] } = text.paragraphs[paragraph] ?? {};
  const sentences = splitSentences(content);
  const from = sentences.findLast(({ start }) => start <= at.start)?.start ?? 0;
  const to = sentences.find(({ end }) => end >= at.end)?.end ?? content.length;
  return {
    text,
    slots,
    quote: content.slice(from, to),
    at: { start: at.start - from, end: at.end - from },
    wording: sliceOf(content, at),
    similarity,
    other: otherWordingOf(beside.get(text.statement) ?? [], use),
  };
}
