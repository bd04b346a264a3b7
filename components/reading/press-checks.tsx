import { useTranslations } from 'next-intl';
import { RecordSection } from '@/components/records/citing/record-section';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { TextSource } from '@/components/records/provenance/text-source';
import type { PressCheckShown } from '@/lib/findings/press/press-checks';
import { directionOf } from '@/lib/i18n/locales';
import type { Text } from '@/lib/records/statements/texts';

type Props = { statement: string; checks: PressCheckShown[]; texts: Text[] };

/** What of each press text is in the statement, and which of its readable sentences are not. */
export function PressChecks({ statement, checks, texts }: Props) {
  const t = useTranslations('findings.press');
  if (checks.length === 0) return null;
  return (
    <RecordSection about={`/statements/${statement}`} id="press" title={t('title')} lead={t('lead')}>
      {checks.map((check) => (
        <PressCheck key={check.slug} check={check} text={texts.find(({ slug }) => slug === check.slug)} />
      ))}
    </RecordSection>
  );
}

const told = ['in-statement', 'paraphrase', 'not-in-statement', 'no-statement-held'] as const;

function PressCheck({
  check: { lang, counts, sentences, hidden },
  text,
}: {
  check: PressCheckShown;
  text: Text | undefined;
}) {
  const t = useTranslations('findings.press');
  return (
    <div className="mb-8">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StandingMark standing="press_report" lang={lang} />
        {text && <TextSource text={text} />}
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4">
        {told.map((verdict) =>
          counts[verdict] === 0 ? null : (
            <div key={verdict} className="contents">
              <dt className="text-quiet">{t(`verdict.${verdict}`)}</dt>
              <dd>{t('sentences', { count: counts[verdict] })}</dd>
            </div>
          ),
        )}
      </dl>
      <ul className="mt-2 grid max-w-prose gap-2">
        {sentences.map(({ words, verdict }) => (
          <li key={words} className="border-s-2 border-rule ps-3">
            <span className="text-sm text-quiet">{t(`verdict.${verdict}`)}</span>
            <span lang={lang} dir={directionOf(lang)} className="block font-text">
              {words}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="mt-2 text-quiet">{t('hidden', { count: hidden })}</p>}
    </div>
  );
}
