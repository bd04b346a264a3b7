import { useLocale, useTranslations } from 'next-intl';
import { CannotAnswer } from '@/components/findings/cannot-answer';
import { CiteFinding } from '@/components/findings/cite-finding';
import { FindingFaultNote } from '@/components/findings/finding-fault-note';
import { FindingForm } from '@/components/findings/finding-form';
import { HeldNote } from '@/components/findings/held-note';
import { TextMomentLine } from '@/components/findings/moment-line';
import { NotHeldList } from '@/components/findings/not-held-list';
import type { AskedFinding, FindingFault } from '@/lib/findings/asked-finding';
import type { Concordance } from '@/lib/findings/concordance/concordance';
import { concordanceAddress, phraseAddress } from '@/lib/findings/finding-address';
import type { HeldCounts } from '@/lib/records/statements/held/held-counts';
import { ConcordanceLines } from './concordance-lines';

export const linesOnPage = 50;

export type ConcordanceArticleProps = {
  asked: AskedFinding;
  seq: string | null;
  found: Concordance | FindingFault;
  held: HeldCounts;
};

/** Every use of a phrase in its surroundings. */
export function ConcordanceArticle({ asked, seq, found, held }: ConcordanceArticleProps) {
  const t = useTranslations('findings');
  const isFault = 'kind' in found;
  return (
    <article>
      <h1 className="mb-2 text-2xl md:text-3xl">{t('title.concordance')}</h1>
      <p className="mb-4 max-w-prose text-quiet">{t('lead.concordance')}</p>
      <FindingForm
        kind="concordance"
        q={asked.q}
        sort={asked.sort}
        hasFault={isFault && found.kind === 'phrase' && !['empty', 'language'].includes(found.fault)}
      />
      {isFault ? (
        <>
          <FindingFaultNote kind="concordance" q={asked.q} seq={seq} fault={found} />
          <HeldNote held={held} />
        </>
      ) : (
        <Lines concordance={found} asked={asked} held={held} />
      )}
    </article>
  );
}

type LinesProps = { concordance: Concordance; asked: AskedFinding; held: HeldCounts };

function Lines({ concordance, asked: { lang }, held }: LinesProps) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const { phrase, moment, sort, lines, total, texts, isCapped, isCounted, notHeld, changed, offset } = concordance;
  const named = { q: phrase.words, lang };
  const query = new URLSearchParams({ q: phrase.words, lang: phrase.lang, sort, seq: moment.seq }).toString();
  return (
    <>
      <TextMomentLine moment={moment} changed={changed} today={concordanceAddress(locale, { ...named, sort })} />
      {held.whole[phrase.lang] === 0 && total === 0 ? (
        <CannotAnswer />
      ) : (
        <p className="mt-6 text-lg">
          {t('lines', { count: total, texts })} {isCapped && t(isCounted ? 'summary.listedInPart' : 'summary.capped')}
        </p>
      )}
      <p className="mt-1 print:hidden">
        <a href={phraseAddress(locale, { ...named, seq: moment.isNewest ? null : moment.seq })}>{t('toPhrases')}</a>
      </p>
      {lines.length === 0 ? <HeldNote held={held} /> : <ConcordanceLines lines={lines} lang={phrase.lang} />}
      <Pages concordance={concordance} lang={lang} />
      <NotHeldList notHeld={notHeld} lead={t('notHeld.lead', { lang: phrase.lang })} />
      <CiteFinding
        seq={moment.seq}
        address={concordanceAddress(locale, { ...named, sort, offset, seq: moment.seq })}
        files={[
          { name: 'JSON', address: `/api/v1/concordance?${query}` },
          { name: 'CSV', address: `/api/v1/concordance.csv?${query}` },
        ]}
        table="concordance"
      />
    </>
  );
}

function Pages({ concordance, lang }: { concordance: Concordance; lang: AskedFinding['lang'] }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const { phrase, moment, sort, offset, next } = concordance;
  if (offset === 0 && next === null) return null;
  const at = (place: number) =>
    concordanceAddress(locale, {
      q: phrase.words,
      lang,
      sort,
      offset: place,
      seq: moment.isNewest ? null : moment.seq,
    });
  return (
    <nav aria-label={t('pages')} className="mt-6 flex flex-wrap gap-6 border-t border-rule pt-4 print:hidden">
      {offset > 0 && (
        <a rel="prev" href={at(Math.max(0, offset - linesOnPage))}>
          {t('previous')}
        </a>
      )}
      {next !== null && (
        <a rel="next" href={at(next)}>
          {t('next')}
        </a>
      )}
    </nav>
  );
}
