import { toDay } from '@/lib/db/day';
import { db } from '@/lib/db/reading/db';
import { findChangedWithin } from '@/lib/findings/phrase/find-uses';
import { languages, type PhraseLanguage } from '@/lib/findings/phrase/phrase';
import { topicUsesIn } from '@/lib/findings/phrase/topic-uses';
import type { Bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts, firstDayOf } from '@/lib/records/statements/held/held-texts-at';
import type { Moment } from '@/lib/records/statements/held/moment';
import { getNotHeld, type NotHeld } from '@/lib/records/statements/held/not-held';
import { carriesStatement, firmestOf } from '@/lib/text/documents/firmest-texts';
import { findOtherWordings } from './other-wordings';
import { readTopicPhrases, type TopicPhrases } from './topic-phrases';

/** The meeting of a column, oldest first; `why` where nothing can be said of it. */
export type ThemeMeeting = {
  id: string;
  ordinal: number | null;
  edtf: string;
  statement: string | null;
  /** The languages in which its statement is held whole. */
  langs: PhraseLanguage[];
  /** Those of them in which the text that is counted is official. */
  official: PhraseLanguage[];
  why: NotHeld['why'] | null;
  isGap: boolean;
};

/** How often a statement speaks of a topic, in each language that is held, with the places of the sentences. */
export type ThemeCell = {
  meeting: string;
  state: 'said' | 'silent' | 'unknown';
  sentences: Partial<Record<PhraseLanguage, number>>;
  slots: string[];
};

export type Theme = {
  id: string;
  label: { ar: string; en: string };
  /** What was looked for. */
  names: Record<PhraseLanguage, string[]>;
  cells: ThemeCell[];
};

/**
 * A topic that the newest statement has no name of and an earlier one had. `otherWords`: places there that may speak of it in
 * other words; `isRecorded`: the record has it among the topics of that meeting.
 */
export type DroppedTheme = { topic: string; saidIn: string[]; otherWords: string[]; isRecorded: boolean };

export type Themes = {
  body: string | null;
  moment: Moment;
  meetings: ThemeMeeting[];
  themes: Theme[];
  /** The newest meeting whose statement is held whole; null where none is. */
  newest: string | null;
  /** The meetings before it whose statements are held whole. */
  before: string[];
  dropped: DroppedTheme[];
  /** Statements held whole that are of no meeting of the body, so that they are not counted. */
  others: { id: string; title: Bilingual }[];
  /** How many meetings of the body are earlier than those of the table. */
  earlier: number;
  changed: ChangedSince;
};

const mostMeetings = 40;
const mostOthers = 40;

/** Topics by meeting of the record's main body, at a moment. What is not held whole is never taken for silence. */
export async function readThemes(moment: Moment, body: string | null): Promise<Themes> {
  const changed = await findChangedWithin(moment);
  const topics = await readTopicPhrases();
  if (body === null) return { ...nothing, moment, changed };
  const { from, earlier } = await findSpan(body);
  const statements = [...(await listStatements(body, changed)), ...(await listOthers(body))];
  const held = (await findHeldTexts(db, moment, [...new Set(statements)], changed)).filter(
    ({ isExcerpt }) => !isExcerpt,
  );
  const isOwn = ({ meeting }: HeldText) => meeting?.body === body;
  const texts = held.filter(isOwn);
  const columns = toColumns(
    languages.flatMap((lang) => firmestOf(texts.filter((text) => text.lang === lang))),
    (await getNotHeld(moment, null)).filter((each) => each.body === body && (from === null || each.edtf >= from)),
  );
  const meetings = columns.map(({ meeting }) => meeting);
  const themes = topics.map((topic) => ({
    id: topic.id,
    label: topic.label,
    names: { ar: namesIn(topic, 'ar'), en: namesIn(topic, 'en') },
    cells: columns.map((column) => cellOf(topic, column)),
  }));
  const others = othersAmong(held.filter((text) => !isOwn(text)));
  const found = { body, moment, meetings, themes, others, earlier, changed };
  return { ...found, ...(await droppedIn(columns, themes, topics)) };
}

function namesIn({ names }: TopicPhrases, lang: PhraseLanguage): string[] {
  return names[lang].map(({ words }) => words);
}

const nothing = { body: null, meetings: [], themes: [], newest: null, before: [], dropped: [], others: [], earlier: 0 };

/** Since when the table has the meetings of the body, null where it has all of them, and how many are earlier. */
async function findSpan(body: string): Promise<{ from: string | null; earlier: number }> {
  const where = { ...published, body: { publicId: body } };
  const oldest = await db.meeting.findFirst({
    select: { earliest: true },
    where,
    orderBy: [{ earliest: 'desc' }, { publicId: 'asc' }],
    skip: mostMeetings - 1,
  });
  const earlier = Math.max(0, (await db.meeting.count({ where })) - mostMeetings);
  return { from: oldest && earlier > 0 ? toDay(oldest.earliest) : null, earlier };
}

