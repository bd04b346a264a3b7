import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { publicOrigin } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

type File = { name: string; address: string };

/** `table`: the table of the dictionary that says what the columns of its CSV mean. */
type Props = { seq: string; address: string; files: readonly File[]; table: string };

/** The lasting address of a result, and its other forms. */
export function CiteFinding({ seq, address, files, table }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings.cite');
  const forms = useTranslations('download');
  const ofTable = files
    .filter(({ name }) => name === 'CSV')
    .flatMap((file) => [
      { name: forms('forExcel'), address: withExcel(file.address, locale) },
      { name: forms('columns'), address: `${paths.dataDictionary(locale)}#${table}` },
    ]);
  return (
    <Section id="cite" title={t('title')}>
      <p className="max-w-prose">
        {t.rich('lead', { seq, changes: (words) => <a href={paths.corrections(locale)}>{words}</a> })}
      </p>
      <p className="break-all">
        <a href={address} className="isolate-ltr">
          {publicOrigin() + address}
        </a>
      </p>
      <p className="mt-2 print:hidden">
        {t('files')}{' '}
        {[...files, ...ofTable].map(({ name, address: each }) => (
          <a key={name} href={each} className="me-4 inline-block">
            <bdi>{name}</bdi>
          </a>
        ))}
      </p>
    </Section>
  );
}

function withExcel(address: string, locale: Locale): string {
  return `${address}${address.includes('?') ? '&' : '?'}excel=1&headings=${locale}`;
}
