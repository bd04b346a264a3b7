import type { BundledMeeting } from '@/lib/editing/bundled/records-format';
import { claimPayload } from '@/lib/editing/drafts/parts/claims/claim-payload';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/** A meeting as the fields of its form. */
export function toMeetingPayload(record: BundledMeeting): Payload {
  const inRole = (role: string) => record.participants.filter((one) => one.role === role).map(({ party }) => party);
  return {
    'meeting.id': record.id,
    'meeting.body': record.body,
    'meeting.type': record.type,
    'meeting.titleAr': record.title.ar,
    'meeting.titleEn': record.title.en,
    'meeting.ordinal': record.ordinal === null ? '' : String(record.ordinal),
    'meeting.ordinalScope': record.ordinalScope ?? '',
    'meeting.ordinalInferred': record.ordinalInferred === null ? '' : String(record.ordinalInferred),
    'meeting.date': record.date.edtf,
    'meeting.dateBasis': record.date.basis,
    'meeting.dateNoteAr': record.date.note?.ar ?? '',
    'meeting.dateNoteEn': record.date.note?.en ?? '',
    'meeting.place': record.place ?? '',
    'meeting.country': record.country ?? '',
    'meeting.mode': record.mode ?? '',
    'meeting.hosts': record.hosts.join(', '),
    'meeting.coChairs': record.coChairs.join(', '),
    'meeting.participants': inRole('participant').join(', '),
    'meeting.observers': inRole('observer').join(', '),
    'meeting.topics': record.topics.join(', '),
    'meeting.attendanceNoteAr': record.attendanceNote?.ar ?? '',
    'meeting.attendanceNoteEn': record.attendanceNote?.en ?? '',
    'meeting.summaryAr': record.summary?.ar ?? '',
    'meeting.summaryEn': record.summary?.en ?? '',
    'meeting.noteAr': record.note?.ar ?? '',
    'meeting.noteEn': record.note?.en ?? '',
    'meeting.unconfirmed': record.unconfirmed.join(', '),
    'meeting.confidence': record.confidence,
    'meeting.sources': record.sources.join(', '),
    ...Object.assign({}, ...record.counts.map((count, index) => countPayload(count, numberOf(count, index)))),
    ...claimPayload('meeting', record.claims, record.counts.map(numberOf)),
  };
}

/** The number of the row of a figure in forms; `index` is its place among the figures of its meeting, from 0. */
export function numberOf({ number }: Pick<BundledMeeting['counts'][number], 'number'>, index: number): number {
  return number ?? index + 1;
}

function countPayload(count: BundledMeeting['counts'][number], number: number): Payload {
  return {
    [`count.${number}.value`]: String(count.value),
    [`count.${number}.qualifier`]: count.qualifier,
    [`count.${number}.basis`]: count.basis,
    [`count.${number}.unit`]: count.unit,
    [`count.${number}.saidByAr`]: count.saidBy.ar,
    [`count.${number}.saidByEn`]: count.saidBy.en,
    [`count.${number}.source`]: count.source ?? '',
    [`count.${number}.headline`]: count.isHeadline ? 'yes' : 'no',
  };
}
