import type { Gap } from '@/lib/records/meetings/gaps';
import type { Meeting } from '@/lib/records/meetings/meetings';
import { isDifference } from '@/lib/records/sources/claims';
import { isOfFigures } from '@/lib/records/sources/figure-rows';

/** The anchors of the sections that the page of a meeting has, in their order. */
export function sectionsOfMeeting(meeting: Meeting, gap: Gap | null): string[] {
  const claimed = meeting.disputes.filter((dispute) => !isOfFigures(dispute));
  const sections = {
    gap: gap !== null,
    summary: meeting.summary !== null,
    topics: meeting.summary === null && meeting.topics.length > 0,
    statement: meeting.statements.length > 0,
    figures: hasFigures(meeting),
    claims: claimed.some(isDifference),
    sourced: claimed.some((dispute) => !isDifference(dispute)),
    plans: meeting.announced.length + meeting.plans.length > 0,
    designations: meeting.designations.length > 0,
    notes: meeting.note !== null,
    sources: true,
  };
  return Object.entries(sections).flatMap(([id, isThere]) => (isThere ? [id] : []));
}

/** Whether anything is known of how many there were, or who. */
export function hasFigures({ counts, disputes, attendanceNote, participants }: Meeting): boolean {
  return counts.length + participants.length > 0 || disputes.some(isOfFigures) || attendanceNote !== null;
}
