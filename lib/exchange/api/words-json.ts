import { z } from 'zod';

/** The same in both languages. Null: not known in that language. */
export const WordsJson = z.strictObject({ ar: z.string().nullable(), en: z.string().nullable() }).meta({ id: 'Words' });

/** The exact words of a source, with their language. */
export const QuotationJson = z.strictObject({ words: z.string(), lang: z.string() }).meta({ id: 'Quotation' });
