import { useLocale, useTranslations } from 'next-intl';
import { CiteMark } from '@/components/records/citing/cite-mark';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import type { CommitmentList } from '@/lib/findings/answer-commitments';
import type { MomentRefused } from '@/lib/findings/at-moment';
import type { CommitmentSteps } from '@/lib/findings/commitments/commitment-steps';
import { addressAt } from '@/lib/findings/finding-address';
import { paths } from '@/lib/i18n/paths';
import type { Commitment } from '@/lib/records/commitments/commitments';
import type { HeldCounts } from '@/lib/records/statements/held/held-counts';
import { CiteFinding } from './cite-finding';
import { CommitmentHistory } from './commitment-history';
import { CommitmentPlace } from './commitment-place';
import { MomentFaultNote } from './finding-fault-note';
import { HeldNote } from './held-note';
import { TextMomentLine } from './moment-line';

type Props = { found: CommitmentList | MomentRefused; seq: string | null; held: HeldCounts };

/** What states undertook in statements, each with its words and its first and last place. */
export function CommitmentsArticle({ found, seq, held }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings');
  return (
    <article>
      <h1 className="mb-2 text-2xl md:text-3xl">{t('title.commitments')}</h1>
      <p className="mb-4 max-w-prose text-quiet">{t('lead.commitments')}</p>
      {'kind' in found ? (
        <MomentFaultNote fault={found} seq={seq} today={paths.commitments(locale)} />
      ) : (
        <List found={found} held={held} />
      )}
    </article>
  );
}

function List({
  found: { moment, commitments, steps, changed, isCut },
  held,
}: {
  found: CommitmentList;
  held: HeldCounts;
}) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const isFollowed = [...steps.values()].some(({ ar, en }) => ar.length > 1 || en.length > 1);
  return (
    <>
      <TextMomentLine moment={moment} changed={changed} today={paths.commitments(locale)} />
      <p className="mt-6 text-lg">{t('commitment.count', { count: commitments.length })}</p>
      {commitments.length === 0 ? (
        <>
          <p className="mt-2 max-w-prose">{t('commitment.none')}</p>
          <HeldNote held={held} />
        </>
      ) : (
        <>
          <p className="max-w-prose text-quiet">
            {t('commitment.entered')} {isFollowed && t('commitment.byLanguage')}
            {isCut && ` ${t('commitment.followed')}`}
          </p>
          <ol className="mt-4 grid gap-8">
            {commitments.map((commitment) => (
              <CommitmentEntry key={commitment.id} commitment={commitment} steps={steps.get(commitment.id)} />
            ))}
          </ol>
        </>
      )}
      <CiteFinding
        seq={moment.seq}
        address={addressAt(paths.commitments, locale, moment.seq)}
        files={[
          { name: 'JSON', address: `/api/v1/commitments?seq=${moment.seq}` },
          { name: 'CSV', address: `/api/v1/commitments.csv?seq=${moment.seq}` },
        ]}
        table="commitments"
      />
    </>
  );
}

/** A commitment: who and what in our words, the words of the texts, and where it stands first and last. */
export function CommitmentEntry({
  commitment,
  steps,
}: {
  commitment: Commitment;
  steps?: CommitmentSteps | undefined;
}) {
  const locale = useLocale();
  const t = useTranslations('findings.commitment');
  const { id, actor, what, state, topic, words, first, last } = commitment;
  return (
    <li id={id} className="scroll-mt-4 border-s-4 border-rule ps-4">
      <h2 className="text-lg">
        {actor[locale]}: {what[locale]} <CiteMark about={`/commitments#commitment-${id}`} label={t('cite')} />
      </h2>
      <p className="flex flex-wrap gap-x-4 text-base text-quiet">
        <span>{t('stateIs', { state: t(`state.${state}`) })}</span>
        {topic && (
          <a href={paths.topic(locale, topic.id)}>
            <Words value={topic.label} />
          </a>
        )}
      </p>
      <div className="mt-2 grid gap-x-8 gap-y-2 md:grid-cols-2">
        {([locale, locale === 'ar' ? 'en' : 'ar'] as const).map((lang) =>
          words[lang] === null ? null : <Quotation key={lang} words={words[lang]} lang={lang} />,
        )}
      </div>
      {words.ar === null && words.en === null && <p className="mt-2 text-quiet">{t('wordsGone')}</p>}
      <dl className="mt-2 grid gap-x-4 text-base sm:grid-cols-[auto_1fr]">
        <dt className="text-quiet">{t('first')}</dt>
        <dd>
          <CommitmentPlace place={first} />
        </dd>
        <dt className="text-quiet">{t('last')}</dt>
        <dd>{last ? <CommitmentPlace place={last} /> : t('notRepeated')}</dd>
      </dl>
      {steps && <CommitmentHistory steps={steps} state={state} last={last} />}
    </li>
  );
}
