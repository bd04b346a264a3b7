import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { own } from '@/lib/editing/drafts/parts/fields/row-names';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { fieldsOfPlace } from '@/lib/editing/drafts/parts/place/draft-place';
import { listUnknownPlaces } from '@/lib/editing/drafts/parts/place/unknown-places';
import type { PartPayloads } from '@/lib/editing/drafts/parts/split-fields';
import { isChanged, startPart } from '@/lib/editing/drafts/stored/create-draft';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { listOwnSource } from '@/lib/editing/drafts/stored/list-own-source';
import { payloadsOf, withPayloads } from '@/lib/editing/drafts/stored/merge-fields';
import { addableTypes, emptyPart, isIdle } from '@/lib/editing/drafts/stored/part-changes';
import type { Field } from '@/lib/intake/intake-format';
import { findCityName } from '@/lib/language/names/city-names';
import { joinPieces, quotesOf } from '@/lib/text/quoted-pieces';
import { readTitleNames } from './about/first-titles';
import { withOfferedTitle, withoutOfferedTitle } from './about/offered-title';
import { findStatementOf, type SettledAbout } from './about/settle-about';
import { standOf } from './against/stand-of';
import { withFirstFields, withoutFirstFields } from './first-fields';
import type { Written } from './reading-format';
import { isOfMeeting, isTaken, type SettledDecision } from './settle-decisions';
import { type StoredValue, wordsOfDecision } from './stored-reading';
import { type BodyNames, type PlaceIds, type TopicNames, unwriteValue, writeValue } from './write-value';

type Tx = Prisma.TransactionClient;

/** A value with what is kept of its decision. `field`: where the draft has it. */
export type AppliedDecision = Omit<SettledDecision, 'outcome'> & {
  outcome: SettledDecision['outcome'] | null;
  written: Written | null;
  field: string;
};

/** Lays decisions into the parts of a draft; what was written for earlier ones of the same values goes first. */
export async function applyDecisions(
  tx: Tx,
  about: SettledAbout,
  settled: SettledDecision[],
): Promise<{ parts: StoredPart[]; decided: AppliedDecision[] }> {
  const names = { places: await readPlaces(tx), topics: await readTopics(tx), bodies: await readIssuers(tx) };
  const numbers = new Set(settled.map(({ value }) => value.number));
  const before = await readTitleNames(tx, about.reading.body, payloadsOf(about.parts).meeting ?? {});
  const again = about.isOther ? about.reading.values.filter(({ outcome }) => outcome !== null) : [];
  const undone = about.reading.values.filter(
    ({ number, written }) => written && (about.isOther || numbers.has(number)),
  );
  let parts = withoutIdle(unwrite(about.parts, undone), ['plan', 'place']);
  if (about.isOther) {
    const begun = withoutFirstFields(parts, about.parts, about.reading.recordType, before);
    parts = withoutIdle(withoutOfferedTitle(begun), ['meeting', 'statement']);
  }
  parts = await withParts(tx, about, parts, settled);
  const decided: AppliedDecision[] = again
    .filter(({ number }) => !numbers.has(number))
    .map((value) => ({ value, outcome: null, because: null, typed: null, spans: [], written: null, field: '' }));
  for (const decision of settled) {
    const { value, outcome, typed, spans } = decision;
    if (!isTaken(outcome) || typed === null) {
      decided.push({ ...decision, written: null, field: '' });
      continue;
    }
    const laid = writeValue(
      payloadsOf(parts),
      {
        field: value.field,
        value: value.value,
        typed,
        quote: wordsByHand(about, decision) ?? quoteOf(value.field, spans),
        source: sourceOf(parts),
        about: meetingOf(about),
        stand: standOf(about.facts, decision),
      },
      names,
    );
    parts = withPayloads(parts, laid.parts);
    decided.push({ ...decision, written: laid.written, field: fieldOf(laid.written) });
  }
  parts = await withNewPlace(tx, parts, about, settled);
  if (about.reading.about === 'unrecorded') {
    const now = await readTitleNames(tx, about.reading.body, payloadsOf(parts).meeting ?? {});
    parts = withFirstFields(parts, about.reading.recordType, now, { parts: about.parts, names: before });
  }
  // A translator works on texts alone; and what somebody has emptied since the first answer stays empty.
  const isFirst = about.isOther || about.reading.values.every(({ outcome }) => outcome === null);
  const isTitled = isFirst && about.record !== null && about.reading.recordType !== 'text-alone';
  const titled = isTitled ? await withOfferedTitle(tx, parts) : parts;
  return { parts: listOwnSource(withoutUnchanged(titled, about.parts)), decided };
}

