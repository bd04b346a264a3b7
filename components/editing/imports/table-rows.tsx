import { useLocale, useTranslations } from 'next-intl';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import { InlineList } from '@/components/ui/inline-list';
import type { PlannedRow } from '@/lib/desk/imports/table-plan';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { separators } from '@/lib/i18n/format-list';

type Props = { rows: PlannedRow[]; leftAside: string[] };

/** What becomes of each row that says something else than the record; of the others how many there are. */
export function TableRows({ rows, leftAside }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.import');
  const telling = rows.filter(({ outcome }) => outcome !== 'unchanged');
  const same = rows.length - telling.length;
  return (
    <>
      {same > 0 && <p>{t('table.same', { count: same })}</p>}
      {leftAside.length > 0 && (
        <p className="text-sm text-quiet">{t('table.leftAside', { columns: leftAside.join(', ') })}</p>
      )}
      {telling.length > 0 && (
        <ListTable
          caption={t('table.rows')}
          columns={[
            { label: t('table.line') },
            { label: t('table.entry') },
            { label: t('table.changed') },
            { label: t('column.outcome') },
          ]}
        >
          {telling.map(({ line, id, changed, outcome, draft }) => (
            <ListRow key={line}>
              <ListCell kind="heading">{String(line)}</ListCell>
              <ListCell name={t('table.entry')}>{id === null ? t('table.new') : <bdi dir="ltr">{id}</bdi>}</ListCell>
              <ListCell name={t('table.changed')}>
                <InlineList
                  separator={separators[locale].comma}
                  items={changed.map((column) => ({ key: column, content: <bdi>{column}</bdi> }))}
                />
              </ListCell>
              <ListCell name={t('column.outcome')}>
                {t(`outcome.${outcome}`)} {draft && <a href={deskPaths.draft(locale, draft)}>{t('openDraft')}</a>}
              </ListCell>
            </ListRow>
          ))}
        </ListTable>
      )}
    </>
  );
}
