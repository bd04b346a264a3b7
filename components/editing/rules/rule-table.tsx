import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/editing/form/empty-state';
import { ListTable } from '@/components/editing/frame/list-table';
import type { RuleInPractice } from '@/lib/desk/readings/rules';

const counts = ['proposed', 'accepted', 'edited', 'rejected', 'unsaid'] as const;
const reasons = ['another_event', 'misread', 'too_vague', 'not_needed'] as const;

const cell = 'px-3 py-2 text-start align-top first:ps-0 last:pe-0 stacked:block stacked:p-0';

/** Each rule with how its values were decided, and why they were not taken. */
export function RuleTable({ rules }: { rules: readonly RuleInPractice[] }) {
  const t = useTranslations('desk.rules');
  const reading = useTranslations('desk.reading');
  if (rules.length === 0) return <EmptyState title={t('none')}>{t('noneLead')}</EmptyState>;
  const columns = [t('rule'), ...counts.map((count) => t(`column.${count}`)), t('because')];
  return (
    <ListTable caption={t('title')} columns={columns.map((label) => ({ label }))}>
      {rules.map((row) => (
        <tr key={`${row.rule} ${row.field}`} className="border-b border-rule stacked:block stacked:py-3">
          <th scope="row" className={`${cell} font-normal`}>
            <span className="block font-semibold">{fieldWords(row.field)}</span>
            {row.rule === null ? (
              <span className="text-quiet">{t('noRule')}</span>
            ) : (
              <bdi dir="ltr" className="text-quiet">
                {row.rule}
              </bdi>
            )}
          </th>
          {counts.map((count) => (
            <td key={count} className={`${cell} tabular-nums`}>
              <span className="hidden text-quiet stacked:inline">{t(`column.${count}`)}: </span>
              {row[count]}
            </td>
          ))}
          <td className={cell}>
            {reasons
              .filter((reason) => (row.because[reason] ?? 0) > 0)
              .map((reason) => (
                <span key={reason} className="block">
                  {reading(`becauseOf.${reason}`)}: {row.because[reason]}
                </span>
              ))}
          </td>
        </tr>
      ))}
    </ListTable>
  );

  function fieldWords(field: string): string {
    const key = `field.${field.replaceAll('.', '-')}` as 'field.topics';
    return reading.has(key) ? reading(key) : field;
  }
}
