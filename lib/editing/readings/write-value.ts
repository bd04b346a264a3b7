import { PartType } from '@/lib/db/generated/enums';
import { changeRows, propertyOfCount } from '@/lib/editing/drafts/parts/change-rows';
import { claimants, fieldsOfRow, orderOf, own } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { type PartPayloads, splitFields } from '@/lib/editing/drafts/parts/split-fields';
import { propertyOfTopic } from '@/lib/i18n/keys/topic-property';
import { type Field, fieldValues } from '@/lib/intake/intake-format';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { ownSource } from '@/lib/text/own-source-words';
import { readTypedCount } from '@/lib/text/typed-count';
import { readItems } from '@/lib/text/typed-items';
import { issuerField } from './against/against-record';
import type { AgainstRecord } from './against/stand';
import { figureLike, standBeside, unitOf } from './claims-beside';
import { findSaidBefore, joinedWords } from './join-claim';
import type { Written } from './reading-format';

/** A value that somebody took: `typed` is how a field has it, `quote` the words that support it. */
export type DecidedValue = {
  field: Field;
  value: unknown;
  typed: string;
  quote: string;
  /** The source of its text, where the draft does not bring it. */
  source: string;
  /** The meeting that the text is about, if it is on record, and its body. */
  about: { meeting: string; body: string };
  /** How it stands against the meeting on record. Null: there is none, or it has no such field. */
  stand: AgainstRecord['stand'] | null;
};

export type WrittenParts = { parts: PartPayloads; written: Written };

const nothing: Written = { fields: {}, claim: null, count: null, topic: null };

/** Places on record by their English name. */
export type PlaceIds = ReadonlyMap<string, string>;

/** What topics on record are called, by their ids. */
export type TopicNames = ReadonlyMap<string, { ar: string; en: string }>;

/** Bodies, issuers and publishers on record by their names in both languages. */
export type BodyNames = readonly { ar: string; en: string }[];

export type KnownNames = { places: PlaceIds; topics: TopicNames; bodies: BodyNames };

/**
 * Writes a value into the fields of a draft, with a claim that quotes its words. Where the record says something else, the
 * field keeps its value and the claim is open; where it says the same, the claim stands beside those on record. A value that
 * has no field writes nothing.
 */
export function writeValue(
  parts: PartPayloads,
  decided: DecidedValue,
  { places, topics, bodies }: KnownNames,
): WrittenParts {
  switch (decided.field) {
    case 'meeting.ordinal':
    case 'meeting.date':
    case 'meeting.mode':
    case 'meeting.coChairs':
    case 'meeting.hosts':
      return writeClaimed(parts, decided, decided.field, decided.typed);
    case 'meeting.venue':
      return writeVenue(parts, decided, places);
    case 'members.count':
    case 'participants.count':
      return writeCount(parts, decided);
    case 'topics':
      return writeTopic(parts, decided, topics);
    case 'meeting.next':
      return writePlan(parts, decided, places);
    case 'statement.date':
      return writeIssued(parts, decided);
    case 'statement.issuer':
      return writeIssuer(parts, decided, bodies);
    case 'statement.translation':
      return writeTranslation(parts);
    default:
      return { parts, written: nothing };
  }
}

/** Takes back what was written for a value, as far as nobody has changed it since. `bases`: the parts as they are on record. */
export function unwriteValue(
  parts: PartPayloads,
  { fields, claim, count, topic }: Written,
  bases: PartPayloads,
): PartPayloads {
  let left = parts;
  if (claim !== null) left = changeRows(left, `remove-claim:${claim}`)?.parts ?? left;
  if (count !== null) left = changeRows(left, `remove-count:${count}`)?.parts ?? left;
  if (topic !== null) left = withoutTopic(left, topic);
  for (const [name, value] of Object.entries(fields)) {
    const type = partOf(name) ?? claimants.find((each) => own(left[each] ?? {}, name) !== undefined) ?? null;
    if (type === null || own(left[type] ?? {}, name) !== value) continue;
    left = splitFields({ [name]: own(bases[type] ?? {}, name) ?? '' }, left);
  }
  return left;
}

function withoutTopic(parts: PartPayloads, topic: string): PartPayloads {
  const listed = readItems(parts.meeting?.['meeting.topics'] ?? '');
  return splitFields({ 'meeting.topics': listed.filter((item) => item !== topic).join(', ') }, parts);
}

/** The part that a field belongs to, as its name begins. */
function partOf(name: string): PartType | null {
  return Object.values(PartType).find((type) => name.startsWith(`${type}.`)) ?? null;
}

