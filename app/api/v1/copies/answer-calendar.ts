import { toMeetingJson } from '@/lib/exchange/api/meeting-json';
import { writeCalendar } from '@/lib/exchange/calendar/meeting-calendar';
import { readRows } from '@/lib/exchange/whole/read-rows';
import { wordsIn } from '@/lib/records/bilingual';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { tags } from '@/lib/records/tags';
import { answerBytes } from '../answer';
import { answerTooMany } from '../answer-table';
import type { Copied } from './answer-copy';

/** The days of one meeting, or of all that the list shows. */
export async function answerCalendar({ request, segments, query, ...manner }: Copied): Promise<Response | null> {
  const [part, id, ...more] = segments;
  if (part !== 'meetings' || more.length > 0) return null;
  const meetings = id === undefined ? await readMeetings(query) : await readMeeting(id);
  if (meetings === null) return null;
  if ('tooMany' in meetings) return answerTooMany(request, meetings);
  const [only] = id === undefined ? [] : meetings;
  const name =
    (only && wordsIn(only.title, manner.locale)) ?? manner.t('calendar.name', { record: manner.t('site.shortName') });
  return answerBytes(request, writeCalendar(meetings, { ...manner, name }), 'text/calendar; charset=utf-8', {
    tags: [tags.history],
    fileName: `${id ?? 'meetings'}.ics`,
  });
}

async function readMeetings({ excel: _excel, headings: _headings, ...filter }: Copied['query']) {
  return readRows({ noun: 'meetings', filter }, (meeting) => [meeting]);
}

async function readMeeting(id: string) {
  const meeting = await getMeeting(id);
  return meeting && [toMeetingJson(meeting)];
}
