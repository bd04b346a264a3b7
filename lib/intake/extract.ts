import { decideKind } from '@/lib/intake/events/kind';
import { findMeetingEvents } from '@/lib/intake/events/meeting-events';
import { makeScene, type Scene } from '@/lib/intake/events/scene';
import { findDateMentions } from '@/lib/intake/mentions/dates';
import { readAmounts } from '@/lib/intake/rules/amounts';
import { readCoChairs } from '@/lib/intake/rules/chairs/co-chairs';
import { readCounts } from '@/lib/intake/rules/counts/counts';
import { readMeetingDate } from '@/lib/intake/rules/days/meeting-date';
import { readStatementDate } from '@/lib/intake/rules/days/statement-date';
import { readDesignations } from '@/lib/intake/rules/designations';
import { readFounding } from '@/lib/intake/rules/founding';
import { readHosts } from '@/lib/intake/rules/hosts';
import { readListedTargets } from '@/lib/intake/rules/listed-targets';
import { readMode } from '@/lib/intake/rules/meeting-mode';
import { readMeetingOrdinal } from '@/lib/intake/rules/meeting-ordinal';
import { readVenue } from '@/lib/intake/rules/meeting-venue';
import { readNextMeeting, readPreviousMeeting } from '@/lib/intake/rules/other-meetings';
import { readOrganisations, readStates } from '@/lib/intake/rules/parties';
import { readResolutions } from '@/lib/intake/rules/resolutions';
import { makeContext, propose, type RuleContext } from '@/lib/intake/rules/rule-context';
import { readIssuer } from '@/lib/intake/rules/statement-issuer';
import { readTopics } from '@/lib/intake/rules/topics';
import { readTranslationNotice } from '@/lib/intake/rules/translation';
import { type Reading, readText } from '@/lib/intake/text/read-text';
import { findTextWarnings } from '@/lib/intake/text/text-warnings';
import { entryOf } from '@/lib/language/names/find-names';
import { withGrounds } from './grounds';
import { fieldValues, type Intake, type Proposal } from './intake-format';
import { asMeasured } from './measured-confidence';
import type { IntakeVocabulary } from './vocabulary';

export type ExtractOptions = {
  /** The language to read the text in: sentences in the other script are skipped. Null: both are read. */
  lang: 'ar' | 'en' | null;
  /** The day of publication, YYYY-MM-DD: «الماضي» and "today" are relative to it. */
  published: string | null;
  vocabulary: IntakeVocabulary;
};

/**
 * Reads one text and proposes what it says of a meeting, each value with its words. Offsets are of the NFC form of the
 * text. What the text does not say is not proposed, even if the portal knows it. Pure; time and memory are linear in
 * the length. Takes what `acceptText` lets pass.
 */
export function extract(text: string, { lang, published, vocabulary }: ExtractOptions): Intake {
  const reading = readText(text.normalize('NFC'), lang);
  const scene = makeScene(reading, vocabulary);
  const { dates, warnings } = findDateMentions(reading);
  const events = findMeetingEvents(scene);
  const kind = decideKind(scene, events, dates);
  const context = makeContext(scene, kind, dates, { published });
  const isMended = reading.swappedAt !== null;
  const grounded = withGrounds(context, checked(runRules(context, vocabulary)));
  const proposals = grounded.map((proposal) => asMeasured(proposal, isMended));
  return {
    recordType: kind.recordType,
    body: kind.body,
    proposals,
    mentions: mentionsOf(scene),
    removed: reading.removed,
    warnings: [...warnings, ...findTextWarnings(reading), ...backgroundWarnings(reading), ...ambiguityWarnings(scene)],
  };
}

function runRules(context: RuleContext, vocabulary: IntakeVocabulary): Proposal[] {
  const statement = [...readStatementDate(context), ...readIssuer(context), ...readTranslationNotice(context)];
  const { recordType } = context.kind;
  if (recordType === 'not-a-meeting-record')
    return [
      ...statement,
      ...readCounts(context),
      ...(context.kind.body === null ? [] : readDesignations(context)),
      ...readListedTargets(context),
    ];
  const beside = [
    ...readFounding(context),
    ...readDesignations(context),
    ...readListedTargets(context),
    ...readAmounts(context),
    ...readResolutions(context),
    ...readStates(context),
    ...readOrganisations(context),
    ...readTopics(context, vocabulary),
  ];
  if (recordType === 'statement') {
    const members = readCounts(context).filter(({ field }) => field === 'members.count');
    return [...statement, ...members, ...beside];
  }
  const mode = readMode(context);
  return [
    ...readMeetingOrdinal(context),
    ...readMeetingDate(context),
    ...readVenue(context, mode[0]?.value === 'virtual'),
    ...mode,
    ...readCoChairs(context),
    ...readHosts(context),
    ...readCounts(context),
    ...readNextMeeting(context),
    ...readPreviousMeeting(context),
    ...statement,
    ...beside,
  ];
}

/** Drops a proposal that does not fit its field's form, or has lost its words. */
function checked(proposals: Proposal[]): Proposal[] {
  return proposals.flatMap((proposal) => {
    const parsed = fieldValues[proposal.field].safeParse(proposal.value);
    const evidence = proposal.evidence.filter(({ start, end }) => start < end);
    return parsed.success && evidence.length > 0 ? [{ ...proposal, value: parsed.data, evidence }] : [];
  });
}

/** Lists names that two bodies share, with both readings: the text gives them no role. */
function mentionsOf({ names, reading }: Scene): Proposal[] {
  return names.flatMap((name) => {
    const [id, ...others] = entryOf(name, 'ambiguous-body')?.ids ?? [];
    if (id === undefined) return [];
    const evidence = [reading.evidence(name.from, name.to)];
    return [
      propose('organisations', [id], evidence, 'ambiguous-name', 0.4, {
        flags: ['two_candidates'],
        alternatives: others.map((other) => ({ value: [other], evidence })),
      }),
    ];
  });
}

function ambiguityWarnings({ names, reading }: Scene): string[] {
  const name = names.find((candidate) => entryOf(candidate, 'ambiguous-body') !== undefined);
  return name === undefined ? [] : [`name-of-two-bodies at ${reading.offsetOf(name.from)}`];
}

function backgroundWarnings({ sentences, offsetOf }: Reading): string[] {
  const first = sentences.find(({ isBackground }) => isBackground);
  return first === undefined ? [] : [`perhaps-from-another-document at ${offsetOf(first.from)}`];
}
