import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { arrangeBoth } from '@/lib/editing/drafts/merging/follow-arrangement';
import { mergePayloads } from '@/lib/editing/drafts/merging/merge-payloads';
import { hunksOf, isProse } from '@/lib/editing/drafts/merging/settle-fields';
import { conflictsOf, type FieldConflict } from '@/lib/editing/drafts/merging/sides';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';
import { partsOfRevision } from '@/lib/editing/drafts/stored/revisions';
import type { Hunk } from '@/lib/text/comparison/settle-hunks';
import type { DeskPerson } from './desk-person';
import type { DraftView } from './drafts';

/** A field that two people changed, each their own way; `isProse`: its words are joined around the places to decide. */
export type MergeField = FieldConflict & { hunks: Hunk[]; isProse: boolean };

/** Two versions of a draft, or a draft and its record, that say something else in the same fields. */
export type DraftMerge = {
  /** The version of the draft that this person had begun from; null: it is the record that moved on. */
  since: number | null;
  /** The record, at the version that it is at now. */
  record: { type: PartType; version: number } | null;
  fields: MergeField[];
  /** What this person alone changed, which needs no decision. */
  joined: Payload;
  /** Who saved the other version, as far as the desk knows. */
  others: DeskPerson[];
  /** Who saved once more while this person settled the fields; null: this is the first time that they are asked about. */
  again: DeskPerson[] | null;
};

/**
 * What this person typed over an older version of the draft, where others changed the same. Null: nothing is to be decided.
 * `settled`: the version that a form showed which settled such fields, and was refused.
 */
export async function getDraftMerge(draft: DraftView, settled: number | null = null): Promise<DraftMerge | null> {
  const { unsaved } = draft;
  if (unsaved === null || draft.actions.save !== null || unsaved.baseVersion >= draft.version) return null;
  const isMine = unsaved.fields.filter(({ base, mine }) => base !== mine);
  const asked = isMine.filter(({ base, theirs }) => base !== theirs);
  if (asked.length === 0) return null;
  const alone = isMine.filter(({ base, theirs }) => base === theirs);
  return {
    since: unsaved.baseVersion,
    record: null,
    fields: asked.map(toMergeField),
    joined: Object.fromEntries(alone.map(({ field, mine }) => [field, mine])),
    others: await listAuthors(draft.id, unsaved.baseVersion),
    again: settled !== null && settled < draft.version ? await listAuthors(draft.id, settled) : null,
  };
}

/** The first part whose record moved on and says something else in fields that the draft has changed. Null: there is none. */
export function findRecordMerge({ parts, unsaved }: DraftView): DraftMerge | null {
  for (const { type, base, payload, current } of parts) {
    if (base === null || current === null) continue;
    const sides = arrangeBoth({ base, theirs: current.payload, mine: payload });
    const { conflicts } = mergePayloads(type, sides);
    if (conflicts.length === 0) continue;
    // What was typed over an older version of the draft is settled with the draft first.
    const typed = unsaved?.fields.flatMap(({ field, mine, ...was }) =>
      was.base === was.theirs ? [[field, mine]] : [],
    );
    const mine: Payload = { ...sides.mine, ...Object.fromEntries(typed ?? []) };
    const fields = conflictsOf({ ...sides, mine }, conflicts).map(toMergeField);
    return { since: null, record: { type, version: current.version }, fields, joined: {}, others: [], again: null };
  }
  return null;
}

/** Of a save that was joined: whose changes since a version it was joined with, and in which fields. */
export type JoinedChanges = { others: DeskPerson[]; fields: string[] };

/** Null: the newest version of the draft is not by this person, or no one else changed anything since. */
export async function getJoinedChanges(draft: DraftView, person: string, since: number): Promise<JoinedChanges | null> {
  const revisions = await db.draftRevision.findMany({
    select: { number: true, parts: true, author: personRow },
    where: { draft: { publicId: draft.id }, number: { gte: since } },
    orderBy: { number: 'asc' },
  });
  const newest = revisions.at(-1);
  const theirs = revisions.at(-2);
  if (newest?.author?.publicId !== person || !theirs || theirs.number <= since) return null;
  const seen = await db.draftRevision.findFirst({
    select: { parts: true },
    where: { draft: { publicId: draft.id }, number: { lte: since } },
    orderBy: { number: 'desc' },
  });
  const before = seen ? fieldsOf(seen) : Object.assign({}, ...draft.parts.map(({ base }) => base ?? {}));
  const after = fieldsOf(theirs);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const fields = names.filter((name) => (before[name] ?? '') !== (after[name] ?? '') && !/\.(order|of)$/.test(name));
  return fields.length === 0 ? null : { others: await listAuthors(draft.id, since, newest.number), fields };
}

/** Of a save that started a part anew: the version of its record, and the fields that say by now what was published. */
export type RebasedFields = { type: PartType; version: number; fields: string[] };

/** Empty: the newest version of the draft is not by this person, or it starts from the same records as the one before. */
export async function getRebasedFields(draft: DraftView, person: string, since: number): Promise<RebasedFields[]> {
  const [newest, before] = await db.draftRevision.findMany({
    select: { number: true, parts: true, author: personRow },
    where: { draft: { publicId: draft.id } },
    orderBy: { number: 'desc' },
    take: 2,
  });
  if (!newest || !before || newest.author?.publicId !== person || newest.number <= since) return [];
  const [after, earlier] = [partsOfRevision(newest), partsOfRevision(before)];
  return draft.parts.flatMap(({ type, base }) => {
    const [now, was] = [after[type], earlier[type]];
    if (!now?.baseVersion || !was || was.baseVersion === now.baseVersion) return [];
    const names = [...new Set([...Object.keys(was.payload), ...Object.keys(now.payload)])];
    const isTaken = (name: string) =>
      (was.payload[name] ?? '') !== (now.payload[name] ?? '') && (now.payload[name] ?? '') === (base?.[name] ?? '');
    return [
      { type, version: now.baseVersion, fields: names.filter((name) => isTaken(name) && !/\.(order|of)$/.test(name)) },
    ];
  });
}

function toMergeField(conflict: FieldConflict): MergeField {
  return { ...conflict, hunks: hunksOf(conflict), isProse: isProse(conflict.field) };
}

async function listAuthors(draft: string, after: number, before = Number.MAX_SAFE_INTEGER): Promise<DeskPerson[]> {
  const revisions = await db.draftRevision.findMany({
    select: { author: personRow },
    where: { draft: { publicId: draft }, number: { gt: after, lt: Math.min(before, 2_147_483_647) } },
    orderBy: { number: 'asc' },
  });
  const people = revisions.flatMap(({ author }) => (author ? [toPerson(author)] : []));
  const byId = new Map(people.map(({ id, name, role }) => [id, { id, name, role }]));
  return [...byId.values()];
}

function fieldsOf(revision: { parts: Prisma.JsonValue }): Payload {
  return Object.assign({}, ...Object.values(partsOfRevision(revision)).map(({ payload }) => payload));
}
