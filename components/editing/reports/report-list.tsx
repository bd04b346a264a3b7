import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/editing/form/empty-state';
import { FilterLinks } from '@/components/editing/frame/filter-links';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import { Moment } from '@/components/editing/frame/moment';
import { Pages } from '@/components/editing/frame/pages';
import { type ReportAsk, type ReportItem, reportsAtOnce } from '@/lib/desk/reports';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { ReportAbout } from './report-about';
import { reportFilters, reportListAddress } from './report-ask';

type Props = { ask: ReportAsk; found: { items: ReportItem[]; total: number } };

/** What readers have reported, narrowed by links. */
export function ReportList({ ask, found }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.reports');
  return (
    <div className="grid min-w-0 gap-5">
      <FilterLinks
        label={t('show')}
        links={reportFilters.map((state) => ({
          key: state,
          words: t(`filter.${state}`),
          href: reportListAddress(locale, { state, page: 1 }),
          isCurrent: ask.state === state,
        }))}
        isProminent
      />
      {found.total > 0 && <p className="text-sm text-quiet">{t('total', { count: found.total })}</p>}
      {found.items.length === 0 ? <EmptyState title={t('empty')} /> : <Table items={found.items} />}
      <Pages
        page={ask.page}
        pages={Math.ceil(found.total / reportsAtOnce)}
        addressOf={(page) => reportListAddress(locale, { ...ask, page })}
        previous={t('newer')}
        next={t('older')}
      />
    </div>
  );
}

function Table({ items }: { items: ReportItem[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.reports');
  const columns = [t('column.about'), t('column.state'), t('column.received'), t('column.taker')];
  return (
    <ListTable caption={t('title')} columns={columns.map((label) => ({ label }))}>
      {items.map((report) => (
        <ListRow key={report.number}>
          <ListCell kind="heading">
            <a href={deskPaths.report(locale, report.number)}>{t('number', { number: String(report.number) })}</a>
            <span className="block font-normal">
              <ReportAbout report={report} />
            </span>
          </ListCell>
          <ListCell name={t('column.state')}>
            {t(`state.${report.state}`)}
            {report.outcome && <> · {t(`outcome.${report.outcome}`)}</>}
          </ListCell>
          <ListCell name={t('column.received')}>
            <Moment at={report.receivedAt} />
          </ListCell>
          <ListCell name={t('column.taker')}>{report.taker && <bdi>{report.taker}</bdi>}</ListCell>
        </ListRow>
      ))}
    </ListTable>
  );
}