/** The statements of the body's newest meetings, and all that changed since, which may have been of one. */
async function listStatements(body: string, { statements }: ChangedSince): Promise<string[]> {
  const rows = await db.meeting.findMany({
    select: { statements: { select: { publicId: true }, where: published } },
    where: { ...published, body: { publicId: body } },
    orderBy: [{ earliest: 'desc' }, { publicId: 'asc' }],
    take: mostMeetings,
  });
  return [...new Set([...rows.flatMap((row) => row.statements.map(({ publicId }) => publicId)), ...statements])];
}

/** The newest statements with words that are of no meeting of the body today. */
async function listOthers(body: string): Promise<string[]> {
  const rows = await db.statement.findMany({
    select: { publicId: true },
    where: {
      ...published,
      texts: { some: { ...published, extent: 'full', paragraphs: { some: {} } } },
      NOT: { meeting: { body: { publicId: body } } },
    },
    orderBy: [{ issued: { sort: 'desc', nulls: 'last' } }, { publicId: 'asc' }],
    take: mostOthers,
  });
  return rows.map(({ publicId }) => publicId);
}

function othersAmong(texts: HeldText[]): Themes['others'] {
  const carrying = texts.filter(({ standing }) => carriesStatement(standing));
  return [...new Map(carrying.map(({ statement, title }) => [statement, { id: statement, title }])).values()];
}

type Column = { meeting: ThemeMeeting; texts: HeldText[] };

function toColumns(texts: HeldText[], notHeld: NotHeld[]): Column[] {
  const columns = new Map<string, Column>();
  for (const text of texts.toSorted((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : 1))) {
    const { meeting } = text;
    if (!meeting) continue;
    const { id, ordinal, edtf } = meeting;
    const known = columns.get(id);
    if (known) known.texts.push(text);
    else {
      const own = { id, ordinal, edtf, statement: text.statement, langs: [], official: [], why: null, isGap: false };
      columns.set(id, { meeting: own, texts: [text] });
    }
  }
  for (const { id, ordinal, edtf, why, isGap } of notHeld) {
    if (columns.has(id)) continue;
    columns.set(id, {
      meeting: { id, ordinal, edtf, statement: null, langs: [], official: [], why, isGap },
      texts: [],
    });
  }
  const key = ({ meeting }: Column) => `${meeting.edtf} ${meeting.id}`;
  return [...columns.values()]
    .map(({ meeting, texts: own }) => {
      const official = langsOf(own.filter(({ standing }) => standing === 'official'));
      return { meeting: { ...meeting, langs: langsOf(own), official }, texts: own };
    })
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .slice(-mostMeetings);
}

function langsOf(texts: HeldText[]): PhraseLanguage[] {
  return languages.filter((lang) => texts.some((text) => text.lang === lang));
}

function cellOf(topic: TopicPhrases, { meeting, texts }: Column): ThemeCell {
  const sentences: ThemeCell['sentences'] = {};
  const slots = new Set<string>();
  for (const text of texts) {
    const lang = languages.find((each) => each === text.lang);
    if (!lang) continue;
    const own = topicUsesIn(text, topic.names[lang]);
    sentences[lang] = (sentences[lang] ?? 0) + own.length;
    for (const { paragraph } of own) for (const slot of text.paragraphs[paragraph]?.slots ?? []) slots.add(slot);
  }
  const counts = Object.values(sentences);
  const state = counts.some((count) => count > 0) ? 'said' : counts.length > 0 ? 'silent' : 'unknown';
  return { meeting: meeting.id, state, sentences, slots: [...slots] };
}

async function droppedIn(
  columns: Column[],
  themes: Theme[],
  topics: TopicPhrases[],
): Promise<Pick<Themes, 'newest' | 'before' | 'dropped'>> {
  const whole = columns.filter(({ meeting }) => meeting.why === null);
  const last = whole.at(-1);
  if (!last) return { newest: null, before: [], dropped: [] };
  const newest = last.meeting.id;
  const recorded = await readTopicsOf(newest);
  const texts = whole.flatMap((column) => column.texts);
  const dropped = themes.flatMap((theme): DroppedTheme[] => {
    const topic = topics.find(({ id }) => id === theme.id);
    const state = theme.cells.find(({ meeting }) => meeting === newest)?.state;
    const saidIn = theme.cells.filter((cell) => cell.state === 'said').map(({ meeting }) => meeting);
    if (!topic || state !== 'silent' || saidIn.length === 0) return [];
    const otherWords = findOtherWordings(topic, last.texts, texts);
    return [{ topic: theme.id, saidIn, otherWords, isRecorded: recorded.has(theme.id) }];
  });
  return {
    newest,
    before: whole.slice(0, -1).map(({ meeting }) => meeting.id),
    dropped: dropped.toSorted((a, b) => b.saidIn.length - a.saidIn.length),
  };
}

/** The topics that the record has of a meeting today. */
async function readTopicsOf(meeting: string): Promise<Set<string>> {
  const rows = await db.topic.findMany({
    select: { publicId: true },
    where: { ...published, meetings: { some: { publicId: meeting } } },
  });
  return new Set(rows.map(({ publicId }) => publicId));
}
