import { useLocale, useTranslations } from 'next-intl';
import { ReportAnswer } from '@/components/records/reports/report-answer';
import { Doubt } from '@/components/ui/doubt';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import { formatList } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { formatDate } from '@/lib/language/dates/format-date';
import type { Correction, LoadSummary } from '@/lib/records/history/changes';
import { ClaimChangeList } from './claim-change-list';
import { FieldChangeTable } from './field-change-table';

/** Changes of single records, each with its fields before and after, then what sources say. */
export function CorrectionList({ corrections }: { corrections: Correction[] }) {
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

function CorrectionEntry({ correction }: { correction: Correction }) {
  const t = useTranslations('corrections');
  const { at, role, kind, record, fields, claims, areWordsChanged, reason, reports } = correction;
  return (
    <>
      <h3 className="font-semibold">
        {t(`kind.${kind}`)} · {t(`record.${record.type}`)}: <RecordName correction={correction} />
      </h3>
      <p className="text-base text-quiet">
        <Moment at={at} /> · {t('by', { role: t(`role.${role}`) })}
      </p>
      <p className="max-w-prose text-base">{reason === null ? t('noReason') : t('reason', { reason })}</p>
      {reports.map(({ number, answer }) => (
        <div key={number} className="my-2 max-w-prose border-s-4 border-official ps-4 text-base">
          <p className="text-quiet">{t('fromReport', { number })}</p>
          <ReportAnswer answer={answer} />
        </div>
      ))}
      {areWordsChanged && <p className="max-w-prose text-base">{t('words')}</p>}
      {fields.length > 0 && (
        <div className="mt-2">
          <FieldChangeTable fields={fields} />
        </div>
      )}
      {claims.length > 0 && <ClaimChangeList claims={claims} />}
      {kind === 'changed' && fields.length + claims.length === 0 && !areWordsChanged && (
        <p className="text-base text-quiet">{t('noFields')}</p>
      )}
    </>
  );
}

/** The record by its name and its language or id, linked to its page if it still has one. */
function RecordName({ correction: { kind, record } }: { correction: Correction }) {
  const locale = useLocale();
  const language = useLanguageName();
  const href = kind === 'withdrawn' ? null : addressOf(record, locale);
  const name = (
    <>
      {record.name && (
        <>
          <Words value={record.name} />{' '}
        </>
      )}
      {record.name && record.lang ? (
        <span className="font-normal text-quiet">({language(record.lang)})</span>
      ) : (
        <bdi dir="ltr" className="font-normal text-quiet">
          {record.id}
        </bdi>
      )}
    </>
  );
  return href ? <a href={href}>{name}</a> : name;
}

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
          {t(`load.${kind}`, {
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

/** An instant, by its day and minute in UTC. */
function Moment({ at }: { at: string }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  return (
    <time dateTime={at}>
      <bdi>{t('at', { day: formatDate(at.slice(0, 10), locale, 'long').text, time: at.slice(11, 16) })}</bdi>
    </time>
  );
}
