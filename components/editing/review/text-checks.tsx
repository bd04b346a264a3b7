import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Quotation } from '@/components/ui/quotation';
import type { CheckedSentence, TextChecks as Checks, TextDivergence } from '@/lib/desk/review/text-checks';
import { paths } from '@/lib/i18n/paths';
import { OwnPlace, QuotedWords, RecordPlace } from './checked-words';

type Props = { checks: Checks; fields: Record<string, string> };

/** Whether a machine sees something in the text that an editor has to look at. */
export function isConspicuous({ press, divergences }: Checks): boolean {
  return (
    (press?.sentences.some(isDoubtful) ?? false) ||
    (divergences !== null && (divergences.found.length > 0 || divergences.by === 'nothing'))
  );
}

/** The text held against those on record: sentence by sentence for a press text, else fact by fact against the other language. */
export function TextChecks({ checks, fields }: Props) {
  const t = useTranslations('desk.checks');
  const { press, divergences, lang } = checks;
  if (press) {
    const doubtful = press.sentences.filter(isDoubtful);
    const title = t('pressTitle', { count: doubtful.length });
    return (
      <Check title={title} isOpen={doubtful.length > 0} lead={press.isHeld ? t('pressLead') : t('pressNothingHeld')}>
        <ol className="grid gap-4">
          {press.sentences.map((sentence) => (
            <li key={`${sentence.field} ${sentence.words}`}>
              <Sentence sentence={sentence} fields={fields} lang={lang} />
            </li>
          ))}
        </ol>
      </Check>
    );
  }
  if (!divergences) return null;
  const { found, against, by } = divergences;
  const isCompared = by !== 'nothing' || found.length > 0;
  return (
    <Check
      title={isCompared ? t('divergencesTitle', { count: found.length }) : t('notCompared')}
      isOpen={found.length > 0 || !isCompared}
      lead={t.rich(`divergencesBy.${by}`, { place: () => <RecordPlace place={against} /> })}
    >
      <ul className="grid gap-3">
        {found.map((each) => (
          <li key={`${each.code} ${each.own?.field} ${each.own?.words} ${each.other?.words}`}>
            <Divergence divergence={each} fields={fields} lang={lang} />
          </li>
        ))}
      </ul>
    </Check>
  );
}

function Check({
  title,
  lead,
  isOpen,
  children,
}: {
  title: string;
  lead: ReactNode;
  isOpen: boolean;
  children: ReactNode;
}) {
  return (
    <details
      open={isOpen}
      className={`group min-w-0 rounded-sm border border-s-4 bg-sheet px-4 py-3 ${isOpen ? 'border-courtesy' : 'border-rule'}`}
    >
      <summary className="pointer-coarse:min-h-11">
        <h2 className="inline text-xl">{title}</h2>
      </summary>
      <div className="mt-2 grid gap-4">
        <p className="max-w-prose text-sm text-quiet">{lead}</p>
        {children}
      </div>
    </details>
  );
}

function isDoubtful({ verdict, added, altered }: CheckedSentence): boolean {
  return /^(?:not-in-statement|from-another-document)$/.test(verdict) || added.length + altered.length > 0;
}

function Sentence({ sentence, fields, lang }: { sentence: CheckedSentence; fields: Props['fields']; lang: string }) {
  const locale = useLocale();
  const t = useTranslations('desk.checks');
  const { field, words, verdict, match, added, altered } = sentence;
  return (
    <div className={`grid min-w-0 gap-1 border-s-4 ps-3 ${isDoubtful(sentence) ? 'border-courtesy' : 'border-done'}`}>
      <p className="text-sm">
        <strong>{t(`verdict.${verdict}`)}</strong> <OwnPlace field={field} fields={fields} />
      </p>
      <p className="max-w-prose">
        <Quotation words={words} lang={lang} />{' '}
        <a href={`${paths.quotation(locale)}?${new URLSearchParams({ words })}`} className="text-sm">
          {t('asQuotation')}
        </a>
      </p>
      {match && (
        <p className="max-w-prose text-sm">
          <RecordPlace place={match} /> <Quotation words={match.words} lang={match.lang} />
        </p>
      )}
      {added.length > 0 && (
        <p className="text-sm">
          {t('added')} <QuotedWords words={added} lang={lang} />
        </p>
      )}
      {altered.length > 0 && (
        <p className="text-sm">
          {t('altered')} <QuotedWords words={altered} lang={lang} />
        </p>
      )}
    </div>
  );
}

type DivergenceProps = { divergence: TextDivergence; fields: Props['fields']; lang: string };

function Divergence({ divergence: { code, own, other }, fields, lang }: DivergenceProps) {
  const t = useTranslations('divergence');
  return (
    <div className="grid min-w-0 gap-1 border-s-4 border-courtesy ps-3">
      <p className="font-semibold">{t(`code.${code}`)}</p>
      <p>
        {own ? (
          <>
            <OwnPlace field={own.field} fields={fields} /> <Quotation words={own.words} lang={lang} />
          </>
        ) : (
          t('nothing')
        )}
      </p>
      <p>
        {other ? (
          <>
            <RecordPlace place={other} /> <Quotation words={other.words} lang={other.lang} />
          </>
        ) : (
          t('nothing')
        )}
      </p>
    </div>
  );
}
