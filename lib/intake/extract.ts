import type { DateMention } from './date-mention';
import { findDates } from './dates';
import { fieldValues, type Intake, type Proposal } from './intake-format';
import { decideKind } from './kind';
import { findMeetingEvents } from './meeting-events';
import { findNames, nameOf } from './names';
import { type Reading, readText } from './read-text';
import { readAmounts } from './rule-amounts';
import { readCoChairs } from './rule-co-chairs';
import { makeContext, propose, type RuleContext } from './rule-context';
import { readCounts } from './rule-counts';
import { readDesignations } from './rule-designations';
import { readFounding } from './rule-founding';
import { readMeetingDate } from './rule-meeting-date';
import { readMode } from './rule-meeting-mode';
import { readOrdinal } from './rule-meeting-ordinal';
import { readVenue } from './rule-meeting-venue';
import { readNextMeeting, readPreviousMeeting } from './rule-other-meetings';
import { readOrganisations, readStates } from './rule-parties';
import { readResolutions } from './rule-resolutions';
import { isDatelineDate, isOnlyDate, isStamp, readIssuer, readStatementDate } from './rule-statement';
import { readTopics } from './rule-topics';
import { readTranslationNotice } from './rule-translation';
import { makeScene, type Scene } from './scene';
import { findTextWarnings } from './text-warnings';
import type { Vocabulary } from './vocabulary';

export type ExtractOptions = {
  /** The language of the text; both are read in any case, since such texts quote each other. */
  lang?: 'ar' | 'en';
  /** The day of publication, YYYY-MM-DD: what «الماضي» and "today" are seen from. */
  published: string | null;
  /** Who published it. */
  source: string | null;
  vocabulary: Vocabulary;
};

/**
 * Reads one text and proposes what it says of a meeting, each value with its words. Offsets are of the NFC form of the
 * text. Nothing is added from what the portal knows: silence in the text is silence in the proposals. Pure; time and
 * memory are linear in the length. Takes what `acceptText` lets pass.
 */
export function extract(text: string, { published, source, vocabulary }: ExtractOptions): Intake {
  const reading = readText(text.normalize('NFC'));
  const scene = makeScene(reading, findNames(reading, vocabulary));
  const { dates, warnings } = findDates(reading);
  const events = findMeetingEvents(scene);
  const kind = decideKind(scene, events);
  const header = findHeaderDate(reading, dates);
  const context = makeContext(scene, kind, dates, { published, header, source });
  const proposals = checked(runRules(context, vocabulary));
  return {
    recordType: kind.recordType,
    body: kind.body,
    proposals,
    mentions: mentionsOf(scene),
    removed: reading.removed,
    warnings: [...warnings, ...findTextWarnings(reading), ...backgroundWarnings(reading), ...ambiguityWarnings(scene)],
  };
}

function runRules(context: RuleContext, vocabulary: Vocabulary): Proposal[] {
  const statement = [...readStatementDate(context), ...readIssuer(context), ...readTranslationNotice(context)];
  const { recordType } = context.kind;
  if (recordType === 'not-a-meeting-record')
    return [...statement, ...(context.kind.body === null ? [] : readDesignations(context))];
  const beside = [
    ...readFounding(context),
    ...readDesignations(context),
    ...readAmounts(context),
    ...readResolutions(context),
    ...readStates(context),
    ...readOrganisations(context),
    ...readTopics(context, vocabulary),
  ];
  if (recordType === 'statement') return [...statement, ...beside];
  const mode = readMode(context);
  return [
    ...readOrdinal(context),
    ...readMeetingDate(context),
    ...readVenue(context, mode[0]?.value === 'virtual'),
    ...mode,
    ...readCoChairs(context),
    ...readCounts(context),
    ...readNextMeeting(context),
    ...readPreviousMeeting(context),
    ...statement,
    ...beside,
  ];
}

/** A rule that breaks its field's form, or loses its words, proposes nothing. */
function checked(proposals: Proposal[]): Proposal[] {
  return proposals.flatMap((proposal) => {
    const parsed = fieldValues[proposal.field].safeParse(proposal.value);
    const evidence = proposal.evidence.filter(({ start, end }) => start < end);
    return parsed.success && evidence.length > 0 ? [{ ...proposal, value: parsed.data, evidence }] : [];
  });
}

/** A date alone on a line above or below the text: it gives its year to the dates that have none. */
function findHeaderDate({ sentences, levelled }: Reading, dates: readonly DateMention[]): string | null {
  const headers = dates.filter(({ sentence: index, year, start, from, to, flags }) => {
    const sentence = sentences[index];
    if (sentence === undefined || year === null || start.month === null || start.day === null || flags.length > 0)
      return false;
    const head = levelled.slice(sentence.from, from);
    const tail = levelled.slice(to, sentence.to);
    return isOnlyDate(head, tail) || isStamp(head) || (sentence.isLead && isDatelineDate(head, tail));
  });
  const header = headers.find(({ rule }) => rule !== 'date-figures') ?? headers[0];
  if (header === undefined) return null;
  const two = (part: number | null) => String(part).padStart(2, '0');
  return `${header.year}-${two(header.start.month)}-${two(header.start.day)}`;
}

/** What is named without a role here: the two readings of a name that may be either body's. */
function mentionsOf({ names, reading }: Scene): Proposal[] {
  return names.flatMap((name) => {
    if (nameOf(name, 'ambiguous-body') === undefined) return [];
    const evidence = [reading.evidence(name.from, name.to)];
    return [
      propose('organisations', ['cifg'], evidence, 'ambiguous-name', 0.4, {
        flags: ['two_candidates'],
        alternatives: [{ value: ['fatf'], evidence }],
      }),
    ];
  });
}

function ambiguityWarnings({ names, reading }: Scene): string[] {
  const name = names.find((candidate) => nameOf(candidate, 'ambiguous-body') !== undefined);
  return name === undefined ? [] : [`name-of-two-bodies at ${reading.offsetOf(name.from)}`];
}

function backgroundWarnings({ sentences, offsetOf }: Reading): string[] {
  const first = sentences.find(({ isBackground }) => isBackground);
  return first === undefined ? [] : [`perhaps-from-another-document at ${offsetOf(first.from)}`];
}
