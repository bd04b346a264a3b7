import { z } from 'zod';
import { codeJson, hyphenate } from '@/lib/exchange/api/code-json';
import { figureFields, toFigureJson } from '@/lib/exchange/api/meeting-json';
import { WordsJson } from '@/lib/exchange/api/words-json';
import type { MeetingTable } from '@/lib/findings/answer-meeting-table';
import { codes } from '@/lib/records/codes';
import type { MeetingRoles } from '@/lib/records/meetings/meeting-roles';

/** A meeting with who received and who chaired it, how it was held, and each figure with who says so. */
const MeetingRolesJson = z
  .strictObject({
    id: z.string(),
    body: z.string(),
    ordinal: z.int().nullable(),
    title: WordsJson,
    date: z.string(),
    yearUnconfirmed: z.boolean(),
    hosts: z.array(z.string()),
    coChairs: z.array(z.string()),
    mode: codeJson(codes.meetingMode).nullable(),
    counts: z.array(z.strictObject({ ...figureFields, saidBy: WordsJson })),
  })
  .meta({ id: 'MeetingRoles' });

export const MeetingTableJson = z
  .strictObject({
    items: z.array(MeetingRolesJson),
    total: z.int().nonnegative(),
    next: z.null(),
    seq: z.string(),
  })
  .meta({ id: 'MeetingTable' });

export function toMeetingTableJson({ meetings, moment }: MeetingTable) {
  return {
    items: meetings.map(toRolesJson),
    total: meetings.length,
    next: null,
    seq: moment.seq,
  } satisfies z.input<typeof MeetingTableJson>;
}

function toRolesJson({ meeting, body, ordinal, hosts, coChairs, mode, figures }: MeetingRoles) {
  return {
    id: meeting.id,
    body,
    ordinal,
    title: meeting.title,
    date: meeting.edtf,
    yearUnconfirmed: meeting.isYearUnconfirmed,
    hosts: hosts.map(({ code }) => code),
    coChairs: coChairs.map(({ code }) => code),
    mode: mode && hyphenate(mode),
    counts: figures.map(({ saidBy, ...figure }) => ({ ...toFigureJson(figure), saidBy })),
  };
}
