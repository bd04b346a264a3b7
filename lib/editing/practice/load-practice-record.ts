import { z } from 'zod';
import { type LoadReport, loadAll, SoundRecords } from '@/lib/editing/bundled/load-records';
import { publishAll } from '@/lib/editing/texts/import-texts';
import { ImportInput, prepareImport } from '@/lib/editing/texts/prepare/prepare-import';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';

const Input = z.strictObject({ records: SoundRecords, texts: ImportInput });

export type LoadedWithTexts = { load: LoadReport; texts: number };

/**
 * Loads the invented record with the words of its texts, in one run: nobody has read a statement without them, so each
 * is published once, as its first version.
 */
export const loadPracticeRecord = write(
  'records.load',
  Input,
  async (tx, input, context) => {
    const loaded = await loadAll(tx, input.records, context);
    const { texts, faults } = await prepareImport(tx, input.texts);
    if (faults.length > 0) {
      const lines = faults.map(({ id, field, reason }) => `  ${id} ${field} ${reason}`);
      throw new DomainError('invalid', ['The texts of the practice record are not sound:', ...lines].join('\n'));
    }
    const changing = texts.map(({ prepared }) => prepared).filter(({ outcome }) => outcome !== 'unchanged');
    const published = await publishAll(tx, changing, null, context);
    await tx.text.updateMany({ where: { id: { in: loaded.texts } }, data: { version: 1 } });
    return {
      changes: [...loaded.changes, ...published],
      run: { kind: 'load', report: loaded.summary.counts },
      touched: changing.map(({ document }) => ({ type: 'original', id: document.sha256 })),
      result: (run): LoadedWithTexts => ({ load: { run, ...loaded.summary }, texts: changing.length }),
    };
  },
  { isLong: true },
);