function writeClaimed(parts: PartPayloads, decided: DecidedValue, name: string, value: string): WrittenParts {
  if (decided.stand === 'same') return writeConfirmed(parts, decided, name, { value });
  const row = { words: decided.quote, sources: decided.source };
  if (decided.stand === 'differs') return sayOnce(parts, name, { ...row, status: 'open', value });
  const fields: Payload = { [name]: value };
  const { parts: claimed, claim } = addClaim(splitFields(fields, parts), name, { ...row, status: 'adopted' });
  return { parts: claimed, written: { ...nothing, fields, claim } };
}

/** What the record says already, in the words of one more source. */
function writeConfirmed(parts: PartPayloads, decided: DecidedValue, name: string, said: Payload): WrittenParts {
  const status = standBeside(parts, name, said.value ?? null);
  const row = { words: decided.quote, sources: decided.source, ...said, ...status };
  return sayOnce(parts, name, row);
}

/** A claim beside those on record, unless its source says the same in one of them: its words join that one. */
function sayOnce(parts: PartPayloads, about: string, row: Payload): WrittenParts {
  const { parts: claimed, claim } = addClaim(parts, about, row);
  const [of = ''] = about.split('.');
  const part = claim === null ? null : of === 'count' ? 'meeting' : partOf(`${of}.`);
  const payload = (part && claimed[part]) ?? {};
  const before = part && claim !== null ? findSaidBefore(part, payload, claim) : null;
  if (before === null) return { parts: claimed, written: { ...nothing, claim } };
  const fields = joinedWords(payload, before, row.words ?? '');
  return { parts: splitFields(fields, parts), written: { ...nothing, fields } };
}

function addClaim(parts: PartPayloads, about: string, row: Payload): { parts: PartPayloads; claim: string | null } {
  const added = changeRows(parts, `add-claim:${about}`);
  const [, claim] = added?.anchor.split('.') ?? [];
  if (!added || claim === undefined) return { parts, claim: null };
  return { parts: splitFields(fieldsOfRow('claim', claim, row), added.parts), claim };
}

/** The country alone where the text names no city. */
function writeVenue(parts: PartPayloads, decided: DecidedValue, places: PlaceIds): WrittenParts {
  const venue = fieldValues['meeting.venue'].safeParse(decided.value).data;
  const isCountry = venue !== undefined && venue.city === null && decided.typed === venue.country;
  const place = places.get(decided.typed) ?? decided.typed;
  return isCountry
    ? writeClaimed(parts, decided, 'meeting.country', decided.typed)
    : writeClaimed(parts, decided, 'meeting.place', place);
}

/** Intake cannot tell the unit that is counted; whoever reads the words says so, with another value or in the form. */
function writeCount(parts: PartPayloads, decided: DecidedValue): WrittenParts {
  const figure = fieldValues['participants.count'].safeParse(decided.value).data;
  const { value, basis, unit } = readTypedCount(decided.typed);
  const isAsRead = value === String(figure?.value);
  const row = {
    value,
    qualifier: (isAsRead && figure?.qualifier) || 'exact',
    basis: basis ?? figure?.basis ?? '',
    ...(unit && { unit }),
  };
  const alike = decided.stand === 'differs' ? null : figureLike(parts.meeting ?? {}, row);
  if (alike !== null) {
    const { count, claim } = alike;
    const said = { kind: 'count', ...claim, words: decided.quote, sources: decided.source };
    return sayOnce(parts, `count.${count}`, said);
  }
  if (decided.stand === 'differs' || decided.stand === 'same') {
    return sayOnce(parts, 'meeting', {
      property: propertyOfCount(row.basis || 'members'),
      kind: 'count',
      ...row,
      unit: unit ?? unitOf(parts.meeting ?? {}, row.basis),
      words: decided.quote,
      sources: decided.source,
      status: 'open',
    });
  }
  const isPublished = parts.meeting?.[orderOf.meeting] !== undefined;
  const added = changeRows(parts, 'add-count', undefined, new Set<PartType>(isPublished ? ['meeting'] : []));
  const [, count] = added?.anchor.split('.') ?? [];
  if (!added || count === undefined) return { parts, written: nothing };
  const fields = { ...row, source: decided.source || ownSource };
  const figured = splitFields(fieldsOfRow('count', count, fields), added.parts);
  const { parts: claimed, claim } = addClaim(figured, `count.${count}`, {
    words: decided.quote,
    sources: decided.source,
    status: 'adopted',
  });
  return { parts: claimed, written: { ...nothing, claim, count } };
}

