import { useLocale, useTranslations } from 'next-intl';
import { Moment } from '@/components/records/provenance/moment';
import { ReportAnswer } from '@/components/records/reports/report-answer';
import { Doubt } from '@/components/ui/doubt';
import { InlineList } from '@/components/ui/inline-list';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import { WordsAsTyped } from '@/components/ui/words-as-typed';
import { formatList, separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { ChangeLink } from '@/lib/records/history/change-links';
import type { Correction, LoadSummary, PublicCorrection } from '@/lib/records/history/changes';
import { ClaimChangeList } from './claim-change-list';
import { FieldChangeList } from './field-change-list';
import { fieldWords } from './told-value-text';
import { WordChangeList } from './word-change-list';

/** Changes of single records, the newest first. */
export function CorrectionList({ corrections }: { corrections: PublicCorrection[] }) {
  return (
    <ol className="grid gap-8">
      {corrections.map((correction) => (
        <li key={correction.seq} id={`change-${correction.seq}`}>
          <CorrectionEntry correction={correction} />
        </li>
      ))}
    </ol>
  );
}

/** How much of a change an entry of the list shows; the page of the change has all. */
const inList = { paragraphs: 2, words: 60 };

function CorrectionEntry({ correction }: { correction: PublicCorrection }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  const { seq, at, role, kind, record } = correction;
  return (
    <>
      <h3 className="font-semibold">
        {t(`kind.${kind}`)} · {t(`record.${record.type}`)}: <RecordName correction={correction} />
      </h3>
      <p className="text-base text-quiet">
        <a href={paths.correction(locale, seq)} className="text-inherit">
          {t('one', { seq })}
        </a>{' '}
        · <Moment at={at} /> · {t(role === 'loader' ? 'byLoader' : 'by', { role: t(`role.${role}`) })}
      </p>
      <WhatChanged correction={correction} />
      <CorrectionDetails correction={correction} most={inList} />
    </>
  );
}

/** The parts of the record that a change is about, in one line. */
export function WhatChanged({ correction: { kind, fields, claims, areWordsChanged } }: { correction: Correction }) {
  const locale = useLocale();
  const t = useTranslations();
  if (kind !== 'changed') return null;
  const names = fields.map(({ field }) =>
    field === 'counts' ? t('corrections.figure') : (fieldWords(t, field) ?? t('corrections.otherField')),
  );
  const parts = [
    ...new Set(names),
    ...(claims.length > 0 ? [t('corrections.itsClaims')] : []),
    ...(areWordsChanged ? [t('corrections.itsWords')] : []),
  ];
  if (parts.length === 0) return null;
  return <p className="max-w-prose">{t('corrections.inOneLine', { fields: formatList(parts, locale) })}</p>;
}

type DetailsProps = {
  correction: PublicCorrection;
  /** In a list: how many paragraphs are shown, and of each change so many words. */
  most?: { paragraphs: number; words: number };
};

/** What a change changed and why, and the changes of the same fields before and after it. */
export function CorrectionDetails({ correction, most }: DetailsProps) {
  const t = useTranslations('corrections');
  const { kind, fields, claims, words, areWordsChanged, reason, reports, corrects, correctedBy } = correction;
  return (
    <div className="text-base">
      {(reason !== null || kind !== 'added') && (
        <p className="max-w-prose">
          {reason === null ? t('noReason') : t.rich('reason', { words: () => <WordsAsTyped words={reason} /> })}
        </p>
      )}
      {reports.map(({ number, answer }) => (
        <div key={number} className="my-2 max-w-prose border-s-4 border-official ps-4">
          <p className="text-quiet">{t('fromReport', { number })}</p>
          <ReportAnswer answer={answer} />
        </div>
      ))}
      <LinkedChanges links={corrects} message="corrects" />
      <LinkedChanges links={correctedBy} message="correctedBy" />
      {fields.length > 0 && (
        <div className="mt-2">
          <FieldChangeList fields={fields} most={most?.words} />
        </div>
      )}
      {words.length > 0 && <WordChangeList words={words} most={most?.paragraphs} />}
      {areWordsChanged && <VersionsLine correction={correction} />}
      {claims.length > 0 && <ClaimChangeList claims={claims} />}
      {kind === 'changed' && fields.length + claims.length === 0 && !areWordsChanged && (
        <p className="text-quiet">{t('noFields')}</p>
      )}
    </div>
  );
}

/** Leads from a change of a text to the versions of its statement, which show it whole. */
function VersionsLine({ correction: { record } }: { correction: Correction }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  return (
    <p className="mt-2 max-w-prose">
      {t('words')}{' '}
      <a href={`${paths.statement(locale, record.id.split('/')[0] ?? record.id)}#versions`}>{t('versions')}</a>
    </p>
  );
}

type LinkedProps = { links: ChangeLink[]; message: 'corrects' | 'correctedBy' };

function LinkedChanges({ links, message }: LinkedProps) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  if (links.length === 0) return null;
  return (
    <p className="max-w-prose">
      {t.rich(message, {
        changes: () => (
          <InlineList
            key="changes"
            separator={separators[locale].comma}
            items={links.map(({ seq, at }) => ({
              key: seq,
              content: (
                <a href={paths.correction(locale, seq)}>
                  <Moment at={at} />
                </a>
              ),
            }))}
          />
        ),
      })}
    </p>
  );
}

/** The record by its name and its language or id, linked to its page if it still has one. */
export function RecordName({ correction: { kind, record } }: { correction: Correction }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  const language = useLanguageName();
  const href = kind === 'withdrawn' && !marked.has(record.type) ? null : addressOf(record, locale);
  const name = record.name ? (
    <>
      <Words value={record.name} />
      {record.lang && <span className="font-normal text-quiet"> ({language(record.lang)})</span>}
    </>
  ) : (
    t('unnamed')
  );
  const whole =
    record.number === undefined ? (
      name
    ) : (
      <>
        {name} · {t('number', { n: record.number })}
      </>
    );
  return href ? <a href={href}>{whole}</a> : whole;
}

/** Records whose address still says, once they are withdrawn, that they were. */
const marked = new Set(['meeting', 'statement', 'text']);

function addressOf({ type, id }: Correction['record'], locale: Locale): string | null {
  switch (type) {
    case 'meeting':
      return paths.meeting(locale, id);
    case 'statement':
      return paths.statement(locale, id);
    case 'text':
      return paths.statement(locale, id.split('/')[0] ?? id);
    case 'designation':
      return paths.designation(locale, id);
    case 'body':
      return paths.body(locale, id);
    case 'topic':
      return paths.topic(locale, id);
    case 'gap':
      return `${paths.meetings(locale)}#${id}`;
    case 'concept':
      return paths.glossary(locale);
    case 'commitment':
      return `${paths.commitments(locale)}#${id}`;
    default:
      return null;
  }
}

/** Loads and imports, one line each. */
export function LoadList({ loads }: { loads: LoadSummary[] }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  return (
    <ol className="grid gap-3">
      {loads.map(({ run, kind, at, role, isUndone, records }) => (
        <li key={run}>
          <span className="block text-base text-quiet">
            <Moment at={at} />
          </span>
          {t(kind === 'load' && role === 'loader' ? 'load.automatic' : `load.${kind}`, {
            role: t(`role.${role}`),
            records: formatList(
              records.map(({ type, count }) => t(`count.${type}`, { count })),
              locale,
            ),
          })}{' '}
          {isUndone && <Doubt>{t('undone')}</Doubt>}
        </li>
      ))}
    </ol>
  );
}
