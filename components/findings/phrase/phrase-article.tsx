import { useLocale, useTranslations } from 'next-intl';
import { PhraseDots } from '@/components/charts/phrase-dots';
import { CannotAnswer } from '@/components/findings/cannot-answer';
import { CiteFinding } from '@/components/findings/cite-finding';
import { FindingFaultNote } from '@/components/findings/finding-fault-note';
import { FindingForm } from '@/components/findings/finding-form';
import { HeldNote } from '@/components/findings/held-note';
import { TextMomentLine } from '@/components/findings/moment-line';
import { NotHeldList } from '@/components/findings/not-held-list';
import { Day } from '@/components/records/provenance/when';
import { Section } from '@/components/ui/section';
import type { AskedFinding, FindingFault } from '@/lib/findings/asked-finding';
import { concordanceAddress, phraseAddress } from '@/lib/findings/finding-address';
import { dotsOf } from '@/lib/findings/phrase/phrase-dots';
import type { PhraseTrack, TrackedUse } from '@/lib/findings/phrase/track-phrase';
import { separators } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import type { BodyName } from '@/lib/records/bodies/bodies';
import type { HeldCounts } from '@/lib/records/statements/held/held-counts';
import type { TopicLabel } from '@/lib/records/vocabulary/topic-label';
import { UseList } from './use-list';

export type PhraseArticleProps = {
  asked: AskedFinding;
  seq: string | null;
  found: PhraseTrack | FindingFault;
  held: HeldCounts;
  bodies: BodyName[];
  /** Topics of the record, whose wording can be followed too. */
  topics: TopicLabel[];
};

/** A phrase over the statements: its first and last use, every wording, and what can't be said. */
export function PhraseArticle({ asked, seq, found, held, bodies, topics }: PhraseArticleProps) {
  const t = useTranslations('findings');
  const isFault = 'kind' in found;
  return (
    <article>
      <h1 className="mb-2 text-2xl md:text-3xl">{t('title.phrases')}</h1>
      <p className="mb-4 max-w-prose text-quiet">{t('lead.phrases')}</p>
      <FindingForm
        kind="phrases"
        q={asked.q}
        hasFault={isFault && found.kind === 'phrase' && !['empty', 'language'].includes(found.fault)}
      />
      {isFault ? (
        <>
          <FindingFaultNote kind="phrases" q={asked.q} seq={seq} fault={found} />
          {asked.q === '' && held.whole.ar + held.whole.en > 0 && <Beginnings topics={topics} />}
          <HeldNote held={held} />
        </>
      ) : (
        <Track track={found} asked={asked} held={held} bodies={bodies} />
      )}
    </article>
  );
}

/** Where to begin for someone who has no phrase in mind. */
function Beginnings({ topics }: { topics: TopicLabel[] }) {
  const locale = useLocale();
  const t = useTranslations('findings.begin');
  return (
    <div className="mt-6 max-w-prose">
      <p>{t('words')}</p>
      {topics.length > 0 && (
        <>
          <p className="mt-4">{t('topics')}</p>
          <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {topics.map(({ id, label }) => {
              const words = wordsIn(label, locale) ?? id;
              return (
                <li key={id}>
                  <a href={phraseAddress(locale, { q: words, lang: locale, topic: id })}>{words}</a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p className="mt-4">
        {t.rich('comparisons', { compare: (words) => <a href={paths.compare(locale)}>{words}</a> })}
      </p>
    </div>
  );
}

type TrackProps = { track: PhraseTrack; asked: AskedFinding } & Pick<PhraseArticleProps, 'held' | 'bodies'>;

function Track({ track, asked: { lang }, held, bodies }: TrackProps) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const { phrase, moment, uses, elsewhere, notHeld, changed } = track;
  const named = { q: phrase.words, lang, topic: phrase.topic?.id ?? null };
  const dots = dotsOf(track);
  const query = new URLSearchParams({ q: phrase.words, lang: phrase.lang, seq: moment.seq }).toString();
  return (
    <>
      <TextMomentLine moment={moment} changed={changed} today={phraseAddress(locale, named)} />
      <Summary track={track} held={held} />
      {!phrase.topic && (
        <p className="mt-2 print:hidden">
          <a href={concordanceAddress(locale, { q: phrase.words, lang, seq: moment.isNewest ? null : moment.seq })}>
            {t('toConcordance')}
          </a>
        </p>
      )}
      {uses.length === 0 && <HeldNote held={held} />}
      {dots.length > 0 && (
        <div className="mt-8">
          <PhraseDots words={phrase.words} dots={dots} bodies={bodies} />
        </div>
      )}
      {uses.length > 0 && (
        <Section id="uses" title={t('uses')}>
          <UseList uses={uses} isNear={track.count === 0} />
        </Section>
      )}
      {elsewhere.length > 0 && (
        <Section id="elsewhere" title={t('elsewhere')} lead={t('elsewhereLead')}>
          <UseList uses={elsewhere} isNear={false} />
        </Section>
      )}
      <NotHeldList notHeld={notHeld} lead={t('notHeld.lead', { lang: phrase.lang })} />
      <CiteFinding
        seq={moment.seq}
        address={phraseAddress(locale, { ...named, seq: moment.seq })}
        files={
          phrase.topic
            ? [{ name: 'JSON', address: `/api/v1/themes?seq=${moment.seq}` }]
            : [
                { name: 'JSON', address: `/api/v1/phrases?${query}` },
                { name: 'CSV', address: `/api/v1/phrases.csv?${query}` },
              ]
        }
        table="phrases"
      />
    </>
  );
}

function Summary({ track, held }: { track: PhraseTrack; held: HeldCounts }) {
  const { phrase, uses, count, statements, isCapped, isCounted } = track;
  const locale = useLocale();
  const t = useTranslations('findings.summary');
  const exact = uses.filter(({ similarity }) => similarity === 1);
  const [first] = exact;
  const last = exact.at(-1);
  if (held.whole[phrase.lang] === 0 && count === 0) return <CannotAnswer />;
  return (
    <div className="mt-6 max-w-prose text-lg">
      <p>
        {t(phrase.topic ? 'topicCount' : 'count', { count, statements })}{' '}
        {isCapped && t(isCounted ? 'listedInPart' : 'capped')}{' '}
        {count > 0 && t('changed', { count: uses.length - exact.length })}
      </p>
      {phrase.topic && (
        <p className="mt-1 text-base text-quiet">
          {t('topicNames', { names: phrase.topic.names.map(({ words }) => words).join(separators[locale].comma) })}
        </p>
      )}
      {first && last && (
        <dl className="mt-2 grid gap-x-4 gap-y-1 text-base sm:grid-cols-[auto_1fr]">
          <dt className="text-quiet">{t('first')}</dt>
          <dd>
            <StatementDay use={first} />
          </dd>
          <dt className="text-quiet">{t('last')}</dt>
          <dd>
            <StatementDay use={last} />
          </dd>
        </dl>
      )}
    </div>
  );
}

function StatementDay({ use: { text } }: { use: TrackedUse }) {
  const locale = useLocale();
  return (
    <>
      <a href={paths.statement(locale, text.statement)}>
        <bdi>{wordsIn(text.title, locale) ?? text.statement}</bdi>
      </a>
      {text.date && (
        <>
          {' · '}
          <Day edtf={text.date} style="short" />
        </>
      )}
    </>
  );
}
