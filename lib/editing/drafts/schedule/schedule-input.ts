import { z } from 'zod';
import { readDigits } from '@/lib/dates/digits';
import { instantsOf } from '@/lib/dates/zoned-time';
import { DraftId, SeenVersion } from '@/lib/editing/drafts/draft-input';
import { scheduleZones } from '@/lib/i18n/schedule-zones';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';

/** The day as it is written in either language, the time as `14:30` in either set of digits. */
export const ScheduleInput = z
  .strictObject({
    id: DraftId,
    version: SeenVersion.optional().default(null),
    'schedule.day': z.string().trim().min(1, 'validation.required').max(100, 'validation.tooLong'),
    'schedule.time': z.string().trim().min(1, 'validation.required').max(20, 'validation.tooLong'),
    'schedule.zone': z.enum(scheduleZones, 'validation.required'),
  })
  .transform((input, context) => {
    const { id, version, 'schedule.zone': zone } = input;
    const day = readDay(input['schedule.day']);
    const time = readTime(input['schedule.time']);
    const refuse = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message });
      return z.NEVER;
    };
    if (day === null) return refuse('schedule.day', 'validation.oneDay');
    if (time === null) return refuse('schedule.time', 'validation.time');
    const [at, other] = instantsOf(day, time, zone);
    if (at === undefined) return refuse('schedule.time', 'validation.timeSkipped');
    if (other !== undefined) return refuse('schedule.time', 'validation.timeTwice');
    return { id, version, zone, at };
  });

function readDay(words: string): string | null {
  const read = readTypedDate(words);
  return 'edtf' in read && /^\d{4}-\d\d-\d\d$/.test(read.edtf) ? read.edtf : null;
}

function readTime(words: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.\u066b](\d\d)$/.exec(readDigits(words)) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
