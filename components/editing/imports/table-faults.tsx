import { useTranslations } from 'next-intl';
import { faultWords } from '@/components/editing/form/fault-words';
import type { PlannedFault } from '@/lib/desk/imports/table-plan';
import { showUnseen } from '@/lib/text/characters/bidi';

/** Everything that is wrong with a table, in the order of its lines, each with its line and its column. */
export function TableFaults({ faults }: { faults: PlannedFault[] }) {
  const t = useTranslations('desk.import.table');
  const say = useTranslations();
  return (
    <div role="alert" className="grid max-w-prose min-w-0 gap-3 rounded-sm border-2 border-danger bg-sheet px-4 py-3">
      <h3 className="text-lg">{t('refused', { count: faults.length })}</h3>
      <ul className="list-disc ps-5">
        {faults.map(({ line, column, message, values }) => (
          <li key={`${line} ${column} ${message}`} className="wrap-anywhere">
            <span className="font-semibold">{placeOf(line, column)}</span> {faultWords(say, message, shown(values))}
          </li>
        ))}
      </ul>
    </div>
  );

  function placeOf(line: number | null, column: string | null): string {
    if (line === null) return t('inFile');
    return column === null ? t('inLine', { line }) : t('inCell', { line, column: showUnseen(column) });
  }
}

function shown(values: PlannedFault['values'] = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? showUnseen(value) : value]),
  );
}
