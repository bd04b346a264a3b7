import { useLocale, useTranslations } from 'next-intl';
import { RedlineLegend } from '@/components/findings/redline-legend';
import { RecordSection } from '@/components/records/citing/record-section';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { TextSource } from '@/components/records/provenance/text-source';
import { Redline } from '@/components/ui/redline';
import type { PressCheckShown, PressSentenceShown } from '@/lib/findings/press/press-checks';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Text } from '@/lib/records/statements/texts';

type HeldWords = NonNullable<PressSentenceShown['held']>;
type Props = { checks: PressCheckShown[]; texts: Text[]; statement: string };

/** What of each press text is in the statement, and which of its readable sentences are not. */
export function PressChecks({ checks, texts, statement }: Props) {
  const t = useTranslations('findings.press');
  if (checks.length === 0) return null;
  return (
    <RecordSection about={`/statements/${statement}`} id="press" title={t('title')} lead={t('lead')}>
      {checks.map((check) => (
        <PressCheck
          key={check.slug}
          check={check}
          statement={statement}
          text={texts.find(({ slug }) => slug === check.slug)}
        />
      ))}
    </RecordSection>
  );
}

const told = ['in-statement', 'paraphrase', 'not-in-statement', 'no-statement-held'] as const;

function PressCheck({
  check: { lang, counts, sentences, hidden },
  statement,
  text,
}: {
  check: PressCheckShown;
  statement: string;
  text: Text | undefined;
}) {
  const t = useTranslations('findings.press');
  return (
    <div className="mb-8">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StandingMark standing="press_report" lang={lang} />
        {text && <TextSource text={text} />}
      </p>
      {counts['no-statement-held'] === 0 && (
        <p className="mt-2">
          {t('share', { count: counts['in-statement'], all: told.reduce((sum, verdict) => sum + counts[verdict], 0) })}
        </p>
      )}
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
        {sentences.map(({ words, verdict, held }) => (
          <li key={words} className="border-s-2 border-rule ps-3">
            <span className="text-sm text-quiet">{t(`verdict.${verdict}`)}</span>
            <span lang={lang} dir={directionOf(lang)} className="block font-text">
              {words}
            </span>
            {held && <Held held={held} statement={statement} />}
          </li>
        ))}
      </ul>
      <RedlineLegend runs={sentences.flatMap(({ held }) => held?.runs ?? [])} />
      {hidden > 0 && <p className="mt-2 text-quiet">{t('hidden', { count: hidden })}</p>}
    </div>
  );
}

/** What the statement says there, and how the report's words differ from it. */
function Held({ held: { slot, runs, lang }, statement }: { held: HeldWords; statement: string }) {
  const locale = useLocale();
  const t = useTranslations('findings.press');
  return (
    <div className="mt-1 ps-4">
      <p className="text-sm text-quiet">
        {t('held')}{' '}
        <a href={paths.paragraph(locale, statement, slot)}>
          <bdi>{slot}</bdi>
        </a>
      </p>
      {runs.some(({ op }) => op !== 'same') && <Redline runs={runs} lang={lang} />}
    </div>
  );
}
