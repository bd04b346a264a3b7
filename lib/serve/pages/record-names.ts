import { createPool } from '@/lib/db/connection';
import { isLocale } from '@/lib/i18n/locales';

export type RecordNames = {
  /** False where an address names a record that never was; true also where the database does not answer. */
  mayHave(path: string): Promise<boolean>;
  close(): Promise<void>;
};

/** The tables of records with pages, by the part of an address before the name. */
const tables = new Map([
  ['meetings', 'meeting'],
  ['statements', 'statement'],
  ['bodies', 'body'],
  ['members', 'party'],
  ['topics', 'topic'],
  ['designations', 'designation'],
]);

/**
 * Asks the database for a name before Next is asked for its page, which costs a few hundredths of what Next takes to find
 * nothing. Withdrawn records have their names still: Next answers for them.
 */
export function openRecordNames(url: string): RecordNames {
  const pool = createPool(url, { name: 'portal names', most: 2, patience: 1_000, answerPatience: 1_000 });
  return {
    async mayHave(path) {
      // A report of an error is about what has an address of its own, and so is a citation.
      const [, locale = '', area = '', rest = ''] = path.replace(/\/(?:report\/on|cite)\//, '/').split('/');
      const table = tables.get(area);
      // `cifg-12.json` is another form of what stands at `cifg-12`.
      const [name] = rest.split('.');
      if (!table || !name || !isLocale(locale) || rest === 'on' || rest === 'table') return true;
      const text = `select from ${table} where public_id = $1`;
      try {
        return (await pool.query({ name: table, text, values: [name] })).rowCount !== 0;
      } catch {
        return true;
      }
    },
    close: () => pool.end(),
  };
}
