import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translator';
import type { ItemOf, Noun } from './api/nouns';
import { wordsOfColumn } from './tables/dictionary';
import type { AnyTable } from './tables/table';
import { textOfCell } from './tables/write-csv';

type Sheet = { title: string; address: string; lines: { label: string; value: string }[] };

type Manner = { locale: Locale; t: Translator; address: string; title: string };

/** A record on one sheet: each field under its name in the dictionary, and what is not known said to be so. */
export function sheetOf(table: AnyTable, item: ItemOf<Noun>, { locale, t, address, title }: Manner): Sheet {
  const [cells = []] = table.cellsOf(item);
  const lines = table.columns.flatMap((column, index) => {
    if (column.lang !== undefined && column.lang !== locale) return [];
    const text = textOfCell(cells[index] ?? null).replaceAll(/\s+/g, ' ');
    return [{ label: wordsOfColumn(t, column).title, value: text === '' ? t('meeting.notKnown') : text }];
  });
  return { title, address, lines };
}

export function sheetAsMarkdown({ title, address, lines }: Sheet): string {
  const list = lines.map(({ label, value }) => `- **${label}**: ${escapeMarkdown(value)}`);
  return `# ${escapeMarkdown(title)}\n\n${list.join('\n')}\n\n<${address}>\n`;
}

export function sheetAsText({ title, address, lines }: Sheet): string {
  const list = lines.map(({ label, value }) => `${label}: ${value}`);
  return `${title}\n\n${list.join('\n')}\n\n${address}\n`;
}

/** Words of a record are words, whatever signs are in them. */
export function escapeMarkdown(content: string): string {
  return content.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
