import { z } from 'zod';
import type { EdtfDate } from '@/lib/dates/edtf';
import { edtfBounds, statedDates } from '@/lib/dates/edtf';
import { parseEdtf } from '@/lib/dates/parse-edtf';
import type { Intake, Venue } from '@/lib/intake/intake-format';

const party = z.union([z.string(), z.object({ code: z.string() }).transform(({ code }) => code)]);
const city = z.union([z.string(), z.object({ en: z.string().nullable() }).transform(({ en }) => en)]).nullable();

/** A meeting as an export gives it; only what distinguishes meetings is read. */
export const KnownMeeting = z
  .object({
    id: z.string(),
    body: z.string(),
    ordinal: z.number().int().nullable().optional(),
    date: z.union([z.string(), z.object({ edtf: z.string() }).transform(({ edtf }) => edtf)]).nullish(),
    edtf: z.string().nullish(),
    place: z.union([z.string(), z.object({ city: city.optional(), country: z.string().nullish() })]).nullish(),
    country: party.nullish(),
  })
  .transform(({ date, edtf, place, country, ordinal, ...known }) => {
    const ofPlace = typeof place === 'object' && place !== null ? place : null;
    const state = ofPlace?.country ?? country ?? null;
    return {
      ...known,
      ordinal: ordinal ?? null,
      edtf: date ?? edtf ?? null,
      city: ofPlace?.city ?? (typeof place === 'string' ? place : null),
      country: state?.toUpperCase() ?? null,
    };
  });
export type KnownMeeting = z.infer<typeof KnownMeeting>;

/** A list of meetings, or an answer of the open API that contains one. */
export const KnownMeetings = z.union([
  z.array(KnownMeeting),
  z.object({ items: z.array(KnownMeeting) }).transform(({ items }) => items),
  z.object({ meetings: z.array(KnownMeeting) }).transform(({ meetings }) => meetings),
]);

export type MeetingMatch = { meeting: string; reasons: string[] };

/**
 * Finds the meeting on record that a text speaks of: of the same body, with the same number or date, and contradicting
 * it in nothing. Null if none fits, or if two fit equally: a second source is offered, never merged.
 */
export function matchMeeting(intake: Intake, meetings: readonly KnownMeeting[]): MeetingMatch | null {
  if (intake.recordType !== 'main-meeting' && intake.recordType !== 'other-meeting') return null;
  const scored = meetings
    .flatMap((meeting) => judge(intake, meeting) ?? [])
    .sort((a, b) => b.score - a.score || b.reasons.length - a.reasons.length);
  const [best, next] = scored;
  if (best === undefined || (next !== undefined && next.score === best.score)) return null;
  return { meeting: best.meeting, reasons: best.reasons };
}

const enough = 4;

function judge(intake: Intake, meeting: KnownMeeting): (MeetingMatch & { score: number }) | null {
  if (meeting.body !== intake.body) return null;
  const ordinal = proposedValue<number>(intake, 'meeting.ordinal');
  const venue = proposedValue<Venue>(intake, 'meeting.venue');
  const date = compareDates(proposedValue<string>(intake, 'meeting.date'), meeting.edtf);
  if (date === 'apart') return null;
  if (ordinal !== null && meeting.ordinal !== null && ordinal !== meeting.ordinal) return null;
  const place = comparePlaces(venue, meeting);
  if (place === 'apart') return null;
  const isNumbered = ordinal !== null && ordinal === meeting.ordinal;
  const score =
    (isNumbered ? 4 : 0) +
    { day: 4, month: 2, yearless: 1, unknown: 0 }[date] +
    { city: 2, country: 1, unknown: 0 }[place];
  if (score < enough || (!isNumbered && date === 'day' && place === 'unknown' && venue !== null)) return null;
  const reasons = ['body'];
  if (isNumbered) reasons.push('ordinal');
  if (date !== 'unknown') reasons.push('date');
  if (place !== 'unknown') reasons.push('place');
  return { meeting: meeting.id, reasons, score };
}

function proposedValue<Value>(intake: Intake, field: string): Value | null {
  const proposal = intake.proposals.find((candidate) => candidate.field === field);
  return proposal === undefined ? null : (proposal.value as Value);
}

type Agreement = 'day' | 'month' | 'yearless' | 'unknown' | 'apart';

function compareDates(stated: string | null, known: string | null): Agreement {
  const [one, other] = [stated, known].map((text) => (text === null ? null : parseEdtf(text)));
  if (!one?.ok || !other?.ok) return 'unknown';
  const [a, b] = [one.value, other.value];
  const [first] = statedDates(a);
  if (first?.year === 'unspecified') return sharesMonth(statedDates(a), statedDates(b)) ? 'yearless' : 'apart';
  const [of, by] = [edtfBounds(a), edtfBounds(b)];
  if (of.earliest === null || of.latest === null || by.earliest === null || by.latest === null) return 'unknown';
  if (of.latest < by.earliest || by.latest < of.earliest) return 'apart';
  const isDay = (dates: EdtfDate[]) => dates.every(({ day }) => typeof day === 'number');
  return isDay(statedDates(a)) && isDay(statedDates(b)) ? 'day' : 'month';
}

/** Without a year, a month and a day can only contradict. */
function sharesMonth(stated: EdtfDate[], known: EdtfDate[]): boolean {
  return stated.some((one) =>
    known.some(
      (other) =>
        typeof other.month !== 'number' ||
        (one.month === other.month &&
          (typeof one.day !== 'number' || typeof other.day !== 'number' || isWithin(one.day, known))),
    ),
  );
}

function isWithin(day: number, known: EdtfDate[]): boolean {
  const days = known.flatMap((date) => (typeof date.day === 'number' ? [date.day] : []));
  return days.length < 2 || known[0]?.month !== known[1]?.month
    ? days.includes(day)
    : day >= Math.min(...days) && day <= Math.max(...days);
}

function comparePlaces(
  venue: Venue | null,
  { city: place, country }: KnownMeeting,
): 'city' | 'country' | 'unknown' | 'apart' {
  if (venue === null || country === null) return 'unknown';
  if (venue.country !== null && venue.country !== country) return 'apart';
  if (venue.city === null || place === null) return 'country';
  return nameKey(venue.city) === nameKey(place) ? 'city' : 'apart';
}

/** The bundled records name a place by its id: `washington-d-c`. */
function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
