import { useTranslations } from 'next-intl';
import type { PlanFault } from '@/lib/desk/imports/import-plan';
import { showUnseen } from '@/lib/text/characters/bidi';

/** Everything that is wrong, by the text of the manifest that it is in. */
export function FaultList({ faults }: { faults: PlanFault[] }) {
  const t = useTranslations('desk.import');
  const rows = [...new Set(faults.map(({ row }) => row))];
  return (
    <div role="alert" className="grid max-w-prose min-w-0 gap-3 rounded-sm border-2 border-danger bg-sheet px-4 py-3">
      <h3 className="text-lg">{t('faults', { count: faults.length })}</h3>
      <p>{t('faultsLead')}</p>
      <ul className="grid gap-3">
        {rows.map((row) => {
          const own = faults.filter((fault) => fault.row === row);
          return (
            <li key={row} className="min-w-0">
              <p className="font-semibold">
                {row === null ? t('wholeFolder') : t('textNumber', { row: String(row) })}{' '}
                {own[0]?.id && <bdi dir="ltr">{showUnseen(own[0].id)}</bdi>}
              </p>
              <ul className="list-disc ps-5">
                {own.map((fault) => (
                  <li
                    key={`${fault.field} ${fault.kind.kind} ${Object.values(fault.kind.values)}`}
                    className="wrap-anywhere"
                  >
                    <bdi dir="ltr" className="font-semibold">
                      {fault.field}
                    </bdi>
                    {': '}
                    <Fault fault={fault} />
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Fault({ fault: { kind } }: { fault: PlanFault }) {
  const t = useTranslations('desk.import');
  const values = Object.fromEntries(Object.entries(kind.values).map(([name, value]) => [name, showUnseen(value)]));
  return t(`fault.${kind.kind}`, values);
}
