import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { publicOrigin } from '@/lib/env';

type Props = { seq: string; address: string; files: readonly { name: string; address: string }[] };

/** The lasting address of a result, and its other forms. */
export function CiteFinding({ seq, address, files }: Props) {
  const t = useTranslations('findings.cite');
  return (
    <Section id="cite" title={t('title')}>
      <p className="max-w-prose">{t('lead', { seq })}</p>
      <p className="break-all">
        <a href={address} className="isolate-ltr">
          {publicOrigin() + address}
        </a>
      </p>
      <p className="mt-2 print:hidden">
        {t('files')}{' '}
        {files.map(({ name, address: each }) => (
          <a key={name} href={each} className="me-4 inline-block">
            <bdi>{name}</bdi>
          </a>
        ))}
      </p>
    </Section>
  );
}
