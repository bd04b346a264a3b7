import { z } from 'zod';
import { codes } from '@/lib/records/codes';
import type { Source } from '@/lib/records/sources/sources';
import type { Statement } from '@/lib/records/statements/statements';
import { shownExtent, type Text } from '@/lib/records/statements/texts';
import { ClaimJson, toClaimsJson } from './claim-json';
import { codeJson, hyphenate } from './code-json';
import { SourceJson, toSourceJson } from './source-json';
import { WordsJson } from './words-json';

const ParagraphJson = z.strictObject({ slots: z.array(z.string()), text: z.string() }).meta({ id: 'Paragraph' });

const StatementTitleJson = WordsJson.extend({ kind: codeJson(codes.titleKind), arOwn: z.string().nullable() }).meta({
  id: 'StatementTitle',
});

const TextJson = z
  .strictObject({
    id: z.string(),
    lang: z.string(),
    status: z.enum(codes.standing),
    rights: z.enum(codes.rights),
    extent: z.enum(codes.extent),
    isExcerpt: z.boolean(),
    disclaimer: z.string().nullable(),
    published: z.string().nullable(),
    fetchedAt: z.iso.datetime().nullable(),
    paragraphs: z.array(ParagraphJson),
    source: SourceJson.nullable(),
    version: z.int(),
  })
  .meta({ id: 'Text' });

/** A statement: no text without its standing, and of a press text no more than its excerpt. */
export const StatementJson = z
  .strictObject({
    id: z.string(),
    meeting: z.string().nullable(),
    kind: codeJson(codes.statementKind),
    title: StatementTitleJson,
    officialLanguage: z.string().nullable(),
    issued: z.string().nullable(),
    issuer: WordsJson.nullable(),
    texts: z.array(TextJson),
    claims: z.array(ClaimJson),
    sources: z.array(SourceJson),
    version: z.int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Statement' });

export function toStatementJson(statement: Statement): z.output<typeof StatementJson> {
  const { title } = statement;
  return {
    id: statement.id,
    meeting: statement.meeting?.id ?? null,
    kind: hyphenate(statement.kind),
    title: { ar: title.ar, en: title.en, kind: hyphenate(title.kind), arOwn: title.arOwn },
    officialLanguage: statement.officialLanguage,
    issued: statement.issued,
    issuer: statement.issuer,
    texts: statement.texts.map((text) => toTextJson(statement.id, text)),
    claims: toClaimsJson(statement.disputes),
    sources: sourcesOf(statement).map(toSourceJson),
    version: statement.version,
    updatedAt: statement.updatedAt,
  };
}

/** The sources that its claims cite, each once. */
function sourcesOf({ disputes }: Statement): Source[] {
  const cited = disputes.flatMap(({ claims }) => claims).flatMap(({ sources }) => sources);
  return [...new Map(cited.map((source) => [source.id, source])).values()];
}

function toTextJson(statement: string, text: Text): z.output<typeof TextJson> {
  return {
    id: `${statement}/${text.slug}`,
    lang: text.lang,
    status: text.standing,
    rights: text.rights,
    extent: shownExtent(text),
    isExcerpt: text.isExcerpt,
    disclaimer: text.disclaimer,
    published: text.published,
    fetchedAt: text.fetchedAt,
    paragraphs: text.paragraphs.map(({ slots, content }) => ({ slots, text: content })),
    source: text.source && toSourceJson(text.source),
    version: text.version,
  };
}
