import { useLocale, useTranslations } from 'next-intl';
import { CiteFinding } from '@/components/findings/cite-finding';
import { TextMomentLine } from '@/components/findings/moment-line';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Day } from '@/components/records/provenance/when';
import { Section } from '@/components/ui/section';
import type { Comparison, SideShown } from '@/lib/findings/compare/compare-statements';
import { comparisonAddress } from '@/lib/findings/finding-address';
import { locales } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import { formatComparedPair, formatSide } from '@/lib/records/statements/compared-pair';
import { ComparisonBlocks } from './comparison-blocks';
import { ComparisonFacts } from './comparison-facts';
import { isSpellingOnly } from './shown-runs';

type Props = { comparison: Comparison };

/** What changed from one statement to another: told first, then shown. */
export function ComparisonArticle({ comparison }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings.compare');
  const { a, b, lang, moment, changed } = comparison;
  const pair = formatComparedPair({ a, b });
  const query = new URLSearchParams({ a: formatSide(a), b: formatSide(b), lang, seq: moment.seq }).toString();
  return (
    <article>
      <h1 className="mb-2 text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mb-4 max-w-prose text-quiet">{t('lead')}</p>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
        <Side name={t('from')} side={a} />
        <Side name={t('to')} side={b} />
      </dl>
      <LanguageLinks comparison={comparison} pair={pair} />
      <TextMomentLine moment={moment} changed={changed} today={paths.comparison(locale, pair, lang)} />
      <Counts comparison={comparison} />
      <ComparisonFacts comparison={comparison} />
      <Section id="passages" title={t('passages')} lead={t('passagesLead')}>
        <ComparisonBlocks comparison={comparison} />
      </Section>
      <CiteFinding
        seq={moment.seq}
        address={comparisonAddress(locale, pair, lang, moment.seq)}
        files={[
          { name: 'JSON', address: `/api/v1/compare?${query}` },
          { name: 'CSV', address: `${comparisonAddress(locale, pair, lang, moment.seq)}.csv` },
        ]}
        table="compare"
      />
    </article>
  );
}

function Side({ name, side: { id, version, title, date, text } }: { name: string; side: SideShown }) {
  const locale = useLocale();
  const t = useTranslations('findings.compare');
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a href={version === null ? paths.statement(locale, id) : paths.statementVersion(locale, id, version)}>
          <bdi>{wordsIn(title, locale) ?? id}</bdi>
        </a>
        {version !== null && <span>{t('version', { n: String(version) })}</span>}
        {date && <Day edtf={date} style="short" />}
        <StandingMark standing={text.standing} lang={text.lang} />
      </dd>
    </>
  );
}

/** The same comparison in the other language of the texts, where it can be made, and the form for two other statements. */
function LanguageLinks({ comparison: { lang, otherFault, moment }, pair }: Props & { pair: string }) {
  const locale = useLocale();
  const t = useTranslations('findings.compare');
  const seq = moment.isNewest ? null : moment.seq;
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 print:hidden">
      {locales.map((each) =>
        each === lang ? (
          <strong key={each}>{t('inLanguage', { lang: each })}</strong>
        ) : (
          otherFault === null && (
            <a key={each} href={comparisonAddress(locale, pair, each, seq)}>
              {t('inLanguage', { lang: each })}
            </a>
          )
        ),
      )}
      <a href={`${paths.compare(locale)}#choose`}>{t('choose.title')}</a>
    </p>
  );
}

const kinds = ['changed', 'spelling', 'added', 'removed', 'moved', 'split', 'merged', 'same'] as const;

/** How many passages there are of each kind. One that moved is counted once. */
function Counts({ comparison: { blocks } }: Props) {
  const t = useTranslations('findings.compare');
  const counted = blocks
    .filter(({ a, b, kind, id }) => a.length + b.length > 0 && !(kind === 'moved' && id.startsWith('was-')))
    .map(({ kind, runs }) => (isSpellingOnly(runs) ? 'spelling' : kind));
  const sentences = blocks.flatMap(({ runs }) => runs).filter(({ op, moved }) => op === 'added' && moved).length;
  return (
    <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-1 text-lg">
      {kinds.map((kind) => {
        const count = counted.filter((each) => each === kind).length;
        return count === 0 ? null : (
          <li key={kind}>
            {t(`kind.${kind}`)}: {count}
          </li>
        );
      })}
      {sentences > 0 && (
        <li>
          {t('kind.sentences')}: {sentences}
        </li>
      )}
    </ul>
  );
}
