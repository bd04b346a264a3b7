import { openStates } from '@/lib/auth/draft-permissions';
import { mayDo, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { env } from '@/lib/env';
import { propertyOfTopic } from '@/lib/i18n/keys/topic-property';
import type { Locale } from '@/lib/i18n/locales';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { readItems } from '@/lib/text/typed-items';
import { topicByHand, writePracticeTexts } from './practice-texts';

/** In the order in which they happen. */
export const practiceSteps = ['pasted', 'decided', 'saved', 'submitted', 'approved', 'published', 'corrected'] as const;

export type PracticeStep = (typeof practiceSteps)[number];

/** What the text says of the meeting and the second step asks for. */
export const askedFields = ['ordinal', 'date', 'place', 'coChairs', 'topics'] as const;

export type AskedField = (typeof askedFields)[number];

export type PracticeTask = {
  ordinal: number;
  /** The statement to bring in. */
  texts: Record<Locale, string>;
  done: Record<PracticeStep, boolean>;
  /** What the draft does not say yet; of the topics the one that is added by hand, or its words. */
  missing: AskedField[];
  /** The draft of it, once there is one, and the correction of what was published. */
  draft: string | null;
  correction: string | null;
  /** Null: there is none, or it is published. */
  correctionState: (typeof openStates)[number] | null;
  /** The meeting that was published from the draft. */
  entry: string | null;
};

/** What the steps are read from. */
const draftRow = {
  select: {
    id: true,
    publicId: true,
    state: true,
    createdAt: true,
    returnedBecause: true,
    parts: { select: { type: true, subject: true, payload: true } },
    approvals: { select: { voidedAt: true, person: { select: { publicId: true } } } },
    revisions: { select: { number: true, author: { select: { publicId: true } } } },
  },
  orderBy: { createdAt: 'asc' },
} as const satisfies Prisma.DraftFindManyArgs;

type Draft = Prisma.DraftGetPayload<typeof draftRow>;

/**
 * The first task of somebody who learns to edit, as far as it has truly come: read from the drafts, not from what was clicked.
 * Null where it was not begun; undefined where there is none, in the real record and for who writes no drafts of meetings.
 */
export async function findPracticeTask(actor: PersonActor): Promise<PracticeTask | null | undefined> {
  if (!env.PORTAL_PRACTICE || !mayDo(actor.role, 'practice.begin')) return undefined;
  const person = { publicId: actor.id };
  const task = await db.practiceTask.findFirst({ where: { person } });
  if (task === null) return null;
  const texts = await writePracticeTexts(task.ordinal);
  const drafts = await db.draft.findMany({
    ...draftRow,
    where: { starter: person, createdAt: { gte: task.begunAt }, state: { not: 'discarded' } },
  });
  // The first that has its words: a correction has them too.
  const draft = drafts.find((each) => isOf(each, texts)) ?? null;
  const correction = (draft && drafts.findLast((each) => corrects(each, draft))) ?? null;
  const missing = draft === null ? [...askedFields] : await listMissing(draft);
  return {
    ordinal: task.ordinal,
    texts,
    done: { ...toDone(draft, correction, actor.id), decided: missing.length === 0 },
    missing,
    draft: draft?.publicId ?? null,
    correction: correction?.publicId ?? null,
    correctionState: correction === null ? null : (openStates.find((state) => state === correction.state) ?? null),
    entry: draft?.state === 'published' ? (draft.parts.find(({ type }) => type === 'meeting')?.subject ?? null) : null,
  };
}

function toDone(
  draft: Draft | null,
  correction: Draft | null,
  own: string,
): Omit<Record<PracticeStep, boolean>, 'decided'> {
  const isPublished = draft?.state === 'published';
  const isApproved =
    isPublished ||
    draft?.state === 'ready' ||
    (draft?.approvals ?? []).some(({ voidedAt, person }) => voidedAt === null && person.publicId !== own);
  return {
    pasted: draft !== null,
    saved: (draft?.revisions ?? []).some(({ number, author }) => number > 1 && author?.publicId === own),
    submitted: isApproved || draft?.state === 'in_review' || (draft?.returnedBecause ?? null) !== null,
    approved: isApproved,
    published: isPublished,
    corrected: correction?.state === 'published',
  };
}

/** A draft that has most paragraphs of the statement, in either language, whatever its writer has mended. */
function isOf({ parts }: Draft, texts: Record<Locale, string>): boolean {
  const text = parts.find(({ type }) => type === 'text');
  if (!text) return false;
  const held = Object.values(payloadOf(text)).join('\n');
  return Object.values(texts).some((words) => {
    const paragraphs = words.split('\n\n').slice(2);
    return paragraphs.filter((paragraph) => held.includes(paragraph)).length * 2 > paragraphs.length;
  });
}

async function listMissing({ parts }: Draft): Promise<AskedField[]> {
  const meeting = parts.find(({ type }) => type === 'meeting');
  const payload = meeting ? payloadOf(meeting) : {};
  const topic = await db.topic.findFirst({ where: { publicId: topicByHand } });
  const keys = [topicByHand, topic?.labelAr ?? '', topic?.labelEn ?? ''].map(foldedKey);
  const isListed = readItems(payload['meeting.topics'] ?? '').some((item) => keys.includes(foldedKey(item)));
  const claims = Object.keys(payload).filter((name) => payload[name] === propertyOfTopic(topicByHand));
  const isQuoted = claims.some((name) => (payload[name.replace(/property$/, 'words')] ?? '').trim() !== '');
  return askedFields.filter((field) =>
    field === 'topics' ? !isListed || !isQuoted : (payload[`meeting.${field}`] ?? '').trim() === '',
  );
}

/** A later draft about records that the first one became, and about nothing new but its source: a second text is no correction. */
function corrects(later: Draft, draft: Draft): boolean {
  const made = draft.parts.flatMap(({ type, subject }) => (subject === null ? [] : [`${type} ${subject}`]));
  return (
    draft.state === 'published' &&
    later.id !== draft.id &&
    later.createdAt > draft.createdAt &&
    later.parts.some(({ type, subject }) => made.includes(`${type} ${subject}`)) &&
    later.parts.every(({ type, subject }) => type === 'source' || made.includes(`${type} ${subject}`))
  );
}

function payloadOf({ payload }: { payload: Prisma.JsonValue }): Record<string, string> {
  return payload as Record<string, string>;
}
