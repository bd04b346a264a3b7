import { z } from 'zod';
import { codes } from '@/lib/records/codes';
import type { Meeting } from '@/lib/records/meetings/meetings';
import type { Count, Figure } from '@/lib/records/sources/counts';
import type { Source } from '@/lib/records/sources/sources';
import { ClaimJson, toClaimsJson } from './claim-json';
import { codeJson, hyphenate } from './code-json';
import { SourceJson, toSourceJson } from './source-json';
import { WordsJson } from './words-json';

const CountSourceJson = z
  .strictObject({ saidBy: WordsJson, url: z.string().nullable(), ids: z.array(z.string()).min(1) })
  .meta({ id: 'CountSource' });

/** A number with what it counts. */
export const figureFields = {
  value: z.int().nonnegative(),
  qualifier: z.enum(codes.qualifier),
  basis: z.enum(codes.countBasis.map(together)),
  unit: z.enum(codes.countUnit.map(together)),
} as const;

const CountJson = z
  .strictObject({
    ...figureFields,
    asSaid: z.string().nullable(),
    source: CountSourceJson,
  })
  .meta({ id: 'Count' });

const MeetingDateJson = z
  .strictObject({
    edtf: z.string(),
    earliest: z.iso.date(),
    latest: z.iso.date(),
    precision: z.enum(codes.datePrecision),
    basis: z.enum(codes.dateBasis),
    yearUnconfirmed: z.boolean(),
    asSaid: z.string().nullable(),
    note: WordsJson.nullable(),
  })
  .meta({ id: 'MeetingDate' });

const MeetingPlaceJson = z
  .strictObject({ city: WordsJson.nullable(), country: z.string().nullable() })
  .meta({ id: 'MeetingPlace' });

const MeetingDesignationJson = z
  .strictObject({ id: z.string(), tie: z.enum(['named-in-statement', 'announced-with']) })
  .meta({ id: 'MeetingDesignation' });

/** A meeting. Null means not known; an inferred value never takes the field of a stated one. */
export const MeetingJson = z
  .strictObject({
    id: z.string(),
    body: z.string(),
    type: codeJson(codes.meetingType),
    ordinal: z.int().nullable(),
    ordinalScope: z.enum(codes.ordinalScope).nullable(),
    ordinalInferred: z.int().nullable(),
    title: WordsJson,
    date: MeetingDateJson,
    place: MeetingPlaceJson.nullable(),
    mode: codeJson(codes.meetingMode).nullable(),
    hosts: z.array(z.string()),
    coChairs: z.array(z.string()),
    counts: z.array(CountJson),
    topics: z.array(z.string()),
    summary: WordsJson.extend({ status: z.literal('portal_summary') }).nullable(),
    statements: z.array(z.string()),
    designations: z.array(MeetingDesignationJson),
    plans: z.array(z.string()),
    sources: z.array(SourceJson),
    claims: z.array(ClaimJson),
    unconfirmed: z.array(z.string()),
    confidence: codeJson(codes.confidence),
    version: z.int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Meeting' });

export function toMeetingJson(meeting: Meeting): z.output<typeof MeetingJson> {
  const { date } = meeting;
  return {
    id: meeting.id,
    body: meeting.body,
    type: hyphenate(meeting.type),
    ordinal: meeting.ordinal,
    ordinalScope: meeting.ordinalScope,
    ordinalInferred: meeting.ordinalInferred,
    title: meeting.title,
    date: {
      edtf: date.edtf,
      earliest: date.earliest,
      latest: date.latest,
      precision: date.precision,
      basis: date.basis,
      yearUnconfirmed: date.isYearUnconfirmed,
      asSaid: date.asSaid?.words ?? null,
      note: date.note,
    },
    place: toPlaceJson(meeting),
    mode: meeting.mode && hyphenate(meeting.mode),
    hosts: meeting.hosts.map(({ code }) => code),
    coChairs: meeting.coChairs.map(({ code }) => code),
    counts: meeting.counts.map((count) => toCountJson(count, meeting.sources)),
    topics: meeting.topics.map(({ id }) => id),
    summary: meeting.summary && { ...meeting.summary, status: 'portal_summary' },
    statements: meeting.statements.map(({ id }) => id),
    designations: meeting.designations.map(({ id, tie }) => ({ id, tie: hyphenate(tie) })),
    plans: meeting.plans.map(({ id }) => id),
    sources: meeting.sources.map(toSourceJson),
    claims: toClaimsJson(meeting.disputes),
    unconfirmed: meeting.unconfirmed,
    confidence: hyphenate(meeting.confidence),
    version: meeting.version,
    updatedAt: meeting.updatedAt,
  };
}

/** Joins two bases or units that are counted together with a plus sign. */
function together(value: string): string {
  return value === 'present_in_person' ? value : value.replace('_', '+');
}

function toPlaceJson({ place, country }: Meeting): z.output<typeof MeetingJson>['place'] {
  return place || country ? { city: place, country: country?.code ?? null } : null;
}

export function toFigureJson({ value, qualifier, basis, unit }: Figure) {
  return { value, qualifier, basis: together(basis), unit: together(unit) };
}

/** A figure that no source is known to give cites the sources of its meeting as a set. */
function toCountJson(count: Count, sourcesOfMeeting: Source[]): z.output<typeof CountJson> {
  const sources = count.sources.length > 0 ? count.sources : sourcesOfMeeting;
  return {
    ...toFigureJson(count),
    asSaid: count.asSaid?.words ?? null,
    source: { saidBy: count.saidBy, url: count.source?.url ?? null, ids: sources.map(({ id }) => id) },
  };
}
