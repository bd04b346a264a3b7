import type { Bilingual } from '@/lib/records/bilingual';
import type { Meeting } from '@/lib/records/meetings/meetings';
import type { Count } from '@/lib/records/sources/counts';
import type { Source } from '@/lib/records/sources/sources';
import { toClaimJson } from './claim-json';
import { hyphenate, toSourceJson } from './source-json';

/** Writes a meeting for the open API. Null means not known; an inferred value never takes the field of a stated one. */
export function toMeetingJson(meeting: Meeting) {
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
    claims: meeting.disputes.flatMap(({ claims }) => claims).map(toClaimJson),
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

function toPlaceJson({ place, country }: Meeting): { city: Bilingual | null; country: string | null } | null {
  return place || country ? { city: place, country: country?.code ?? null } : null;
}

/** A figure that no source is known to give cites the sources of its meeting as a set. */
function toCountJson(count: Count, sourcesOfMeeting: Source[]) {
  const sources = count.sources.length > 0 ? count.sources : sourcesOfMeeting;
  return {
    value: count.value,
    qualifier: count.qualifier,
    basis: together(count.basis),
    unit: together(count.unit),
    asSaid: count.asSaid?.words ?? null,
    source: { saidBy: count.saidBy, url: count.source?.url ?? null, ids: sources.map(({ id }) => id) },
  };
}
