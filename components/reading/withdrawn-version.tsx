import { useLocale, useTranslations } from 'next-intl';
import { StatementTitleText } from '@/components/records/statements/statement-title';
import { paths } from '@/lib/i18n/paths';
import type { Statement, VersionMark } from '@/lib/records/statements/statements';
import { VersionList } from './version-list';

type Props = { statement: Pick<Statement, 'id' | 'title'>; version: number; versions: VersionMark[] };

/** A version at which the statement was withdrawn: readers saw none of its words. */
export function WithdrawnVersion({ statement, version, versions }: Props) {
  const locale = useLocale();
  const t = useTranslations('reading');
  return (
    <article>
      <h1 className="mt-1 max-w-4xl text-2xl md:text-3xl">
        <StatementTitleText title={statement.title} />
      </h1>
      <p className="mt-4 border-s-4 border-doubt bg-shade px-4 py-2">
        <strong>{t('version', { n: String(version) })}.</strong> {t('withdrawnVersion')}{' '}
        <a href={paths.statement(locale, statement.id)}>{t('newest')}</a>
      </p>
      <VersionList statement={statement.id} versions={versions} current={version} comparedIn={null} />
    </article>
  );
}
