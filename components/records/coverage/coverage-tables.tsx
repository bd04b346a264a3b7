import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { useLocale, useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Doubt } from '@/components/ui/doubt';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { BodyCoverage, NumberCoverage, NumberedSeries, TextCount } from '@/lib/records/coverage/coverage';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { TextMark } from '@/lib/records/statements/texts';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { PlaceText } from '@/components/records/meetings/meeting-label';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { useLanguageName } from '@/components/ui/language-name';
import { Day } from '@/components/records/provenance/when';

/** What is held of each number of a series, and of the records without one. */
export function NumberTable({ series }: { series: NumberedSeries }) {
  const t = useTranslations('coverage');
  const shortBodyName = useShortBodyName();
  const names = ['number', 'record', 'when', 'official', 'arabic', 'gap'] as const;
  return (
    <DataTable
      caption={t('byNumber', { body: shortBodyName(series.body) })}
      columns={names.map((name) => t(name))}
      stack="wide"
    >
      {series.numbers.map((each) => (
        <NumberRow key={each.ordinal} {...each} />
      ))}
      {series.unnumbered.map((meeting) => (
        <Row key={meeting.id}>
          <Cell name={t('number')}>–</Cell>
          <RecordCells meeting={meeting} />
          <Cell name={t('gap')}>{t('unnumbered')}</Cell>
        </Row>
      ))}
    </DataTable>
  );
}

function NumberRow({ ordinal, meeting, gap }: NumberCoverage) {
  const t = useTranslations();
  return (
    <Row>
      <Cell name={t('coverage.number')}>
        <span className="tabular-nums">{ordinal}</span>
      </Cell>
      {meeting ? (
        <RecordCells meeting={meeting} />
      ) : (
        <>
          <Cell name={t('coverage.record')}>
            <Doubt>{t('coverage.noRecordHeld')}</Doubt>
          </Cell>
          {(['when', 'official', 'arabic'] as const).map((name) => (
            <Cell key={name}>{null}</Cell>
          ))}
        </>
      )}
      <Cell name={t('coverage.gap')}>
        {gap ? (
          <span className="inline-block text-quiet sm:min-w-56">
            <Words value={gap.known} />
          </span>
        ) : (
          <span className="text-quiet">{t('coverage.noGap')}</span>
        )}
      </Cell>
    </Row>
  );
}

function RecordCells({ meeting }: { meeting: MeetingSummary }) {
  const locale = useLocale();
  const t = useTranslations('coverage');
  return (
    <>
      <Cell name={t('record')}>
        <MeetingLink meeting={meeting} className="inline-block sm:min-w-44" />{' '}
        {meeting.ordinal === null && meeting.ordinalInferred !== null && <Doubt>{t('numberInferred')}</Doubt>}
      </Cell>
      <Cell name={t('when')}>
        <Day edtf={meeting.date.edtf} style="short" isYearUnconfirmed={meeting.date.isYearUnconfirmed} />
        <span className="block text-quiet">
          <PlaceText meeting={meeting} />
        </span>
      </Cell>
      <Cell name={t('official')}>
        <KnownTexts texts={meeting.texts.filter(({ standing }) => standing === 'official')} />
      </Cell>
      <Cell name={t('arabic')}>
        <KnownTexts texts={meeting.texts.filter(({ lang }) => lang === 'ar').map(({ standing }) => ({ standing }))} />
      </Cell>
    </>
  );
}

/** Each standing and language once; that there is none is said. */
function KnownTexts({ texts }: { texts: (Pick<TextMark, 'standing'> & Partial<TextMark>)[] }) {
  const t = useTranslations('coverage');
  if (texts.length === 0) return <span className="text-quiet">{t('none')}</span>;
  const marks = new Map(texts.map((text) => [`${text.standing} ${text.lang}`, text]));
  return [...marks].map(([key, { standing, lang }]) => (
    <span key={key} className="me-1 mb-1 inline-flex">
      <StandingMark standing={standing} {...(lang && { lang })} />
    </span>
  ));
}

/** Meetings, statements and texts of each body. */
export function BodyCoverageTable({ bodies }: { bodies: BodyCoverage[] }) {
  const locale = useLocale();
  const t = useTranslations('coverage');
  const shortBodyName = useShortBodyName();
  return (
    <DataTable
      caption={t('byBody')}
      columns={(['body', 'meetings', 'statements', 'texts'] as const).map((name) => t(name))}
    >
      {bodies.map(({ body, meetings, statements, texts }) => (
        <Row key={body}>
          <Cell>{body === null ? t('noBody') : <a href={paths.body(locale, body)}>{shortBodyName(body)}</a>}</Cell>
          <Cell name={t('meetings')}>{meetings}</Cell>
          <Cell name={t('statements')}>{statements}</Cell>
          <Cell name={t('texts')}>
            {texts.length === 0 ? <span className="text-quiet">{t('none')}</span> : <TextCounts texts={texts} />}
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}

function TextCounts({ texts }: { texts: TextCount[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {texts.map(({ standing, lang, count }) => (
        <li key={`${standing} ${lang}`} className="inline-flex items-center gap-1.5">
          <span className="font-semibold tabular-nums">{count}</span> <StandingMark standing={standing} lang={lang} />
        </li>
      ))}
    </ul>
  );
}

/** Texts known of, a row for each standing and a column for each language. */
export function LanguageTable({ texts }: { texts: TextCount[] }) {
  const t = useTranslations('coverage');
  const language = useLanguageName();
  const languages = [...new Set(texts.map(({ lang }) => lang))].toSorted();
  const standings = [...new Set(texts.map(({ standing }) => standing))];
  const count = (own: TextCount[]) => own.reduce((sum, each) => sum + each.count, 0);
  return (
    <DataTable caption={t('byLanguage')} columns={[t('standing'), ...languages.map(language), t('total')]}>
      {standings.map((standing) => (
        <Row key={standing}>
          <Cell>
            <StandingMark standing={standing} />
          </Cell>
          {languages.map((lang) => (
            <Cell key={lang} name={language(lang)}>
              {count(texts.filter((each) => each.standing === standing && each.lang === lang))}
            </Cell>
          ))}
          <Cell name={t('total')}>{count(texts.filter((each) => each.standing === standing))}</Cell>
        </Row>
      ))}
      <Row>
        <Cell>{t('total')}</Cell>
        {languages.map((lang) => (
          <Cell key={lang} name={language(lang)}>
            {count(texts.filter((each) => each.lang === lang))}
          </Cell>
        ))}
        <Cell name={t('total')}>{count(texts)}</Cell>
      </Row>
    </DataTable>
  );
}
