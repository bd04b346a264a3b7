import type { Source } from '@/lib/records/sources/sources';
import type { Statement } from '@/lib/records/statements/statements';
import { shownExtent, type Text } from '@/lib/records/statements/texts';
import { toClaimJson } from './claim-json';
import { hyphenate, toSourceJson } from './source-json';

/** Writes a statement for the open API: no text without its standing, and of a press text no more than its excerpt. */
export function toStatementJson(statement: Statement) {
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
    claims: statement.disputes.flatMap(({ claims }) => claims).map(toClaimJson),
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

function toTextJson(statement: string, text: Text) {
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
    source: toSourceJson(text.source),
    version: text.version,
  };
}
