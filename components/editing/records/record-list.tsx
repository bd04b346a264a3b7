import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/editing/form/empty-state';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import { Moment } from '@/components/editing/frame/moment';
import { Pages } from '@/components/editing/frame/pages';
import { Day } from '@/components/records/provenance/when';
import { Doubt } from '@/components/ui/doubt';
import { Words } from '@/components/ui/words';
import { type RecordAsk, type RecordPage, recordsAtOnce, recordsListed } from '@/lib/desk/records';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { BeginRecord } from './begin-record';
import { recordListAddress } from './record-ask';
import { RecordFilters } from './record-filters';

type Props = { ask: RecordAsk; found: RecordPage };

/** `mayBegin`: whether this person may begin a record that is none of a text. */
type ListProps = Props & { mayBegin: boolean };

/** The records of one type: filtered, sorted and paged by links. */
export function RecordList({ ask, found, mayBegin }: ListProps) {
  const t = useTranslations('desk.records');
  const listed = found.isMore ? 0 : Math.min(found.total, recordsListed);
  return (
    <div className="grid min-w-0 gap-4">
      <RecordFilters ask={ask} />
      <p className="text-sm text-quiet" role="status">
        {t(found.isMore ? 'foundMore' : 'found', { count: found.total })}
        {found.total > recordsListed && ` ${t('firstOnly', { count: recordsListed })}`}
      </p>
      {found.items.length === 0 ? <Nothing ask={ask} isMore={found.isMore} /> : <RecordTable ask={ask} found={found} />}
      <Pages
        page={ask.page}
        pages={Math.ceil(listed / recordsAtOnce)}
        addressOf={(page) => recordListAddress(ask, { page })}
        previous={t('previous')}
        next={t('next')}
      />
      {mayBegin && <BeginRecord type={ask.type} />}
    </div>
  );
}

function Nothing({ ask, isMore }: { ask: RecordAsk; isMore: boolean }) {
  const t = useTranslations('desk.records');
  const title = ask.q ? t('nothing', { words: ask.q }) : t('nothingAtAll');
  return (
    <EmptyState title={isMore ? t('tooMany') : title}>
      <p>{isMore ? t('tooManyLead') : t('nothingLead')}</p>
      <p>
        <a href={recordListAddress(ask, { q: '', state: 'all' })}>{t('clear')}</a>
      </p>
    </EmptyState>
  );
}

/** Records of these types have no date that could be known. */
const undated: ReadonlySet<RecordAsk['type']> = new Set(['party', 'place', 'topic', 'concept', 'commitment']);

const sortable = { title: 'title', date: 'date', updated: 'updated' } as const;

function RecordTable({ ask, found }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.records');
  const isDated = !undated.has(ask.type);
  const all = ['title', 'date', 'version', 'updated', 'drafts'] as const;
  const names = all.filter((name) => isDated || name !== 'date');
  const columns = names.map((name) => {
    const isSorted = name === ask.sort;
    if (!(name in sortable)) return { label: t(`column.${name}`) };
    const sort = sortable[name as keyof typeof sortable];
    const first = sort === 'title' ? ('asc' as const) : ('desc' as const);
    const direction = isSorted ? (ask.direction === 'asc' ? ('desc' as const) : ('asc' as const)) : first;
    return {
      label: t(`column.${name}`),
      href: recordListAddress(ask, { sort, direction }),
      sorted: isSorted ? (ask.direction === 'asc' ? ('ascending' as const) : ('descending' as const)) : undefined,
    };
  });
  return (
    <ListTable caption={t(`type.${ask.type}`)} columns={columns}>
      {found.items.map((record) => (
        <ListRow key={record.id}>
          <ListCell kind="heading">
            <a href={deskPaths.record(locale, record.type, record.id)}>
              <Words value={record.title} unknown={record.id} />
            </a>{' '}
            {record.isWithdrawn && <Doubt>{t('withdrawn')}</Doubt>}
            <span className="block text-sm font-normal text-quiet">
              <bdi dir="ltr">{record.id}</bdi>
            </span>
          </ListCell>
          {isDated && (
            <ListCell name={t('column.date')}>
              {record.date === null ? (
                <span className="text-quiet">{t('undated')}</span>
              ) : (
                <Day edtf={record.date} style="short" isYearUnconfirmed={record.isYearUnconfirmed} />
              )}
            </ListCell>
          )}
          <ListCell name={t('column.version')}>{record.version}</ListCell>
          <ListCell name={t('column.updated')}>
            <span className="whitespace-nowrap stacked:whitespace-normal">
              <Moment at={new Date(record.updatedAt)} />
            </span>
          </ListCell>
          <ListCell name={t('column.drafts')}>
            {record.drafts > 0 && <span className="whitespace-nowrap">{t('drafts', { count: record.drafts })}</span>}
          </ListCell>
        </ListRow>
      ))}
    </ListTable>
  );
}
