import type { ItemOf } from '@/lib/exchange/api/nouns';
import { inBothLanguages, tableOf } from './table';

type Statement = ItemOf<'statements'>;

export const statementTable = tableOf<'statements', Statement>({
  name: 'statements',
  noun: 'statements',
  keys: ['id'],
  rows: (statement) => [statement],
  columns: [
    { name: 'id', field: 'Statement.id', kind: 'text', read: ({ id }) => id },
    { name: 'meeting', field: 'Statement.meeting', kind: 'text', read: ({ meeting }) => meeting },
    { name: 'kind', field: 'Statement.kind', kind: 'text', read: ({ kind }) => kind },
    ...inBothLanguages<Statement>('title', 'Statement.title', ({ title }) => title),
    { name: 'title_ar_own', field: 'StatementTitle.arOwn', kind: 'text', lang: 'ar', read: ({ title }) => title.arOwn },
    { name: 'title_kind', field: 'StatementTitle.kind', kind: 'text', read: ({ title }) => title.kind },
    {
      name: 'official_language',
      field: 'Statement.officialLanguage',
      kind: 'text',
      read: ({ officialLanguage }) => officialLanguage,
    },
    { name: 'issued', field: 'Statement.issued', kind: 'edtf', read: ({ issued }) => issued },
    ...inBothLanguages<Statement>('issuer', 'Statement.issuer', ({ issuer }) => issuer),
    { name: 'texts', field: 'Statement.texts', kind: 'list', read: ({ texts }) => texts.map(({ id }) => id) },
    { name: 'version', field: 'Statement.version', kind: 'integer', read: ({ version }) => version },
    { name: 'updated_at', field: 'Statement.updatedAt', kind: 'instant', read: ({ updatedAt }) => updatedAt },
  ],
});

type TextRow = { statement: string; text: Statement['texts'][number] };

/** The texts of statements: where each is, in which language and with which standing. */
export const textTable = tableOf<'statements', TextRow>({
  name: 'texts',
  noun: 'statements',
  keys: ['id'],
  rows: ({ id, texts }) => texts.map((text) => ({ statement: id, text })),
  columns: [
    { name: 'id', field: 'Text.id', kind: 'text', read: ({ text }) => text.id },
    { name: 'statement', field: 'Row.statement', kind: 'text', read: ({ statement }) => statement },
    { name: 'lang', field: 'Text.lang', kind: 'text', read: ({ text }) => text.lang },
    { name: 'status', field: 'Text.status', kind: 'text', read: ({ text }) => text.status },
    { name: 'rights', field: 'Text.rights', kind: 'text', read: ({ text }) => text.rights },
    { name: 'extent', field: 'Text.extent', kind: 'text', read: ({ text }) => text.extent },
    { name: 'is_excerpt', field: 'Text.isExcerpt', kind: 'boolean', read: ({ text }) => text.isExcerpt },
    { name: 'disclaimer', field: 'Text.disclaimer', kind: 'text', read: ({ text }) => text.disclaimer },
    { name: 'published', field: 'Text.published', kind: 'edtf', read: ({ text }) => text.published },
    { name: 'fetched_at', field: 'Text.fetchedAt', kind: 'instant', read: ({ text }) => text.fetchedAt },
    { name: 'source', field: 'Text.source', kind: 'text', read: ({ text }) => text.source?.id ?? null },
    { name: 'source_url', field: 'Row.sourceUrl', kind: 'address', read: ({ text }) => text.source?.url ?? null },
    { name: 'version', field: 'Text.version', kind: 'integer', read: ({ text }) => text.version },
  ],
});

type ParagraphRow = { text: string; lang: string; position: number; slots: string[]; words: string };

/** What readers may read of each text, one paragraph to a line. */
export const paragraphTable = tableOf<'statements', ParagraphRow>({
  name: 'paragraphs',
  noun: 'statements',
  keys: ['text', 'position'],
  rows: ({ texts }) =>
    texts.flatMap(({ id, lang, paragraphs }) =>
      paragraphs.map(({ slots, text }, index) => ({ text: id, lang, position: index + 1, slots, words: text })),
    ),
  columns: [
    { name: 'text', field: 'Text.id', kind: 'text', read: ({ text }) => text },
    { name: 'position', field: 'Row.position', kind: 'integer', read: ({ position }) => position },
    { name: 'slots', field: 'Paragraph.slots', kind: 'list', read: ({ slots }) => slots },
    { name: 'lang', field: 'Text.lang', kind: 'text', read: ({ lang }) => lang },
    { name: 'words', field: 'Paragraph.text', kind: 'text', read: ({ words }) => words },
  ],
});
