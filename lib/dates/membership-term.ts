import { type EdtfValue, edtfBounds, isApproximate, isUncertain, statedDates } from './edtf';
import { readEdtf } from './parse-edtf';
import { addDays } from './plain-date';

export type MembershipAnswer = 'member' | 'not-a-member' | 'not-known';

/** When a membership began and ended, as far as is known. `knownFromDay` is the last day of the earliest evidence. */
export type MembershipTerm = { joined: string | null; left: string | null; knownFromDay: string | null };

type Window = { earliest: string | null; latest: string | null };

/**
 * Whether a party was a member on this day, by all its terms in one body. A member from the earliest evidence on; not a
 * member only before a stated joining or after a stated leaving; else not known. No term at all: not known.
 */
export function membershipOnDay(terms: MembershipTerm[], day: string): MembershipAnswer {
  const answers = terms.map((term) => answerOf(term, day));
  if (answers.includes('member')) return 'member';
  return answers.length > 0 && answers.every((answer) => answer === 'not-a-member') ? 'not-a-member' : 'not-known';
}

function answerOf({ joined, left, knownFromDay }: MembershipTerm, day: string): MembershipAnswer {
  const joining = windowOf(joined);
  const leaving = windowOf(left);
  if (leaving.latest !== null && day > leaving.latest) return 'not-a-member';
  if (left !== null && (leaving.earliest === null || day >= leaving.earliest)) return 'not-known';
  if ([knownFromDay, joining.latest].some((from) => from !== null && day >= from)) return 'member';
  return joining.earliest !== null && day < joining.earliest ? 'not-a-member' : 'not-known';
}

/**
 * The days between which a date must fall. One that is itself uncertain or approximate may miss by one of what it is
 * precise to: "about 2017" may be 2016 or 2018.
 */
function windowOf(edtf: string | null): Window {
  if (edtf === null) return { earliest: null, latest: null };
  const value = readEdtf(edtf);
  const { earliest, latest } = edtfBounds(value);
  if (!isUncertain(value) && !isApproximate(value)) return { earliest, latest };
  const around = (day: string) => edtfBounds(readEdtf(day.slice(0, precisionOf(value))));
  return {
    earliest: earliest && around(addDays(earliest, -1)).earliest,
    latest: latest && around(addDays(latest, 1)).latest,
  };
}

/** How much of YYYY-MM-DD the coarsest of the stated dates gives. */
function precisionOf(value: EdtfValue): number {
  const dates = statedDates(value);
  if (dates.some(({ month }) => typeof month !== 'number')) return 4;
  return dates.some(({ day }) => typeof day !== 'number') ? 7 : 10;
}
