import { createTranslator } from 'next-intl';
import type { TableImport } from '@/lib/editing/tables/import-table';
import type { TableFault } from '@/lib/editing/tables/table-rows';
import type { Locale } from '@/lib/i18n/locales';
import { readAllMessages } from '@/lib/i18n/messages/read-messages';

/** What became of the rows of a table, or what is wrong with each cell, in the language of whoever mends it. */
export async function describeTable(result: TableImport, leftAside: string[], lang: Locale): Promise<string> {
  const messages = (await readAllMessages())[lang];
  const t = createTranslator({ locale: lang, messages });
  const aside = leftAside.length > 0 ? [t('desk.import.table.leftAside', { columns: leftAside.join(', ') })] : [];
  if (result.state === 'refused') {
    const placeOf = ({ line, column }: TableFault) => {
      if (line === null) return t('desk.import.table.inFile');
      return column === null
        ? t('desk.import.table.inLine', { line })
        : t('desk.import.table.inCell', { line, column });
    };
    const wordsOf = ({ message, values }: TableFault) =>
      t(message as 'validation.ordinalTaken', { meeting: '', ...values });
    const lines = result.faults.map((fault) => `${placeOf(fault)} ${wordsOf(fault)}`);
    return [t('desk.import.table.refused', { count: result.faults.length }), ...lines, ''].join('\n');
  }
  const lines = result.rows.flatMap(({ line, id, outcome, draft }) => {
    if (outcome === 'unchanged') return [];
    return `${line} ${id ?? '–'} ${t(`desk.import.table.outcome.${outcome}`)}${draft ? ` ${draft}` : ''}`;
  });
  const made = result.rows.filter(({ outcome }) => outcome === 'draft').length;
  const closing = made === 0 ? t('desk.import.table.nothing') : t(`desk.import.table.${result.state}`, { count: made });
  const run = result.run ? [t('desk.import.table.run', { run: result.run })] : [];
  return [...lines, ...aside, closing, ...run, ''].join('\n');
}
