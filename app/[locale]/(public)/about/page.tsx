import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { ApiLinks } from '@/components/shell/api-links';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: PageProps<'/[locale]/about'>) {
  const t = await getTranslations('about');
  return pageMetadata(params, paths.about, { title: t('title'), description: t('description') });
}

export default function AboutPage() {
  const t = useTranslations('about');
  const rules = ['ruleSource', 'ruleCount', 'ruleStanding', 'ruleUnknown', 'ruleDisagree', 'ruleEqual'] as const;
  return (
    <PageFrame address={paths.about}>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <Section id="what" title={t('what')}>
        <Prose>{t('whatText')}</Prose>
      </Section>
      <Section id="rules" title={t('rules')}>
        <ul className="grid max-w-prose list-disc gap-2 ps-6">
          {rules.map((rule) => (
            <li key={rule}>{t(rule)}</li>
          ))}
        </ul>
      </Section>
      <Section id="standings" title={t('standings')}>
        <Standings />
      </Section>
      {(['dates', 'designations', 'rights'] as const).map((part) => (
        <Section key={part} id={part} title={t(part)}>
          <Prose>{t(`${part}Text`)}</Prose>
        </Section>
      ))}
      <Section id="machines" title={t('machines')}>
        <Prose>{t('machinesText')}</Prose>
        <ApiLinks />
      </Section>
    </PageFrame>
  );
}

function Prose({ children }: { children: ReactNode }) {
  return <p className="max-w-prose">{children}</p>;
}

function Standings() {
  const t = useTranslations('about');
  const explained = {
    official: t('standingOfficial'),
    courtesy_translation: t('standingCourtesy'),
    transcription: t('standingTranscription'),
    press_report: t('standingPress'),
    portal_translation: t('standingTranslation'),
    portal_summary: t('standingSummary'),
  } as const;
  return (
    <dl className="grid gap-4">
      {(Object.keys(explained) as (keyof typeof explained)[]).map((standing) => (
        <div key={standing} className="grid gap-1 sm:grid-cols-[14rem_1fr]">
          <dt>
            <StandingMark standing={standing} />
          </dt>
          <dd className="max-w-prose">{explained[standing]}</dd>
        </div>
      ))}
    </dl>
  );
}
