import type { z } from 'zod';
import { parseYearSegment } from '@/lib/dates/calendar-year';
import { underscore } from '@/lib/exchange/api/code-json';
import type { queries } from '@/lib/exchange/open-api/parameters';
import type { MeetingFilter } from '@/lib/records/meetings/meeting-filter';

type Asked = Omit<z.output<typeof queries.meetings>, 'limit' | 'cursor' | 'updatedSince'>;

/** What the query of a list of meetings, or of their statements, narrows it to. */
export function toMeetingFilter({ year, mode, body, place, host, chair, topic, standing, lang }: Asked): MeetingFilter {
  return { year: toYear(year), mode: mode && underscore(mode), body, place, host, chair, topic, standing, lang };
}

/** The year that a query names; its shape has been checked. */
export function toYear(year: string | undefined): MeetingFilter['year'] {
  return (year && parseYearSegment(year)) || undefined;
}
