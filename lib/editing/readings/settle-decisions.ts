import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { DomainError, type FieldFault } from '@/lib/errors/domain-error';
import { type Evidence, fieldValues } from '@/lib/intake/intake-format';
import { isCount, readTypedCount, writeTypedCount } from '@/lib/text/typed-count';
import { againstFacts } from './against/against-facts';
import type { DecideInput, Decision } from './decide-input';
import { type StoredReading, type StoredValue, wordsOfDecision } from './stored-reading';
import { choicesOf, isWhole, typedValue } from './typed-value';

/** A decision with the value that it is about and the words that it stands on. */
export type SettledDecision = {
  value: StoredValue;
  outcome: Decision['outcome'];
  because: Decision['because'];
  typed: string | null;
  spans: Evidence[];
};

type Units = DecideInput['units'];

type Faults = { faults: FieldFault[]; reading: StoredReading; units: Units };

/**
 * Takes what was decided of each value, and all at once where that was asked. Throws `invalid` with every fault: nothing of a
 * form is taken then. A value is accepted only once all its words were on a screen.
 */
export function settleDecisions(
  reading: StoredReading,
  facts: Payload | null,
  input: Pick<DecideInput, 'decisions' | 'all' | 'seen' | 'isRead'> & Partial<Pick<DecideInput, 'units'>>,
): SettledDecision[] {
  const { units = {} } = input;
  const sheet: Faults = { faults: [], reading, units };
  const fresh = input.decisions.filter((decision) => !isAsBefore(sheet, decision));
  const single = fresh.flatMap((decision) => settleOne(sheet, decision) ?? []);
  const taken = new Set(single.map(({ value }) => value.number));
  const together = input.all ? valuesOfAll(reading, facts, input.all).filter(({ number }) => !taken.has(number)) : [];
  const bulk = together.map((value) => accepted(value, units));
  const accepting = [...single.filter(({ outcome }) => outcome === 'accepted'), ...bulk];
  refuseUnseen(sheet, accepting, bulk, input);
  refuseBeforeMeeting(sheet, [...single, ...bulk]);
  if (sheet.faults.length > 0) {
    throw new DomainError('invalid', 'not every decision can be taken', { faults: sheet.faults });
  }
  return [...single, ...bulk];
}

/**
 * What one key accepts: undecided values that are whole. Those that the record has already are a group of their own, and sure
 * like others. One that contradicts the record is decided by itself.
 */
function valuesOfAll(
  { values }: Pick<StoredReading, 'values'>,
  facts: Payload | null,
  all: NonNullable<DecideInput['all']>,
): StoredValue[] {
  return values.filter((value) => {
    if (value.outcome !== null || value.group === 'beside' || !isWhole(value.field, value.value)) return false;
    const stand = againstFacts(value, facts)?.stand;
    if (stand === 'differs') return false;
    if (all === 'sure') return value.step === 'sure';
    const isSame = value.group !== 'next' && stand === 'same';
    return isSame ? all === 'same' : value.group === all;
  });
}

/** A form sends every decision again. One that only repeats what was decided decides nothing, even if the meeting changed. */
function isAsBefore({ reading, units }: Faults, { number, outcome, because, as, words, at }: Decision): boolean {
  const value = reading.values.find((one) => one.number === number);
  if (value === undefined || value.outcome !== outcome) return false;
  if (outcome === 'rejected') return value.because === (because ?? null);
  if (outcome === 'accepted') return units[number] === undefined || value.decided === asAccepted(value, units);
  if (outcome !== 'edited') return true;
  if (asCounted(value, value.decided ?? '') !== asCounted(value, as.trim())) return false;
  const own = wordsOfDecision(value, reading.evidence);
  return (own === value.spans && words.trim() === '') || isAmong(own, words.trim(), reading.text, at ?? null);
}

/** A figure that was typed without what it counts counts what was read. */
function asCounted({ field, value }: StoredValue, typed: string): string {
  if (!isCount(field)) return typed;
  const { basis, ...said } = readTypedCount(typed);
  return writeTypedCount({
    ...said,
    basis: basis ?? fieldValues['participants.count'].safeParse(value).data?.basis ?? null,
  });
}

/** Whether words are those of one of these passages, at another place of the text only if that is said. */
function isAmong(spans: readonly Evidence[], quote: string, text: string, at: number | null): boolean {
  const isElsewhere = at !== null && endOf(text, at, quote) !== null;
  return spans.some((span) => endOf(span.quote, 0, quote) === span.quote.length && (!isElsewhere || span.start === at));
}

