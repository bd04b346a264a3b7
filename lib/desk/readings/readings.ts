import { openStates } from '@/lib/auth/draft-permissions';
import { authorize, mayDo, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { ReadingAbout, ReadingOutcome, ReadingStep, RejectedBecause } from '@/lib/db/generated/enums';
import type { DraftView } from '@/lib/desk/drafts';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { againstFacts } from '@/lib/editing/readings/against/against-facts';
import type { AgainstRecord } from '@/lib/editing/readings/against/stand';
import { textDigest } from '@/lib/editing/readings/keep-reading';
import {
  ofTextAlone,
  type ProposedReading,
  type ProposedValue,
  proposeReading,
} from '@/lib/editing/readings/propose-reading';
import { listRemoved, type RemovedLine } from '@/lib/editing/readings/put-back';
import { type RecordNames, readRecordWords } from '@/lib/editing/readings/record-words';
import { findReading, wordsOfDecision } from '@/lib/editing/readings/stored-reading';
import { supportIn } from '@/lib/editing/readings/support-in';
import { choicesOf, isWhole, typedValue } from '@/lib/editing/readings/typed-value';
import { factsBeside, isAsked, isUndecided } from '@/lib/editing/readings/undecided-values';
import { findObserversUnit } from '@/lib/editing/readings/units/observers-unit';
import { proposedUnit } from '@/lib/editing/readings/units/proposed-unit';
import { findUsedUnits } from '@/lib/editing/readings/units/used-units';
import { groupOf, type ValueGroup } from '@/lib/editing/readings/value-groups';
import { isLocale } from '@/lib/i18n/locales';
import { type Evidence, type Field, fieldValues } from '@/lib/intake/intake-format';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { isCount } from '@/lib/text/typed-count';

/** A value that was read in a text, with what was decided about it. */
export type ReadValue = {
  number: number;
  field: Field;
  group: ValueGroup;
  value: unknown;
  /** As one would type it into a field. */
  typed: string;
  /** The codes that its field may hold. Empty: no closed list. */
  choices: readonly string[];
  spans: Evidence[];
  /** The words that it stands on: those that were read, or those that somebody gave for another value. */
  standsOn: Evidence[];
  rule: string | null;
  step: ReadingStep | null;
  flags: string[];
  alternatives: unknown[];
  /** In which unit a figure counts, as far as its words or the record say; empty where neither does. */
  unit: string;
  /** The words do not say the unit, and it is the one in which the last figure of that kind of the same body counts. */
  isUsualUnit: boolean;
  /** What the observers of the body on record are, of a figure of observers: shown beside the choice, never chosen. */
  observersUnit: string | null;
  /** Whether a field can hold it as it is: a date without its year cannot. */
  isWhole: boolean;
  against: AgainstRecord | null;
  outcome: ReadingOutcome | null;
  because: RejectedBecause | null;
  decided: string | null;
  /** A person is asked about it. */
  isAsked: boolean;
  /** It adds to the record, and nobody has taken or refused it. */
  isUndecided: boolean;
  /** Its words are no longer in the text of the draft. */
  isUnsupported: boolean;
};

/** What was read of a text. */
export type ReadingView = {
  text: string;
  recordType: string;
  body: string | null;
  match: { meeting: string; reasons: string[] } | null;
  about: ReadingAbout | null;
  meeting: string | null;
  values: ReadValue[];
  /** Lines that were left out and are no paragraphs. */
  lines: RemovedLine[];
  warnings: string[];
  /** Fields of the draft whose words are gone from its text, with these words. */
  unsupported: Record<string, string>;
};

export type ReadingNames = RecordNames;

/** Where the same words are already: a text on record by its id, or an open draft. */
export type HeldText = { kind: 'text' | 'draft'; id: string };

export type PastedWords = { text: string; lang: string; published: string };

/** Reads words as they were pasted, with the names on record. Null: they cannot be read. */
export async function readPasted(
  actor: PersonActor,
  { text, lang, published }: PastedWords,
): Promise<ProposedReading | null> {
  authorize(actor, 'draft.start');
  const day = readTypedDate(published);
  const isDay = 'edtf' in day && /^\d{4}-\d{2}-\d{2}$/.test(day.edtf);
  const read = proposeReading(
    text,
    { lang: isLocale(lang) ? lang : null, published: isDay ? day.edtf : null },
    await readRecordWords(db),
  );
  // A translator works on texts alone.
  return read !== null && !mayDo(actor.role, 'record.restore') ? ofTextAlone(read) : read;
}

/** The names of everything on record that a reading may name. */
export async function getReadingNames(actor: PersonActor): Promise<RecordNames> {
  authorize(actor, 'record.read');
  return (await readRecordWords(db)).names;
}

/** What was read of words that are in no draft yet, compared with the meeting on record that they may be about. */
export async function previewReading(actor: PersonActor, words: PastedWords): Promise<ReadingView | null> {
  const read = await readPasted(actor, words);
  if (read === null) return null;
  const about = { about: null, meeting: null, match: read.match };
  const beside = await besideOf(about, {}, read.body);
  return {
    text: read.text,
    recordType: read.recordType,
    body: read.body,
    match: read.match,
    about: null,
    meeting: null,
    values: read.values.map((value) => ({
      ...toReadValue(value, about, beside),
      standsOn: value.spans,
      because: null,
      decided: null,
      isUnsupported: false,
    })),
    lines: listRemoved(read, {}),
    warnings: read.warnings,
    unsupported: {},
  };
}

/** Where the same words are already, in texts on record or in other drafts. `but`: the draft that asks. */
export async function findHeld(actor: PersonActor, text: string, sha256: string | null, but = ''): Promise<HeldText[]> {
  authorize(actor, 'draft.start');
  const texts =
    sha256 === null
      ? []
      : await db.text.findMany({
          select: { slug: true, statement: { select: { publicId: true } } },
          where: { originalSha256: sha256, withdrawnAt: null },
          take: most,
        });
  const drafts = await db.draft.findMany({
    select: { publicId: true },
    where: {
      reading: { sha256: textDigest(text) },
      publicId: { not: but },
      state: { in: [...openStates] },
    },
    take: most,
  });
  return [
    ...texts.map(({ slug, statement }): HeldText => ({ kind: 'text', id: `${statement.publicId}/${slug}` })),
    ...drafts.map(({ publicId }): HeldText => ({ kind: 'draft', id: publicId })),
  ];
}

const most = 5;

/** What was read of the text of a draft that this actor may read. Null: it began with none. */
export async function getDraftReading(draft: DraftView): Promise<ReadingView | null> {
  const stored = await findReading(db, draft.id);
  if (stored === null) return null;
  const text = draft.parts.find(({ type }) => type === 'text')?.payload ?? {};
  const beside = await besideOf(stored, text, stored.body);
  const isSupported = supportIn(stored.text, text);
  const gone = stored.evidence.filter((evidence) => !isSupported(evidence));
  return {
    text: stored.text,
    recordType: stored.recordType,
    body: stored.body,
    match: stored.match,
    about: stored.about,
    meeting: stored.meeting,
    values: stored.values.map((value) => ({
      ...toReadValue(value, stored, beside),
      standsOn: wordsOfDecision(value, stored.evidence),
      because: value.because,
      decided: value.decided,
      isUnsupported: gone.some(({ number }) => number === value.number),
    })),
    lines: listRemoved(stored, text),
    warnings: stored.warnings,
    unsupported: Object.fromEntries(gone.filter(({ field }) => field !== '').map(({ field, quote }) => [field, quote])),
  };
}

/** What values are shown beside: the meeting on record, and in which units figures of its body count, and what its observers are. */
type Beside = { record: Payload | null; units: Record<string, string>; observersUnit: string | null };

async function besideOf(about: Parameters<typeof factsBeside>[1], text: Payload, body: string | null): Promise<Beside> {
  const record = await factsBeside(db, about, text);
  const of = record?.['meeting.body'] || body;
  return { record, units: await findUsedUnits(db, of), observersUnit: await findObserversUnit(db, of) };
}

type Outcome = { outcome?: ReadingOutcome | null };

function toReadValue(
  { number, field, value, spans, rule, step, flags, alternatives, outcome = null }: ProposedValue & Outcome,
  about: Pick<ReadingView, 'about'>,
  { record, units, observersUnit }: Beside,
) {
  const quotes = spans.map(({ quote }) => quote);
  const unit = proposedUnit(field, value, quotes, record);
  const usual = unit === '' && isCount(field) && value !== null ? (units[basisOf(value)] ?? '') : '';
  const group = groupOf(field);
  const against = againstFacts({ field, value, spans }, record);
  return {
    number,
    field,
    group,
    value,
    outcome,
    typed: value === null ? '' : typedValue(field, value),
    choices: choicesOf(field),
    spans,
    rule,
    step,
    flags,
    alternatives: alternatives.map((other) => other.value),
    unit: unit || usual,
    isUsualUnit: usual !== '',
    observersUnit: isCount(field) && basisOf(value) === 'observers' ? observersUnit : null,
    isWhole: isWhole(field, value),
    against,
    isAsked: isAsked(about, { group }),
    isUndecided: isUndecided(about, { group, value, outcome }, against),
  };
}

function basisOf(value: unknown): string {
  return fieldValues['participants.count'].safeParse(value).data?.basis ?? '';
}