/** With the city that a value names and the record has not: the draft brings it, to be completed and published with the rest. */
async function withNewPlace(
  tx: Tx,
  parts: StoredPart[],
  { reading }: SettledAbout,
  settled: SettledDecision[],
): Promise<StoredPart[]> {
  const isPlacing = settled.some(
    (decision) => isTaken(decision.outcome) && ['meeting.venue', 'meeting.next'].includes(decision.value.field),
  );
  // A translator works on texts alone.
  if (!isPlacing || reading.recordType === 'text-alone' || !addableTypes(parts).includes('place')) return parts;
  const name = (await listUnknownPlaces(tx, parts)).find((each) => findCityName(each) !== null);
  return name === undefined ? parts : [...parts, { ...emptyPart('place'), payload: fieldsOfPlace(name, parts) }];
}

/** Fields whose value is a list, which the text may tell in several places. */
const lists: ReadonlySet<Field> = new Set(['meeting.coChairs', 'meeting.hosts', 'states', 'organisations', 'topics']);

/** The words of a claim: of a list all that bear it out, of any other value those that say it first. */
function quoteOf(field: Field, spans: SettledDecision['spans']): string {
  return lists.has(field) ? joinPieces(quotesOf(spans)) : (spans[0]?.quote ?? '');
}

/**
 * The words of a value that somebody has typed into the draft since it was decided, where this decision leaves the words as they
 * were. Null: there are none.
 */
function wordsByHand({ reading, parts }: SettledAbout, { value, spans }: SettledDecision): string | null {
  const { field, written } = value;
  const quote = quoteOf(field, wordsOfDecision(value, reading.evidence));
  if (written === null || quote !== quoteOf(field, spans)) return null;
  const name = written.claim === null ? 'plan.asSaid' : `claim.${written.claim}.words`;
  if (written.claim === null && written.fields[name] === undefined) return null;
  const now = parts.map(({ payload }) => own(payload, name)).find((words) => words !== undefined);
  return now === undefined || now.trim() === quote ? null : now;
}

/** Without records of which decisions change nothing by now; what somebody began by hand stays. */
function withoutUnchanged(parts: StoredPart[], before: StoredPart[]): StoredPart[] {
  return parts.filter((part) => {
    if (part.subject === null || saysMore(part)) return true;
    const earlier = before.find(({ type }) => type === part.type);
    return earlier !== undefined && !saysMore(earlier);
  });
}

/** Whether a part changes its record by more than to name the source that the draft brings. */
function saysMore(part: StoredPart): boolean {
  return listOwnSource([part]).some(isChanged);
}

/** The source of a text that was on record before its words were. Empty: the draft brings it. */
function sourceOf(parts: StoredPart[]): string {
  if (parts.some(({ type }) => type === 'source')) return '';
  return parts.find(({ type }) => type === 'text')?.payload['text.source'] ?? '';
}

/** Of a meeting that is not on record yet, a plan names none: it is announced at that of its draft. */
function meetingOf({ reading, record }: SettledAbout): { meeting: string; body: string } {
  return { meeting: record?.id ?? '', body: record?.payload['meeting.body'] ?? reading.body ?? '' };
}

function fieldOf({ fields, count, topic }: Written): string {
  if (count !== null) return `count.${count}.value`;
  return topic !== null ? 'meeting.topics' : (Object.keys(fields)[0] ?? '');
}

function unwrite(parts: StoredPart[], values: StoredValue[]): StoredPart[] {
  const bases: PartPayloads = Object.fromEntries(parts.map(({ type, base }) => [type, base ?? {}]));
  const payloads = values.reduce(
    (left, { written }) => (written ? unwriteValue(left, written, bases) : left),
    payloadsOf(parts),
  );
  return withPayloads(parts, payloads);
}

/** Parts of these types in which nothing is left, which another decision had brought. */
function withoutIdle(parts: StoredPart[], types: readonly PartType[]): StoredPart[] {
  const text = parts.find(({ type }) => type === 'text');
  const left = parts.filter(({ type }) => !types.includes(type) || !isIdle(parts, type));
  const isOther = types.includes('statement');
  return left.map((part) =>
    isOther && part === text && part.subject === null
      ? { ...part, payload: { ...part.payload, 'text.statement': '' } }
      : part,
  );
}

