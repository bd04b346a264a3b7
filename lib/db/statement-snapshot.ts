import { z } from 'zod';
import * as enums from './generated/enums';

const bilingual = z.object({ ar: z.string().nullable(), en: z.string().nullable() });

/** The shape of `statement_version.snapshot`: the commands write it, the records read it. It only ever grows. */
export const StatementSnapshot = z.object({
  kind: z.enum(enums.StatementKind),
  title: bilingual,
  titleArOwn: z.string().nullable(),
  titleKind: z.enum(enums.TitleKind),
  officialLanguage: z.string().nullable(),
  issued: z.string().nullable(),
  issuer: bilingual,
  texts: z.array(
    z.object({
      slug: z.string(),
      lang: z.string(),
      standing: z.enum(enums.Standing),
      rights: z.enum(enums.Rights),
      extent: z.enum(enums.Extent),
      disclaimer: z.string().nullable(),
      published: z.string().nullable(),
      fetchedAt: z.string().nullable(),
      isHeld: z.boolean(),
      isExcerpt: z.boolean(),
      paragraphs: z.array(
        z.object({ slots: z.array(z.string()), kind: z.enum(enums.ParagraphKind), content: z.string() }),
      ),
      source: z
        .object({
          publicId: z.string(),
          publisherAr: z.string(),
          publisherEn: z.string(),
          url: z.string().nullable(),
          lang: z.string(),
          published: z.string().nullable(),
          kind: z.enum(enums.SourceKind),
          state: z.enum(enums.SourceState),
          archiveUrl: z.string().nullable(),
        })
        .nullable(),
      version: z.number().int(),
    }),
  ),
});

export type StatementSnapshot = z.infer<typeof StatementSnapshot>;
