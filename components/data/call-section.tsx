import { useLocale, useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { MixedText } from '@/components/ui/mixed-text';
import { Section } from '@/components/ui/section';

type Call = {
  name: string;
  path: string;
  example: string | null;
  parameters: { name: string; meaning: string; values: string[]; usual: string | null }[];
};

/** A call of the API: what it gives, an example that can be opened, and what it takes. */
export function CallSection({ name, path, example, parameters }: Call) {
  const t = useTranslations('api');
  return (
    <Section id={name} title={t(`calls.${name as 'meetings'}`)}>
      <p>
        <code className="isolate-ltr text-base">GET {path}</code>
      </p>
      {example && (
        <p className="mt-1">
          {t('example')}{' '}
          <a href={example} className="isolate-ltr">
            {example}
          </a>
        </p>
      )}
      {parameters.length > 0 && (
        <div className="mt-3">
          <Parameters call={t(`calls.${name as 'meetings'}`)} parameters={parameters} />
        </div>
      )}
    </Section>
  );
}

function Parameters({ call, parameters }: { call: string; parameters: Call['parameters'] }) {
  const locale = useLocale();
  const t = useTranslations('api');
  const [parameter, meaning, values] = [t('columns.parameter'), t('columns.meaning'), t('columns.values')];
  return (
    <DataTable
      caption={t('parametersOf', { call })}
      columns={[parameter, meaning, values]}
      widths={['w-40', '', 'w-2/5']}
    >
      {parameters.map(({ name, meaning: key, values: own, usual }) => (
        <Row key={name}>
          <Cell name={parameter}>
            <code className="isolate-ltr">{name}</code>
          </Cell>
          <Cell name={meaning}>
            <MixedText text={t(`parameters.${key as 'limit'}`)} lang={locale} />
          </Cell>
          <Cell name={values}>
            {own.length > 0 && <code className="isolate-ltr break-words text-sm">{own.join(' · ')}</code>}
            {usual !== null && t('usual', { value: usual })}
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}
