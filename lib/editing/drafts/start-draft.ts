import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { createDraft, type StartedDraft, startPart } from '@/lib/editing/drafts/stored/create-draft';
import {
  fitLimits,
  refusalOfAside,
  refusalOfMore,
  refuseMoreParagraphs,
} from '@/lib/editing/drafts/stored/draft-limits';
import { type DraftPerson, takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { findOpenDrafts, type StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { findLinkedText } from '@/lib/editing/drafts/stored/linked-text';
import { listOwnSource } from '@/lib/editing/drafts/stored/list-own-source';
import { mergeFields } from '@/lib/editing/drafts/stored/merge-fields';
import { findMeetingOfStatement } from '@/lib/editing/readings/about/settle-about';
import { keepReading, ReadingInput } from '@/lib/editing/readings/keep-reading';
import { DocumentBytes } from '@/lib/editing/texts/document/text-input';
import { type WrittenWork, write } from '@/lib/editing/write';
import { AnyPartType, TypedFields } from './draft-input';
import { keptOfText } from './parts/fields/text-fields';
import { keepDraftOriginal } from './stored/draft-originals';

type Tx = Prisma.TransactionClient;

const Part = z.strictObject({
  type: AnyPartType,
  /** The public id of a record that is on record. Null: a new one. */
  subject: z.string().max(200, 'validation.tooLong').nullable(),
  payload: TypedFields.optional(),
});

const Input = z.strictObject({
  parts: z
    .array(Part)
    .min(1, 'validation.required')
    .refine((parts) => new Set(parts.map(({ type }) => type)).size === parts.length, 'validation.tooMany'),
  reason: z.string().max(2_000, 'validation.tooLong').nullish(),
  /** The document that the text of the draft comes from, as it was received. */
  document: DocumentBytes.nullish(),
  /** What was read of its text, to be decided on. */
  reading: ReadingInput.nullish(),
});

type Input = z.output<typeof Input>;

/** `aside`: the fields that the draft has no room for, the longest ones. They are kept aside for the starter, whole. */
export type BegunDraft = StartedDraft & { aside?: string[] };

/**
 * Begins a draft of new records, or of records as they are published now. A person who opens a record again, without
 * anything typed, gets the open draft of it that is theirs already. Nothing that was typed is lost for being too long.
 */
export const startDraft = write(
  'draft.start',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<BegunDraft>> => {
    const begun = await beginDraft(tx, actor, input);
    return { changes: [], result: () => begun };
  },
  { isPrivate: true },
);

/** The work of startDraft, for a verb that begins a draft with something else, of people who may start one. */
export async function beginDraft(
  tx: Tx,
  actor: Actor,
  { parts, reason, document, reading }: Input,
): Promise<BegunDraft> {
  const starter = actor.kind === 'person' ? await takePerson(tx, actor) : null;
  const own = starter && (await findOwn(tx, starter, parts));
  if (own) return own;
  const started: StoredPart[] = [];
  const linked = await findLinked(tx, parts);
  for (const { type, subject } of parts) {
    // The text is on record with its source.
    if (linked !== null && type === 'source' && subject === null) continue;
    started.push(await startPart(tx, type, type === 'text' ? (subject ?? linked) : subject, null));
  }
  const typed: Record<string, string> = Object.assign({}, ...parts.map(({ payload }) => payload));
  refuseMoreParagraphs(started, typed);
  const merged = { parts: mergeFields(listOwnSource(started), typed), reason: reason ?? '' };
  const { words, aside } = fitLimits({ parts: started, reason: '' }, merged);
  const refusal = starter ? refusalOfMore(aside) : refusalOfAside(aside);
  if (refusal) throw refusal;
  const whole = document ? await keepDocument(tx, words.parts, document) : words.parts;
  const { id, version } = await createDraft(tx, actor, { ...words, parts: whole, starter, aside });
  if (reading) await keepReadingOf(tx, id, reading, whole);
  const names = Object.keys(aside);
  return { id, version, ...(names.length > 0 && { aside: names }) };
}

/** A new text that names its statement and its language may be one that is known by its link alone. */
async function findLinked(tx: Tx, parts: Input['parts']): Promise<string | null> {
  const newOf = (wanted: string) => parts.find(({ type, subject }) => type === wanted && subject === null)?.payload;
  const text = newOf('text') ?? {};
  const source = newOf('source') ?? {};
  const { 'text.statement': statement, 'text.lang': lang, 'text.source': named = '', 'text.slug': slug } = text;
  if (!statement || !lang || slug) return null;
  const { 'source.url': url = '', 'source.publisher': publisher, 'source.publisherAr': publisherAr } = source;
  const found = await findLinkedText(tx, {
    statement,
    lang,
    source: named,
    url,
    publisher: publisher || publisherAr || '',
  });
  return found?.id ?? null;
}

async function keepDocument(tx: Tx, parts: StoredPart[], document: Uint8Array): Promise<StoredPart[]> {
  const sha256 = createHash('sha256').update(document).digest('hex');
  await keepDraftOriginal(tx, sha256, document);
  const kept = { [keptOfText.original]: sha256, [keptOfText.fetched]: new Date().toISOString() };
  return parts.map((part) => (part.type === 'text' ? { ...part, payload: { ...part.payload, ...kept } } : part));
}

/** A text that was said to be one of a statement is about the meeting of that. */
async function keepReadingOf(
  tx: Tx,
  draft: string,
  reading: z.output<typeof ReadingInput>,
  parts: StoredPart[],
): Promise<void> {
  const { id } = await tx.draft.findUniqueOrThrow({ select: { id: true }, where: { publicId: draft } });
  const text = parts.find(({ type }) => type === 'text')?.payload ?? {};
  await keepReading(tx, id, reading, await findMeetingOfStatement(tx, text));
}

/** Two tabs of one person wait for each other here, so that the second finds what the first has begun. */
async function findOwn(tx: Tx, starter: DraftPerson, parts: Input['parts']): Promise<StartedDraft | null> {
  const [part] = parts;
  if (parts.length !== 1 || !part || part.subject === null || part.payload !== undefined) return null;
  await tx.$executeRaw`SELECT id FROM person WHERE id = ${starter.rowId}::uuid FOR NO KEY UPDATE`;
  const { type, subject } = part;
  const [last = null] = await findOpenDrafts(tx, { type, subject }, starter.rowId);
  return last;
}
