import { readDigits } from '@/lib/dates/digits';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { DraftPartInput, DraftParts } from '@/lib/editing/drafts/parts/part-kind';
import { type NamedPlace, placeNamed } from '@/lib/editing/drafts/parts/place/draft-place';
import { withText } from '@/lib/editing/drafts/parts/source/source-of-text';
import { freeSourceId } from '@/lib/editing/texts/prepare/match-source';
import { parsePublicId } from '@/lib/i18n/public-id';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { ownSource } from '@/lib/text/own-source-words';
import type { Known, NamedSource } from './known-records';
import { findNamed } from './read-names';
import { entry, fault, type Sheet } from './sheet';

type Tx = Prisma.TransactionClient;

/** The ids of the records that a draft is about: given, typed, or proposed. Null: there is no such part, or no id yet. */
export type DraftIds = Record<'source' | 'meeting' | 'statement', string | null>;

export async function readDraftIds(tx: Tx, parts: DraftParts, known: Known): Promise<DraftIds> {
  const source = parts.source && (givenId('source', parts.source) ?? (await proposeSource(tx, parts)));
  const meeting =
    parts.meeting && (givenId('meeting', parts.meeting) ?? (await proposeMeeting(tx, parts.meeting, known)));
  const statement =
    parts.statement && (givenId('statement', parts.statement) ?? (await proposeStatement(tx, parts, known, meeting)));
  return { source: source ?? null, meeting: meeting ?? null, statement: statement ?? null };
}

function givenId(type: PartType, { subject, payload }: DraftPartInput): string | null {
  return subject ?? (typed(payload, `${type}.id`).trim() || null);
}

