import { createPool } from '@/lib/db/connection';
import { isLocale } from '@/lib/i18n/locales';

export type RecordNames = {
  /** False where an address gives a record a name that none has ever had; true also where that can't be said just now. */
  mayHave(path: string): Promise<boolean>;
  close(): Promise<void>;
};

/** The tables of what has pages of its own, by the part of an address that stands before the name. */
const tables = new Map([
  ['meetings', 'meeting'],
  ['statements', 'statement'],
  ['bodies', 'body'],
  ['members', 'party'],
  ['topics', 'topic'],
  ['designations', 'designation'],
]);

/**
 * Asks the database for a name before Next is asked for its page: a few hundredths of what it takes Next to find nothing. Of
 * what has been withdrawn Next says so itself.
 */
export function openRecordNames(url: string): RecordNames {
  const pool = createPool(url, { name: 'portal names', most: 2, patience: 1_000, answerPatience: 1_000 });
  return {
    async mayHave(path) {
      const [, locale = '', area = '', rest = ''] = path.split('/');
      const table = tables.get(area);
      // `cifg-12.json` is another form of what stands at `cifg-12`.
      const [name] = rest.split('.');
      if (!table || !name || !isLocale(locale) || rest === 'on') return true;
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
