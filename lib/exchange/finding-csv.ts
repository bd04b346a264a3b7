import type { CommitmentList } from '@/lib/findings/answer-commitments';
import type { Concordance } from '@/lib/findings/concordance/concordance';
import type { PhraseTrack } from '@/lib/findings/phrase/track-phrase';
import type { Themes } from '@/lib/findings/themes/read-themes';
import type { MeetingRoles } from '@/lib/records/meetings/meeting-roles';
import type { PartyName } from '@/lib/records/members/parties';
import { hyphenate } from './api/code-json';
import type { Cell } from './tables/table';
import { writeCsv } from './tables/write-csv';

const writeLines = (headings: readonly string[], rows: readonly (readonly Cell[])[]) =>
  writeCsv(headings, rows, 'plain');

/** A line for each use in its surroundings. */
export function concordanceCsv({ lines, moment: { seq } }: Concordance): string {
  const headings = ['statement', 'text', 'date', 'slot', 'lang', 'standing', 'before', 'hit', 'after'];
  return writeLines(
    [...headings, 'aligned_text', 'aligned', 'seq'],
    lines.map(({ text, slots, before, hit, after, aligned }) => [
      text.statement,
      text.id,
      text.date,
      slots[0] ?? null,
      text.lang,
      text.standing,
      before,
      hit,
      after,
      aligned?.text ?? null,
      aligned?.quote ?? null,
      seq,
    ]),
  );
}

/** A line for each use of a phrase, in its words or in others; those of copies and press texts come last and say so. */
export function phraseCsv({ uses, elsewhere, moment: { seq } }: PhraseTrack): string {
  const headings = [
    'statement',
    'text',
    'date',
    'slot',
    'lang',
    'standing',
    'counted',
    'similarity',
    'wording',
    'quote',
  ];
  return writeLines(
    [...headings, 'aligned_text', 'aligned', 'seq'],
    [...uses, ...elsewhere].map((use) => [
      use.text.statement,
      use.text.id,
      use.text.date,
      use.slots[0] ?? null,
      use.text.lang,
      use.text.standing,
      uses.includes(use) && use.similarity === 1 ? 'true' : 'false',
      use.similarity,
      use.wording,
      use.quote,
      use.other?.text ?? null,
      use.other?.quote ?? null,
      seq,
    ]),
  );
}

/** A line for each figure of a meeting; a meeting without one has a line too. */
export function meetingRolesCsv(meetings: MeetingRoles[]): string {
  const headings = ['id', 'body', 'ordinal', 'date_edtf', 'hosts', 'co_chairs', 'mode'];
  return writeLines(
    [...headings, 'value', 'qualifier', 'basis', 'unit', 'said_by_en', 'said_by_ar'],
    meetings.flatMap(({ meeting, body, ordinal, hosts, coChairs, mode, figures }) => {
      const own = [meeting.id, body, ordinal, meeting.edtf, codesOf(hosts), codesOf(coChairs), mode && hyphenate(mode)];
      if (figures.length === 0) return [[...own, null, null, null, null, null, null]];
      return figures.map(({ value, qualifier, basis, unit, saidBy }) => [
        ...own,
        value,
        hyphenate(qualifier),
        hyphenate(basis),
        hyphenate(unit),
        saidBy.en,
        saidBy.ar,
      ]);
    }),
  );
}

function codesOf(parties: PartyName[]): string {
  return parties.map(({ code }) => code).join(';');
}

/** A line for each topic at each meeting; a meeting of which nothing can be said has the state `unknown`. */
export function themesCsv({ themes, moment: { seq } }: Themes): string {
  return writeLines(
    ['topic', 'meeting', 'state', 'sentences_ar', 'sentences_en', 'slots', 'seq'],
    themes.flatMap(({ id, cells }) =>
      cells.map(({ meeting, state, sentences, slots }) => [
        id,
        meeting,
        state,
        sentences.ar ?? null,
        sentences.en ?? null,
        slots.join(';'),
        seq,
      ]),
    ),
  );
}

/** A line for each commitment. */
export function commitmentsCsv({ commitments, moment: { seq } }: CommitmentList): string {
  const headings = ['id', 'topic', 'actor_ar', 'actor_en', 'what_ar', 'what_en', 'state', 'words_ar', 'words_en'];
  return writeLines(
    [...headings, 'first_statement', 'first_slot', 'first_date', 'last_statement', 'last_slot', 'last_date', 'seq'],
    commitments.map(({ id, topic, actor, what, state, words, first, last }) => [
      id,
      topic?.id ?? null,
      actor.ar,
      actor.en,
      what.ar,
      what.en,
      state,
      words.ar,
      words.en,
      first.statement,
      first.slot,
      first.date,
      last?.statement ?? null,
      last?.slot ?? null,
      last?.date ?? null,
      seq,
    ]),
  );
}
