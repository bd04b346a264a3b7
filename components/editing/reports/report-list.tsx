import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/editing/form/empty-state';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import { Moment } from '@/components/editing/frame/moment';
import { type ReportAsk, type ReportItem, reportsAtOnce } from '@/lib/desk/reports';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { ReportAbout } from './report-about';
import { reportFilters, reportListAddress } from './report-ask';

type Props = { ask: ReportAsk; found: { items: ReportItem[]; total: number } };

/** What readers have reported, narrowed by links. */
export function ReportList({ ask, found }: Props) {
  const t = useTranslations('desk.reports');
  return (
    <div className="grid min-w-0 gap-5">
      <Filters ask={ask} />
      <p className="text-sm text-quiet">{t('total', { count: found.total })}</p>
      {found.items.length === 0 ? <EmptyState title={t('empty')} /> : <Table items={found.items} />}
      <Pages ask={ask} total={found.total} />
    </div>
  );
}

function Filters({ ask }: { ask: ReportAsk }) {
  const locale = useLocale();
  const t = useTranslations('desk.reports');
  return (
    <nav aria-label={t('show')} className="border-b border-rule">
      <ul className="flex flex-wrap gap-x-5">
        {reportFilters.map((state) => (
          <li key={state}>
            <a
              href={reportListAddress(locale, { state, page: 1 })}
              aria-current={ask.state === state ? 'true' : undefined}
              className="inline-flex min-h-9 items-center border-b-3 border-transparent text-ink no-underline hover:underline aria-[current]:border-official aria-[current]:font-semibold pointer-coarse:min-h-11"
            >
              {t(`filter.${state}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
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

function Pages({ ask, total }: { ask: ReportAsk; total: number }) {
  const locale = useLocale();
  const t = useTranslations('desk.reports');
  const pages = Math.ceil(total / reportsAtOnce);
  if (pages < 2) return null;
  const to = (page: number) => reportListAddress(locale, { ...ask, page });
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      {ask.page > 1 && <a href={to(ask.page - 1)}>{t('newer')}</a>}
      <span>{t('page', { page: ask.page, pages })}</span>
      {ask.page < pages && <a href={to(ask.page + 1)}>{t('older')}</a>}
    </nav>
  );
}
