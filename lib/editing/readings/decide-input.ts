import { z } from 'zod';
import { CountUnit, ReadingOutcome, RejectedBecause } from '@/lib/db/generated/enums';
import { DraftId, SeenVersion } from '@/lib/editing/drafts/draft-input';
import { storable } from '@/lib/text/characters/storable';
import { groups } from './value-groups';

const words = z.string().max(5_000, 'validation.tooLong').transform(storable);

export const Decision = z.strictObject({
  number: z.number().int().positive(),
  outcome: z.enum(ReadingOutcome, 'validation.choice'),
  /** Another value, as it was typed. */
  as: words.optional().default(''),
  /** Other words of the text that it stands on, and where they begin if that is known. */
  words: words.optional().default(''),
  at: z.number().int().nonnegative().nullish(),
  because: z.enum(RejectedBecause).nullish(),
});

export type Decision = z.output<typeof Decision>;

export const DecideInput = z.strictObject({
  id: DraftId,
  version: SeenVersion.optional().default(null),
  /** Which meeting the text is about: the one on record that was offered or chosen, a new one, or none. */
  about: z.enum(['recorded', 'unrecorded', 'apart']).nullish(),
  meeting: z.string().max(200, 'validation.tooLong').optional().default(''),
  /** Why a record is changed, for readers. Left out: as it was. */
  reason: z.string().max(2_000, 'validation.tooLong').nullish(),
  decisions: z.array(Decision).max(2_000, 'validation.tooMany').default([]),
  /** In which unit figures count that are accepted as they were read, by the numbers of their values. Empty: in none that is said. */
  units: z
    .record(z.string().regex(/^[1-9]\d{0,3}$/), z.enum({ ...CountUnit, unsaid: '' }, 'validation.choice'))
    .default({}),
  /** Everything that is sure, or all values of one event, in one decision. */
  all: z.enum(['sure', 'same', ...groups]).nullish(),
  /** The numbers whose words have all been on screen, as the script of the page saw it. Null: there was no script. */
  seen: z.array(z.number().int()).nullish(),
  /** Without a script: that the person has read the whole text. */
  isRead: z.boolean().optional().default(false),
  /** Lines that were left out and are to be paragraphs, by where they begin. */
  back: z.array(z.number().int().nonnegative()).max(1_000, 'validation.tooMany').default([]),
});

export type DecideInput = z.output<typeof DecideInput>;