function fault(sheet: Faults, number: number, message: string, last = ''): null {
  sheet.faults.push({ field: `value.${number}${last}`, message: `validation.${message}` });
  return null;
}

function settleOne(sheet: Faults, decision: Decision): SettledDecision | null {
  const { number, outcome, because } = decision;
  const value = sheet.reading.values.find((one) => one.number === number);
  if (value === undefined) return fault(sheet, number, 'other');
  switch (outcome) {
    case 'accepted':
      return isWhole(value.field, value.value) ? accepted(value, sheet.units) : fault(sheet, number, 'notWhole');
    case 'edited':
      return settleEdited(sheet, value, decision);
    case 'rejected':
      if (!because) return fault(sheet, number, 'required', '.because');
      return { value, outcome, because, typed: null, spans: [] };
    case 'unsaid':
      return { value, outcome, because: null, typed: null, spans: [] };
  }
}

function accepted(value: StoredValue, units: Units): SettledDecision {
  return { value, outcome: 'accepted', because: null, typed: asAccepted(value, units), spans: value.spans };
}

/** A figure is taken with the unit that somebody chose for it. */
function asAccepted({ number, field, value }: StoredValue, units: Units): string {
  const typed = typedValue(field, value);
  return isCount(field) ? writeTypedCount({ value: typed, basis: null, unit: units[number] ?? null }) : typed;
}

function settleEdited(sheet: Faults, value: StoredValue, { as, words, at }: Decision): SettledDecision | null {
  const { number, spans } = value;
  const typed = as.trim();
  if (typed === '') return fault(sheet, number, 'required', '.as');
  const choices = choicesOf(value.field);
  if (choices.length > 0 && !choices.includes(typed)) return fault(sheet, number, 'choice', '.as');
  const quote = words.trim();
  if (quote === '' && spans.length === 0) return fault(sheet, number, 'wordsOfText', '.words');
  const { text } = sheet.reading;
  const isOwn = quote === '' || isAmong(spans, quote, text, at ?? null);
  if (isOwn) return { value, outcome: 'edited', because: null, typed, spans };
  const place = placeOf(text, quote, at ?? null);
  if (place === null) return fault(sheet, number, 'notInText', '.words');
  return { value, outcome: 'edited', because: null, typed, spans: [place] };
}

/** Where these words stand, letter by letter. Null: nowhere, or at several places and nobody said which. */
function placeOf(text: string, quote: string, at: number | null): Evidence | null {
  const starts = at !== null && endOf(text, at, quote) !== null ? [at] : startsOf(text, quote);
  const [start, ...others] = starts;
  const end = start === undefined ? null : endOf(text, start, quote);
  return start === undefined || end === null || others.length > 0
    ? null
    : { start, end, quote: text.slice(start, end) };
}

function startsOf(text: string, quote: string): number[] {
  const first = quote.charAt(0);
  const starts: number[] = [];
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (endOf(text, at, quote) !== null) starts.push(at);
  }
  return starts;
}

/** Where these words end that begin there; null where they do not. A field of one line has lost the ends of their lines. */
function endOf(text: string, start: number, quote: string): number | null {
  let at = start;
  for (const unit of quote.split('')) {
    while (at > start && text[at] === '\n' && unit !== '\n') at += 1;
    if (text[at] !== unit) return null;
    at += 1;
  }
  return at;
}

/** With a script it says what was on screen. Without one, each value is decided by itself, or the text was read whole. */
function refuseUnseen(
  sheet: Faults,
  accepting: SettledDecision[],
  together: SettledDecision[],
  { seen, isRead }: Pick<DecideInput, 'seen' | 'isRead'>,
): void {
  if (seen) {
    const unseen = accepting.filter(({ value }) => !seen.includes(value.number));
    for (const { value } of unseen) fault(sheet, value.number, 'notOnScreen');
  } else if (!isRead && together.length > 0) {
    sheet.faults.push({ field: 'read', message: 'validation.notReadToEnd' });
  }
}

/** Nothing of a meeting is taken before it is said which meeting that is. */
function refuseBeforeMeeting({ faults, reading }: Faults, decided: SettledDecision[]): void {
  if (reading.about === null && decided.some(isOfMeeting)) {
    faults.unshift({ field: 'about', message: 'validation.aboutFirst' });
  }
}

/** Whether a decision puts a value into the draft. */
export function isTaken(outcome: SettledDecision['outcome']): boolean {
  return outcome === 'accepted' || outcome === 'edited';
}

/** Whether that value is one of the meeting, or of the next one that it announces. */
export function isOfMeeting({ value, outcome }: SettledDecision): boolean {
  return isTaken(outcome) && ['meeting', 'topics', 'next'].includes(value.group);
}
