import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { paths } from '@/lib/i18n/paths';
import type { BodyCoverage, TextCount } from '@/lib/records/coverage/coverage';

/** Meetings, statements and texts of each body. */
export function BodyCoverageTable({ bodies }: { bodies: BodyCoverage[] }) {
  const locale = useLocale();
  const t = useTranslations('coverage');
  const shortBodyName = useShortBodyName();
  return (
    <DataTable
      caption={t('byBody')}
      columns={(['body', 'meetings', 'statements', 'texts'] as const).map((name) => t(name))}
    >
      {bodies.map(({ body, meetings, statements, texts }) => (
        <Row key={body}>
          <Cell>{body === null ? t('noBody') : <a href={paths.body(locale, body)}>{shortBodyName(body)}</a>}</Cell>
          <Cell name={t('meetings')}>{meetings}</Cell>
          <Cell name={t('statements')}>{statements}</Cell>
          <Cell name={t('texts')}>
            {texts.length === 0 ? <span className="text-quiet">{t('none')}</span> : <TextCounts texts={texts} />}
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}

function TextCounts({ texts }: { texts: TextCount[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {texts.map(({ standing, lang, count }) => (
        <li key={`${standing} ${lang}`} className="inline-flex items-center gap-1.5">
          <StandingMark standing={standing} lang={lang} /> <span className="font-semibold tabular-nums">({count})</span>
        </li>
      ))}
    </ul>
  );
}
