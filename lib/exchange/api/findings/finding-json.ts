import { z } from 'zod';
import type { Concordance, ConcordanceLine } from '@/lib/findings/concordance/concordance';
import type { PhraseTrack, TrackedUse } from '@/lib/findings/phrase/track-phrase';
import { codes } from '@/lib/records/codes';
import { type NotHeld, reasonsNotHeld } from '@/lib/records/statements/held/not-held';

/** The words of another language at the same place of the statement. */
const AlignedJson = z
  .strictObject({
    text: z.string(),
    lang: z.string(),
    standing: z.enum(codes.standing),
    slots: z.array(z.string()),
    quote: z.string(),
  })
  .meta({ id: 'Aligned' });

/** A meeting whose statement is not held whole in the language asked for, and what there is in its place. */
const NotHeldJson = z
  .strictObject({ id: z.string(), ordinal: z.int().nullable(), why: z.enum(reasonsNotHeld) })
  .meta({ id: 'NotHeld' });

/** A place where a phrase is said; `similarity` is 1 for the words asked for, below it for other words in their place. */
const UseJson = z
  .strictObject({
    statement: z.string(),
    meeting: z.string().nullable(),
    text: z.string(),
    date: z.string().nullable(),
    slot: z.string().nullable(),
    lang: z.string(),
    standing: z.enum(codes.standing),
    quote: z.string(),
    wording: z.string(),
    similarity: z.number().min(0).max(1),
    aligned: AlignedJson.nullable(),
  })
  .meta({ id: 'PhraseUse' });

/**
 * A phrase over the meetings. `uses` are of the firmest text of each statement, `elsewhere` of copies, press texts and
 * summaries, which are not counted. `capped`: more texts have it than are listed, the oldest and the newest.
 */
export const PhraseTrackJson = z
  .strictObject({
    q: z.string(),
    lang: z.string(),
    seq: z.string(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    count: z.int().nonnegative(),
    capped: z.boolean(),
    uses: z.array(UseJson),
    elsewhere: z.array(UseJson),
    notHeld: z.array(z.string()),
    notHeldBecause: z.array(NotHeldJson),
  })
  .meta({ id: 'PhraseTrack' });

/** A use in its surroundings; before and after are meant in the order of reading, whatever the direction of the text. */
const LineJson = z
  .strictObject({
    before: z.string(),
    hit: z.string(),
    after: z.string(),
    statement: z.string(),
    text: z.string(),
    date: z.string().nullable(),
    slot: z.string().nullable(),
    lang: z.string(),
    standing: z.enum(codes.standing),
    aligned: AlignedJson.nullable(),
  })
  .meta({ id: 'ConcordanceLine' });

export const ConcordanceJson = z
  .strictObject({
    q: z.string(),
    lang: z.string(),
    seq: z.string(),
    items: z.array(LineJson),
    total: z.int().nonnegative(),
    capped: z.boolean(),
    next: z.string().nullable(),
  })
  .meta({ id: 'Concordance' });

export function toPhraseTrackJson(track: PhraseTrack) {
  const { phrase, moment, first, last, count, isCapped, uses, elsewhere, notHeld } = track;
  return {
    q: phrase.words,
    lang: phrase.lang,
    seq: moment.seq,
    first,
    last,
    count,
    capped: isCapped,
    uses: uses.map(toUseJson),
    elsewhere: elsewhere.map(toUseJson),
    notHeld: notHeld.map(({ id }) => id),
    notHeldBecause: notHeld.map(toNotHeldJson),
  } satisfies z.input<typeof PhraseTrackJson>;
}

function toUseJson({ text, slots, quote, wording, similarity, other }: TrackedUse) {
  return {
    statement: text.statement,
    meeting: text.meeting?.id ?? null,
    text: text.id,
    date: text.date,
    slot: slots[0] ?? null,
    lang: text.lang,
    standing: text.standing,
    quote,
    wording,
    similarity,
    aligned: other,
  };
}

export function toConcordanceJson({ phrase, moment, lines, total, isCapped, next }: Concordance) {
  return {
    q: phrase.words,
    lang: phrase.lang,
    seq: moment.seq,
    items: lines.map(toLineJson),
    total,
    capped: isCapped,
    next: next === null ? null : String(next),
  } satisfies z.input<typeof ConcordanceJson>;
}

function toLineJson({ text, slots, before, hit, after, aligned }: ConcordanceLine) {
  return {
    before,
    hit,
    after,
    statement: text.statement,
    text: text.id,
    date: text.date,
    slot: slots[0] ?? null,
    lang: text.lang,
    standing: text.standing,
    aligned: aligned,
  };
}

function toNotHeldJson({ id, ordinal, why }: NotHeld) {
  return { id, ordinal, why };
}
