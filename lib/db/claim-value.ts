import { z } from 'zod';
import { CountBasis, CountUnit, Qualifier } from './generated/enums';

/** The shapes of `claim.value`: the commands write them, the records read them. */
export const ClaimValue = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('count'),
    value: z.number().int().nonnegative(),
    qualifier: z.enum(Qualifier),
    basis: z.enum(CountBasis),
    unit: z.enum(CountUnit),
  }),
  z.object({ kind: z.literal('date'), edtf: z.string() }),
  /** The public id of a place. */
  z.object({ kind: z.literal('place'), place: z.string() }),
  /** A number of something that is no unit of counts, with its words in both languages. */
  z.object({
    kind: z.literal('number'),
    value: z.number(),
    qualifier: z.enum(Qualifier),
    ar: z.string(),
    en: z.string(),
  }),
  /** In one language alone, the other is empty: what a source said that was not adopted. */
  z.object({ kind: z.literal('text'), ar: z.string(), en: z.string() }),
  /** The codes of the parties. */
  z.object({ kind: z.literal('parties'), codes: z.array(z.string()) }),
]);

export type ClaimValue = z.infer<typeof ClaimValue>;
