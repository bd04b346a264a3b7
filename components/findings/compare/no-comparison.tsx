import { useLocale, useTranslations } from 'next-intl';
import { MomentFaultNote } from '@/components/findings/finding-fault-note';
import { HeldNote } from '@/components/findings/held-note';
import { TextMomentLine } from '@/components/findings/moment-line';
import type { CompareFault } from '@/lib/findings/compare/compare-statements';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { type ComparedPair, formatComparedPair } from '@/lib/records/statements/compared-pair';
import type { HeldCounts } from '@/lib/records/statements/held/held-counts';
import { IncomparableWords } from './incomparable-words';

type Props = { pair: ComparedPair; lang: Locale; seq: string | null; fault: CompareFault; held: HeldCounts };

/** Why two statements cannot be compared, and what can be done instead. */
export function NoComparison({ pair, lang, seq, fault, held }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings.compare');
  const today = paths.comparison(locale, formatComparedPair(pair), lang);
  return (
    <article>
      <h1 className="mb-2 text-2xl md:text-3xl">{t('title')}</h1>
      {'changed' in fault && <TextMomentLine moment={fault.moment} changed={fault.changed} today={today} />}
      {fault.kind === 'moment' ? (
        <MomentFaultNote fault={fault} seq={seq} today={today} />
      ) : (
        <div role="alert" className="mt-4 max-w-prose border-s-4 border-official ps-3">
          <FaultWords pair={pair} lang={lang} fault={fault} />
        </div>
      )}
      <HeldNote held={held} />
    </article>
  );
}

function FaultWords({
  pair,
  lang,
  fault,
}: Pick<Props, 'pair' | 'lang'> & { fault: Exclude<CompareFault, { kind: 'moment' }> }) {
  const locale = useLocale();
  const t = useTranslations('findings.compare');
  if (fault.kind === 'same') return <p>{t('fault.same')}</p>;
  if (fault.kind === 'unknown') {
    return (
      <p>
        {t('fault.unknown')} <bdi dir="ltr">{fault.id}</bdi>
      </p>
    );
  }
  if (fault.kind === 'version') {
    return (
      <p>
        {t('fault.version', { version: String(fault.version) })}{' '}
        <a href={paths.statement(locale, fault.id)} className="isolate-ltr">
          {fault.id}
        </a>
      </p>
    );
  }
  return (
    <>
      <p>
        <IncomparableWords
          fault={fault}
          lang={lang}
          idOf={(side) => pair[side].id}
          name={(side) => <bdi dir="ltr">{pair[side].id}</bdi>}
        />
      </p>
      {fault.kind === 'not-held' && fault.why === 'report' && <p>{t('fault.pressCheck')}</p>}
      {!fault.other && (
        <p>
          <a href={`${paths.compare(locale)}#pairs`}>{t('pairs')}</a>
        </p>
      )}
      {fault.other && (
        <p>
          <a href={paths.comparison(locale, formatComparedPair(pair), otherLocale(lang))}>
            {t('inLanguage', { lang: otherLocale(lang) })}
          </a>
        </p>
      )}
    </>
  );
}