/** `harbour-gazette-2026-11-04`: the publisher and the day; without a day, the statement that the draft is about. */
export async function proposeSource(tx: Tx, { source, text, statement }: DraftParts): Promise<string | null> {
  const publisher = typed(source?.payload ?? {}, 'source.publisher').trim();
  if (publisher === '') return null;
  const date = readTypedDate(typed(source?.payload ?? {}, 'source.published'));
  const about =
    typed(text?.payload ?? {}, 'text.statement').trim() ||
    statement?.subject ||
    typed(statement?.payload ?? {}, 'statement.id').trim();
  const when = 'edtf' in date ? date.edtf : about;
  const stem = freeSourceId(publisher, when, new Set());
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT public_id AS id FROM source WHERE starts_with(public_id, ${stem})
    UNION SELECT subject_id FROM change WHERE subject_type = 'source' AND starts_with(subject_id, ${stem})`;
  return freeSourceId(publisher, when, new Set([ownSource, ...rows.map(({ id }) => id)]));
}

/** Only the numbered meetings of the main body have ids that can be told: `cifg-22`. */
async function proposeMeeting(tx: Tx, { payload }: DraftPartInput, known: Known): Promise<string | null> {
  const [body] = findNamed(typed(payload, 'meeting.body').trim(), known.body);
  const ordinal = readDigits(typed(payload, 'meeting.ordinal').trim());
  const isOfSeries = typed(payload, 'meeting.ordinalScope').trim() !== 'year';
  if (body === undefined || !isOfSeries || !/^[1-9]\d{0,3}$/.test(ordinal)) return null;
  const [main] = await tx.meeting.groupBy({
    by: ['bodyId'],
    where: { ordinalScope: 'series', ordinal: { not: null }, withdrawnAt: null },
    orderBy: { _count: { bodyId: 'desc' } },
    take: 1,
  });
  return main?.bodyId === body.rowId ? `${body.id}-${Number(ordinal)}` : null;
}

/** A meeting's first statement has the meeting's id. */
async function proposeStatement(
  tx: Tx,
  { statement }: DraftParts,
  known: Known,
  ofDraft: string | null | undefined,
): Promise<string | null> {
  const words = typed(statement?.payload ?? {}, 'statement.meeting').trim();
  const meeting = words === '' || words === ofDraft ? ofDraft : findNamed(words, known.meeting)[0]?.id;
  return meeting === undefined || meeting === null || (await isIdTaken(tx, 'statement', meeting)) ? null : meeting;
}

/** The record itself may be named by the other parts of its draft before it is there. */
export function withDraft(known: Known, ids: DraftIds, parts: DraftParts): Known {
  const own = (id: string) => ({ id, rowId: '', names: [], isWithdrawn: false });
  const place = parts.place?.subject === null ? placeNamed(parts.place.payload) : null;
  const isNew = (type: 'meeting' | 'statement') =>
    ids[type] !== null && known[type].every(({ id }) => id !== ids[type]);
  const added = {
    meeting: isNew('meeting') ? [own(ids.meeting ?? '')] : [],
    statement: isNew('statement') ? [{ ...own(ids.statement ?? ''), meeting: null }] : [],
  };
  return {
    ...known,
    source: parts.source ? withDraftSource(known.source, ids.source, parts) : known.source,
    place: place === null ? known.place : withDraftPlace(known, place),
    meeting: [...known.meeting, ...added.meeting],
    statement: [...known.statement, ...added.statement],
  };
}

/** A place that the draft brings, until it is on record. */
function withDraftPlace({ place: all, party }: Known, { id, names, country }: NamedPlace): Known['place'] {
  if (all.some((place) => place.id === id)) return all;
  const lies = findNamed(country, party)[0]?.id ?? '';
  return [...all, { id, rowId: '', names, isWithdrawn: false, country: lies }];
}

/** The source of the draft is known by names that are those of other sources too, since in a draft it is the one that is meant. */
function withDraftSource(all: Known['source'], id: string | null, parts: DraftParts): Known['source'] {
  const own = toDraftSource(id ?? ownSource, parts);
  const stored = all.find((source) => source.id === own.id);
  const names = [ownSource, own.publisher.ar, own.publisher.en].filter(Boolean);
  const others = all.filter((source) => source !== stored);
  return [...others, stored ? asCorrected(stored, own, parts) : { ...own, names }];
}

/** A source on record is what its draft makes of it, and as it is by now where the draft leaves it alone. */
function asCorrected(stored: NamedSource, own: NamedSource, { source }: DraftParts): NamedSource {
  const names = [...stored.names, ownSource];
  if (!source || source.subject === null) return { ...stored, names };
  const isChanged = (name: string) => typed(source.payload, name).trim() !== typed(source.base ?? {}, name).trim();
  const isRenamed = isChanged('source.publisher') || isChanged('source.publisherAr');
  return {
    ...stored,
    names,
    ...(isRenamed && { publisher: own.publisher }),
    ...(isChanged('source.lang') && { lang: own.lang }),
    ...(isChanged('source.kind') && { isOfficial: own.isOfficial }),
  };
}

function toDraftSource(id: string, parts: DraftParts): NamedSource {
  const payload = parts.source ? withText(parts.source, parts) : {};
  const read = (name: string) => typed(payload, name).trim();
  const publisher = read('source.publisher');
  return {
    id,
    rowId: '',
    names: [],
    isWithdrawn: false,
    publisher: { ar: read('source.publisherAr') || publisher, en: publisher },
    lang: read('source.lang') || 'en',
    isOfficial: read('source.kind') !== 'press',
  };
}

/** `field`: where an id is typed, or what it is made of. */
type IdToCheck = { type: PartType; subject: string | null; id: string | null; field?: string };

/**
 * The id of a record: of one that is there it is what it was, and of a new one it was never given. `id` is null where
 * none can be proposed.
 */
export async function checkId(
  tx: Tx,
  sheet: Sheet,
  { type, subject, id, field = `${type}.id` }: IdToCheck,
): Promise<string | null> {
  const words = entry(sheet, field);
  if (subject !== null)
    return words === '' || words === subject ? subject : fault(sheet, field, 'idKept', { id: subject });
  if (id === null) return fault(sheet, field, 'required');
  if (parsePublicId(id) === null) return fault(sheet, field, 'id');
  if (type === 'source' && id === ownSource) return fault(sheet, field, 'idTaken', { id });
  return (await isIdTaken(tx, type, id)) ? fault(sheet, field, 'idTaken', { id }) : id;
}

/** The first id of a stem that was never given: `plan-group-2031-05`, then `plan-group-2031-05-2`. */
export async function freeId(tx: Tx, type: PartType, stem: string): Promise<string> {
  let [id, number] = [stem, 1];
  while (await isIdTaken(tx, type, id)) {
    number += 1;
    id = `${stem}-${number}`;
  }
  return id;
}

/** An id is given once, also where its record was withdrawn or taken back. */
export async function isIdTaken(tx: Tx, type: PartType, id: string): Promise<boolean> {
  const told = await tx.change.count({ where: { subjectType: type, subjectId: id } });
  return told > 0 || (await countRows(tx, type, id)) > 0;
}

async function countRows(tx: Tx, type: PartType, id: string): Promise<number> {
  const where = { publicId: id };
  switch (type) {
    case 'source':
      return tx.source.count({ where });
    case 'meeting':
      return tx.meeting.count({ where });
    case 'statement':
      return tx.statement.count({ where });
    case 'party':
      return tx.party.count({ where });
    case 'place':
      return tx.place.count({ where });
    case 'topic':
      return tx.topic.count({ where });
    case 'body':
      return tx.body.count({ where });
    case 'plan':
      return tx.plan.count({ where });
    case 'gap':
      return tx.gap.count({ where });
    case 'designation':
      return tx.designation.count({ where });
    case 'concept':
      return tx.concept.count({ where });
    case 'commitment':
      return tx.commitment.count({ where });
    // Its id is what it is made of, which is asked where it is read.
    case 'membership':
      return 0;
    case 'text': {
      const [statement = '', slug = ''] = id.split('/');
      return tx.text.count({ where: { slug, statement: { publicId: statement } } });
    }
  }
}
