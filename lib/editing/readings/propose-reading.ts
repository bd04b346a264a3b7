import type { Locale } from '@/lib/i18n/locales';
import { extract } from '@/lib/intake/extract';
import {
  type ConfidenceStep,
  confidenceStep,
  type Evidence,
  type Field,
  type Intake,
} from '@/lib/intake/intake-format';
import { type MeetingMatch, matchMeeting } from '@/lib/intake/second-source/match-meeting';
import { acceptText } from '@/lib/intake/text/accept-text';
import { cleanText } from '@/lib/text/characters/inspect';
import type { RecordWords } from './record-words';
import { groupOf, groups } from './value-groups';

/** A value as a rule proposed it; without a rule, a field that was looked for in vain. */
export type ProposedValue = {
  number: number;
  field: Field;
  value: unknown;
  spans: Evidence[];
  rule: string | null;
  step: ConfidenceStep | null;
  flags: string[];
  alternatives: { value: unknown; evidence: Evidence[] }[];
};

/** `text-alone`: what the text tells of anything but itself was left out. */
export type ReadingKind = Intake['recordType'] | 'text-alone';

export type ProposedReading = Pick<Intake, 'body' | 'removed' | 'warnings'> & {
  recordType: ReadingKind;
  text: string;
  match: MeetingMatch | null;
  values: ProposedValue[];
};

type Terms = { lang: Locale | null; published: string | null };

/** Reads a text as it was pasted. Null: it cannot be read as a text at all. */
export function proposeReading(pasted: string, terms: Terms, words: RecordWords): ProposedReading | null {
  const accepted = acceptText(cleanText(pasted, 'source'));
  if (!accepted.ok) return null;
  const { text } = accepted;
  const intake = extract(text, { ...terms, vocabulary: words.vocabulary });
  const { recordType, body, removed, warnings } = intake;
  return {
    text,
    recordType,
    body,
    removed,
    warnings,
    match: matchMeeting(intake, words.meetings),
    values: valuesOf(intake, text),
  };
}

const ofText: readonly Field[] = ['statement.date', 'statement.translation'];

/** A reading with the values that have a field of the text itself: its day and its standing. */
export function ofTextAlone(reading: ProposedReading): ProposedReading {
  const own = reading.values.filter(({ field }) => ofText.includes(field));
  const values = own.map((value, index) => ({ ...value, number: index + 1 }));
  return { ...reading, recordType: 'text-alone', body: null, match: null, values };
}

type Unnumbered = Omit<ProposedValue, 'number'>;

/** Numbered as the page shows them: by what they are about, then as the text has them. */
function valuesOf(intake: Intake, text: string): ProposedValue[] {
  const found = intake.proposals.map(
    ({ field, value, evidence, rule, confidence, flags, alternatives }): Unnumbered => ({
      field,
      value,
      spans: evidence.map((span) => inWholeWords(text, span)),
      rule,
      step: confidenceStep(confidence),
      flags,
      alternatives,
    }),
  );
  const values = [...found, ...missingOf(intake)];
  return groups
    .flatMap((group) => values.filter(({ field }) => groupOf(field) === group))
    .map((value, index) => ({ number: index + 1, ...value }));
}

/** A rule looks behind what is joined to a word, as in «للنظام»; what is quoted of a source begins and ends with its words. */
function inWholeWords(text: string, { start, end }: Evidence): Evidence {
  const isInWord = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? '');
  let [from, to] = [start, end];
  while (from > 0 && isInWord(from) && isInWord(from - 1)) from -= 1;
  while (to < text.length && isInWord(to - 1) && isInWord(to)) to += 1;
  return { start: from, end: to, quote: text.slice(from, to) };
}

const expected = [
  'meeting.ordinal',
  'meeting.date',
  'meeting.venue',
  'meeting.mode',
  'meeting.coChairs',
] as const satisfies Field[];

/** What a reader looks for about a meeting and no rule found: that a text does not say it is a finding too. */
function missingOf({ recordType, proposals }: Intake): Unnumbered[] {
  if (recordType !== 'main-meeting' && recordType !== 'other-meeting') return [];
  const missing = expected.filter((field) => proposals.every((proposal) => proposal.field !== field));
  return missing.map((field) => ({
    field,
    value: null,
    spans: [],
    rule: null,
    step: null,
    flags: [],
    alternatives: [],
  }));
}