/** A topic is in the list of its meeting, and its words are a claim on that topic. */
function writeTopic(parts: PartPayloads, { typed, quote, source }: DecidedValue, topics: TopicNames): WrittenParts {
  if (!parts.meeting) return { parts, written: nothing };
  const listed = readItems(parts.meeting['meeting.topics'] ?? '');
  const isListed = listed.includes(typed);
  const listing = isListed ? parts : splitFields({ 'meeting.topics': [...listed, typed].join(', ') }, parts);
  const names = topics.get(typed);
  const topic = isListed ? null : typed;
  if (!names) return { parts: listing, written: { ...nothing, topic } };
  const { parts: claimed, written } = sayOnce(listing, 'meeting', {
    property: propertyOfTopic(typed),
    kind: 'text',
    valueAr: names.ar,
    valueEn: names.en,
    words: quote,
    sources: source,
    status: 'adopted',
  });
  return { parts: claimed, written: { ...written, topic } };
}

/**
 * A meeting that the text announces: at the one that it is about, in its words. The venue may be a country alone. One that is
 * on record as announced there needs no second entry.
 */
function writePlan(parts: PartPayloads, decided: DecidedValue, places: PlaceIds): WrittenParts {
  if (decided.stand === 'same') return { parts, written: nothing };
  const { value, typed, quote, source, about } = decided;
  const { city = null, country = null } = fieldValues['meeting.next'].safeParse(value).data?.venue ?? {};
  const place = city === null ? '' : (places.get(city) ?? city);
  const fields = {
    'plan.date': typed,
    'plan.body': about.body,
    'plan.announcedAt': about.meeting,
    'plan.place': place,
    'plan.country': place === '' ? (country ?? '') : '',
    'plan.asSaid': quote,
    'plan.source': source,
  };
  return { parts: splitFields(fields, parts), written: { ...nothing, fields } };
}

/** The day that a text bears is its day of publication, unless another was typed, and the date of a new statement. */
function writeIssued(parts: PartPayloads, decided: DecidedValue): WrittenParts {
  const empty = ['source.published', 'text.published'].filter((name) => {
    const type = partOf(name);
    const payload = type && parts[type];
    return payload && (payload[name] ?? '').trim() === '';
  });
  const fields = Object.fromEntries(empty.map((name) => [name, decided.typed]));
  const dated = splitFields(fields, parts);
  if (!parts.statement) return { parts: dated, written: { ...nothing, fields } };
  const { parts: claimed, written } = writeClaimed(dated, decided, 'statement.issued', decided.typed);
  return { parts: claimed, written: { ...written, fields: { ...fields, ...written.fields } } };
}

function writeIssuer(parts: PartPayloads, decided: DecidedValue, bodies: BodyNames): WrittenParts {
  if (!parts.statement) return { parts, written: nothing };
  const own = issuerField(decided.typed);
  if (decided.stand === 'same') return writeConfirmed(parts, decided, 'statement.issuerEn', {});
  if (decided.stand === 'differs') {
    const value = { [own === 'statement.issuerAr' ? 'valueAr' : 'valueEn']: decided.typed };
    const row = { words: decided.quote, sources: decided.source, status: 'open', ...value };
    return sayOnce(parts, 'statement.issuerEn', row);
  }
  const fields = { [own]: decided.typed, ...inOtherLanguage(parts.statement, own, decided.typed, bodies) };
  const { parts: claimed, claim } = addClaim(splitFields(fields, parts), 'statement.issuerEn', {
    words: decided.quote,
    sources: decided.source,
    status: 'adopted',
  });
  return { parts: claimed, written: { ...nothing, fields, claim } };
}

/** An issuer that is on record has a name in the other language too, which a statement gives in both. */
function inOtherLanguage(
  statement: Payload,
  own: ReturnType<typeof issuerField>,
  issuer: string,
  bodies: BodyNames,
): Payload {
  const [named, other] = own === 'statement.issuerAr' ? (['ar', 'en'] as const) : (['en', 'ar'] as const);
  const field = other === 'ar' ? 'statement.issuerAr' : 'statement.issuerEn';
  const keyOf = (name: string) => foldedKey(name.replace(/^the /i, ''));
  const body = bodies.find((each) => keyOf(each[named]) === keyOf(issuer));
  return body && (statement[field] ?? '').trim() === '' ? { [field]: body[other] } : {};
}

function writeTranslation(parts: PartPayloads): WrittenParts {
  const fields = { 'text.standing': 'courtesy_translation', 'source.kind': 'courtesy_translation' };
  return { parts: splitFields(fields, parts), written: { ...nothing, fields } };
}
