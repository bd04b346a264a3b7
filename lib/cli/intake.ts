import { defineCommand } from 'citty';
import { bytesOf, type Read, readTextFile as readFileWords } from '@/lib/cli/terminal/read-text-file';
import { usageError } from '@/lib/cli/terminal/usage-error';
import { isIsoDay } from '@/lib/dates/plain-date';
import { parseRecords } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { extract } from '@/lib/intake/extract';
import { compareReadings } from '@/lib/intake/second-source/compare-readings';
import { type KnownMeeting, KnownMeetings } from '@/lib/intake/second-source/match-meeting';
import { acceptText } from '@/lib/intake/text/accept-text';
import { say } from '@/lib/process/step';
import { toDisagreementJson, toIntakeJson } from './intake-json';
import { vocabularyOf } from './intake-vocabulary';

const refusals = {
  'too-long': 'is longer than 200 kB, the limit of one text',
  binary: 'looks like a binary file, not like a text',
  'not-unicode': 'is not text in UTF-8',
};

export const intake = defineCommand({
  meta: { name: 'intake', description: 'Prints what a text proposes for the record, as JSON. Writes nothing.' },
  args: {
    file: { type: 'positional', required: true, description: 'a text in UTF-8' },
    other: { type: 'positional', required: false, description: 'a second text, which is compared with the first' },
    lang: { type: 'string', description: 'ar or en: reads only what is in that language' },
    published: { type: 'string', description: 'the day of publication, YYYY-MM-DD: what "last July" is seen from' },
    records: { type: 'string', description: 'meetings as JSON: names the one that the text speaks of' },
    json: { type: 'boolean', description: 'prints JSON; it always does' },
  },
  run: async ({ args }) => {
    const { lang, published } = args;
    if (!isLanguage(lang)) throw usageError('--lang is ar or en.');
    if (published !== undefined && !isIsoDay(published)) throw usageError('--published is a day: YYYY-MM-DD.');
    const texts = await Promise.all(args._.map(readTextFile));
    const known = args.records === undefined ? null : await readMeetings(args.records);
    const fault = [...texts, known].find((read) => read !== null && 'fault' in read);
    if (fault && 'fault' in fault) {
      say(fault.fault);
      return 1;
    }
    const { records } = parseRecords(await readRecordFiles());
    const options = {
      lang: lang ?? null,
      published: published ?? null,
      vocabulary: vocabularyOf(records),
    };
    const readings = texts.flatMap((read) => ('text' in read ? [extract(read.text, options)] : []));
    const meetings = known !== null && 'meetings' in known ? known.meetings : null;
    const printed = readings.map((reading) => toIntakeJson(reading, meetings));
    const [one, other] = readings;
    const answer =
      one && other
        ? { texts: printed, disagreements: compareReadings(one, other).map(toDisagreementJson) }
        : printed[0];
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  },
});

function isLanguage(lang: string | undefined): lang is 'ar' | 'en' | undefined {
  return lang === undefined || lang === 'ar' || lang === 'en';
}

async function readTextFile(path: string): Promise<Read<{ text: string }>> {
  const read = await readFileWords(path);
  if ('fault' in read) return read;
  const accepted = acceptText(read.text);
  return accepted.ok ? { text: accepted.text } : { fault: `${path} ${refusals[accepted.reason]}.` };
}

async function readMeetings(path: string): Promise<Read<{ meetings: KnownMeeting[] }>> {
  const bytes = await bytesOf(path);
  if ('fault' in bytes) return bytes;
  try {
    const parsed = KnownMeetings.safeParse(JSON.parse(new TextDecoder().decode(bytes.bytes)));
    if (parsed.success) return { meetings: parsed.data };
  } catch {
    // A file that is not JSON gets the same refusal as one that is no list of meetings.
  }
  return { fault: `${path} is no export of meetings: a JSON list of them, or { "items": [] }.` };
}
