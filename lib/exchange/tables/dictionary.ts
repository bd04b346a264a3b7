import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translator';
import type { AnyTable, Column } from './table';

/** The messages of both languages, for a file that says everything in both. */
export type Translators = Record<Locale, Translator>;

export type FieldWords = { title: string; about: string };

type ColumnName = Pick<Column<unknown>, 'field' | 'lang'>;

/** What a field of the API is called, and what it means. A field that means the same wherever it stands has one word for all. */
export function wordsOfField(t: Translator, field: string): FieldWords {
  const [owner, name] = field.split('.') as ['Text', 'status'];
  return t.has(`dictionary.own.${owner}.${name}.title`)
    ? { title: t(`dictionary.own.${owner}.${name}.title`), about: t(`dictionary.own.${owner}.${name}.about`) }
    : { title: t(`dictionary.fields.${name}.title`), about: t(`dictionary.fields.${name}.about`) };
}

/** The same of a column: of two in either language each says which. */
export function wordsOfColumn(t: Translator, { field, lang }: ColumnName): FieldWords {
  const { title, about } = wordsOfField(t, field);
  return { title: lang ? t(`dictionary.inLanguage.${lang}`, { title }) : title, about };
}

export function wordsOfTable(t: Translator, table: Pick<AnyTable, 'name'>): FieldWords {
  const name = table.name as 'meetings';
  return { title: t(`dictionary.tables.${name}.title`), about: t(`dictionary.tables.${name}.about`) };
}
