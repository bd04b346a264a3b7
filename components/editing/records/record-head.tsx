import { useLocale, useTranslations } from 'next-intl';
import { Moment } from '@/components/editing/frame/moment';
import type { DeskRecord } from '@/lib/desk/records';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** Under the title of a record: its kind, id, state, version and last change. */
export function RecordHead({ record }: { record: DeskRecord }) {
  const locale = useLocale();
  const t = useTranslations('desk');
  const isHidden = record.isWithdrawn || record.withdrawnStatement !== null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <span>
        <a href={deskPaths.record(locale, record.type, record.id)}>
          {t(`draft.part.${record.type}`)} <bdi dir="ltr">{record.id}</bdi>
        </a>
      </span>
      <span className={isHidden ? 'font-semibold text-doubt' : 'text-done'}>
        {record.isWithdrawn
          ? t('records.withdrawnState')
          : t(isHidden ? 'records.withdrawnWithStatement' : 'records.publishedState')}
      </span>
      <span>{t('records.version', { version: record.version })}</span>
      <span>{t.rich('records.updated', { when: () => <Moment at={new Date(record.updatedAt)} /> })}</span>
    </p>
  );
}
