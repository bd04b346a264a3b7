import { useLocale, useTranslations } from 'next-intl';
import { ApiLinks } from '@/components/shell/api-links';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { env } from '@/lib/env';
import { paths } from '@/lib/i18n/paths';

export type TableFile = { name: string; title: string; about: string };

/** Entities have no field that could say that they are invented, so practice has none. */
const wholeFiles = (['export.zip', 'entities.ftm.json', 'popolo.json'] as const).filter(
  (file) => !env.PORTAL_PRACTICE || file !== 'entities.ftm.json',
);
const keys = { 'export.zip': 'zip', 'entities.ftm.json': 'entities', 'popolo.json': 'popolo' } as const;

/** What can be taken along: everything at once, each table, what is new, and the API. */
export function DownloadSection({ tables }: { tables: TableFile[] }) {
  const locale = useLocale();
  const t = useTranslations('download');
  return (
    <Section id="download" title={t('title')} lead={t('lead')}>
      <dl className="grid max-w-prose gap-3">
        {wholeFiles.map((file) => (
          <div key={file}>
            <dt>
              <a href={`/api/v1/${file}`} className="isolate-ltr">
                {file}
              </a>
            </dt>
            <dd className="text-base text-quiet">{t(`files.${keys[file]}`)}</dd>
          </div>
        ))}
        {!env.PORTAL_PRACTICE && (
          <div>
            <dt>
              <Apart href={`/${locale}/feed.atom`} name="Atom" /> ·{' '}
              <Apart href={`/${locale}/feed.json`} name="JSON Feed" /> ·{' '}
              <Apart href={`/${locale}/meetings.ics`} name="iCalendar" />
            </dt>
            <dd className="text-base text-quiet">{t('files.feeds')}</dd>
          </div>
        )}
      </dl>
      <h3 className="mt-8 text-lg">{t('tables')}</h3>
      <p className="mt-1 mb-3 max-w-prose text-quiet">
        {t('tablesLead')} <a href={paths.dataDictionary(locale)}>{t('toDictionary')}</a>
      </p>
      <Tables tables={tables} />
      <h3 className="mt-8 text-lg">{t('api')}</h3>
      <ApiLinks />
    </Section>
  );
}

/** A name that keeps its place in a line of the other direction. */
function Apart({ href, name }: { href: string; name: string }) {
  return (
    <a href={href}>
      <bdi>{name}</bdi>
    </a>
  );
}

function Tables({ tables }: { tables: TableFile[] }) {
  const locale = useLocale();
  const t = useTranslations('download');
  const [table, holds, file] = [t('head.table'), t('head.holds'), t('head.file')];
  return (
    <DataTable caption={t('tables')} columns={[table, holds, file]} widths={['md:w-1/4', '', 'md:w-1/4']}>
      {tables.map(({ name, title, about }) => (
        <Row key={name}>
          <Cell>
            <a href={`${paths.dataDictionary(locale)}#${name}`}>{title}</a>
          </Cell>
          <Cell name={holds}>{about}</Cell>
          <Cell name={file}>
            <a href={`/api/v1/${name}.csv`} className="isolate-ltr wrap-anywhere">
              {name}.csv
            </a>{' '}
            · <a href={`/api/v1/${name}.csv?excel=1&headings=${locale}`}>{t('excel')}</a>
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}