/** The parts that the answer asks for: of a meeting on record only once something is to be written into it. */
async function withParts(
  tx: Tx,
  about: SettledAbout,
  before: StoredPart[],
  settled: SettledDecision[],
): Promise<StoredPart[]> {
  const { reading, record } = about;
  let parts = before;
  const has = (type: PartType) => parts.some((part) => part.type === type);
  if (reading.about === 'unrecorded' && reading.body !== null) {
    if (!has('meeting')) parts = [...parts, { ...emptyPart('meeting'), payload: { 'meeting.body': reading.body } }];
    if (!has('statement')) parts = [...parts, emptyPart('statement')];
  }
  const isAnnouncing = settled.some(
    (decision) =>
      decision.value.group === 'next' && isTaken(decision.outcome) && standOf(about.facts, decision) !== 'same',
  );
  if (isAnnouncing && !has('plan')) parts = [...parts, emptyPart('plan')];
  if (record !== null) {
    const isAsked = (decision: SettledDecision) => isOfMeeting(decision) && decision.value.group !== 'next';
    if (!has('meeting') && settled.some(isAsked)) parts = [...parts, await startPart(tx, 'meeting', record.id, null)];
    parts = await withStatement(tx, parts, record.id);
  }
  const isOfStatement = ({ value, outcome }: SettledDecision) => isTaken(outcome) && claimed.has(value.field);
  // A translator works on texts alone.
  const mayWrite = reading.recordType !== 'text-alone';
  return mayWrite && settled.some(isOfStatement) ? withNamedStatement(tx, parts) : parts;
}

const claimed: ReadonlySet<string> = new Set(['statement.date', 'statement.issuer']);

/** With the statement on record that the text is one of, so that what the text says of it is a claim there. */
async function withNamedStatement(tx: Tx, parts: StoredPart[]): Promise<StoredPart[]> {
  const named = (parts.find(({ type }) => type === 'text')?.payload['text.statement'] ?? '').trim();
  if (named === '' || parts.some(({ type }) => type === 'statement')) return parts;
  const isKnown = (await partKinds.statement.read(tx, named)) !== null;
  return isKnown ? [...parts, await startPart(tx, 'statement', named, null)] : parts;
}

/** The text is one of the meeting's statement; where none is on record, the draft brings it. */
async function withStatement(tx: Tx, parts: StoredPart[], meeting: string): Promise<StoredPart[]> {
  const text = parts.find(({ type }) => type === 'text');
  if (!text || (text.payload['text.statement'] ?? '') !== '' || parts.some(({ type }) => type === 'statement')) {
    return parts;
  }
  const statement = await findStatementOf(tx, meeting);
  if (statement === null) {
    return [...parts, { ...emptyPart('statement'), payload: { 'statement.meeting': meeting } }];
  }
  const named = { ...text, payload: { ...text.payload, 'text.statement': statement } };
  return parts.map((part) => (part === text ? named : part));
}

async function readPlaces(tx: Tx): Promise<PlaceIds> {
  const rows = await tx.place.findMany({ select: { publicId: true, nameEn: true } });
  return new Map(rows.map(({ publicId, nameEn }) => [nameEn, publicId]));
}

/** Whatever may issue a statement, by its names in both languages: bodies, issuers of statements, and publishers of sources. */
async function readIssuers(tx: Tx): Promise<BodyNames> {
  const published = { withdrawnAt: null };
  const bodies = await tx.body.findMany({ select: { nameAr: true, nameArOwn: true, nameEn: true } });
  const issuers = await tx.statement.groupBy({ by: ['issuerAr', 'issuerEn'], where: published });
  const publishers = await tx.source.groupBy({ by: ['publisherAr', 'publisherEn'], where: published });
  return [
    ...bodies.map(({ nameAr, nameArOwn, nameEn }) => ({ ar: nameAr ?? nameArOwn, en: nameEn })),
    ...issuers.map(({ issuerAr, issuerEn }) => ({ ar: issuerAr, en: issuerEn })),
    ...publishers.map(({ publisherAr, publisherEn }) => ({ ar: publisherAr, en: publisherEn })),
  ].flatMap(({ ar, en }) => (ar && en ? [{ ar, en }] : []));
}

async function readTopics(tx: Tx): Promise<TopicNames> {
  const rows = await tx.topic.findMany({ select: { publicId: true, labelAr: true, labelEn: true } });
  return new Map(rows.map(({ publicId, labelAr, labelEn }) => [publicId, { ar: labelAr, en: labelEn }]));
}
