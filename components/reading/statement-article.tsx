import { useLocale, useTranslations } from 'next-intl';
import { FindingLinks } from '@/components/findings/finding-links';
import { CorrectedLine } from '@/components/records/history/corrected-line';
import { LastChanged } from '@/components/records/history/last-changed';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { Day, RecordDay } from '@/components/records/provenance/when';
import { PublishedTitle, StatementTitleText } from '@/components/records/statements/statement-title';
import { TextList, WithdrawnTextList } from '@/components/records/statements/text-list';
import { Fact, Facts } from '@/components/ui/facts';
import { useLanguageName } from '@/components/ui/language-name';
import { Section } from '@/components/ui/section';
import { Words } from '@/components/ui/words';
import type { SuccessivePair } from '@/lib/findings/compare/successive-pairs';
import type { PressCheckShown } from '@/lib/findings/press/press-checks';
import { formatList } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import type { ChangeLink } from '@/lib/records/history/change-links';
import type { Dispute } from '@/lib/records/sources/claims';
import { bestText } from '@/lib/records/statements/reading';
import type { Statement, VersionMark } from '@/lib/records/statements/statements';
import type { WithdrawnText } from '@/lib/records/statements/withdrawn-texts';
import { CiteThis, type StatementCitation } from './cite-this';
import { CompareLink } from './compare-link';
import { Differences } from './differences';
import { PressChecks } from './press-checks';
import { StatementWords } from './statement-words';
import { VersionList } from './version-list';

type Props = {
  statement: ShownStatement;
  differences: Dispute[];
  citations: StatementCitation[];
  versions: VersionMark[];
  version: number;
  /** The texts of the statement that were withdrawn since readers could read them. */
  withdrawn?: WithdrawnText[];
  /** The last correction of it. */
  correction?: ChangeLink | null;
  /** The statement before it, where the two can be compared. */
  before?: SuccessivePair | null;
  pressChecks?: PressCheckShown[];
  /** An earlier version says so, which texts were withdrawn while it was the newest, and leads to the one published now. */
  earlier?: { withdrawn: WithdrawnText[] } | null;
};

/** The parts of a statement that its page shows, of the newest version or of an earlier one. */
export type ShownStatement = Pick<
  Statement,
  'id' | 'kind' | 'title' | 'officialLanguage' | 'issued' | 'issuer' | 'meeting' | 'texts'
> &
  Partial<Pick<Statement, 'updatedAt'>>;

/** A statement: its issuer, its official text, its words, and the places where its texts differ. */
export function StatementArticle(props: Props) {
  const { statement, differences, citations, versions, version } = props;
  const { withdrawn = [], correction = null, earlier = null, before = null, pressChecks = [] } = props;
  const locale = useLocale();
  const t = useTranslations('statement');
  const listed = earlier?.withdrawn ?? withdrawn;
  return (
    <article>
      <p className="text-base text-quiet">{t(`kind.${statement.kind}`)}</p>
      <h1 className="mt-1 max-w-4xl text-2xl md:text-3xl">
        <StatementTitleText title={statement.title} />
      </h1>
      <PublishedTitle title={statement.title} />
      {earlier && <EarlierVersion statement={statement.id} version={version} />}
      <div id="facts" className="mt-6 scroll-mt-4">
        <StatementFacts statement={statement} />
      </div>
      {correction && <CorrectedLine correction={correction} />}
      {before && <CompareLink pair={before} />}
      <StatementWords statement={statement.id} texts={statement.texts} isEarlier={earlier !== null} />
      <FindingLinks />
      <Section id="texts" title={t('texts')} lead={t('textsLead')}>
        {statement.texts.length > 0 && (
          <TextList
            texts={statement.texts}
            withdrawn={withdrawn}
            shown={bestText(statement.texts, locale)?.slug ?? null}
          />
        )}
        {statement.texts.length + listed.length === 0 && <p>{t('noTexts')}</p>}
        <WithdrawnTextList texts={listed} isThen={earlier !== null} />
      </Section>
      <PressChecks checks={pressChecks} texts={statement.texts} statement={statement.id} />
      <Differences statement={statement.id} differences={differences} />
      <CiteThis citations={citations} formatsOf={earlier ? null : paths.statement(locale, statement.id)} />
      <VersionList statement={statement.id} versions={versions} current={version} />
      {earlier === null && statement.updatedAt && <LastChanged at={statement.updatedAt} />}
    </article>
  );
}

function EarlierVersion({ statement, version }: { statement: string; version: number }) {
  const locale = useLocale();
  const t = useTranslations('reading');
  return (
    <p className="mt-4 border-s-4 border-doubt bg-shade px-4 py-2">
      <strong>{t('version', { n: String(version) })}.</strong> {t('oldVersion')}{' '}
      <a href={paths.statement(locale, statement)}>{t('newest')}</a>
    </p>
  );
}

function StatementFacts({ statement }: { statement: ShownStatement }) {
  const t = useTranslations('statement');
  const { meeting, issuer, issued } = statement;
  return (
    <Facts>
      {meeting && (
        <Fact name={t('meeting')}>
          <MeetingLink meeting={meeting} />
          <span className="block text-quiet">
            <RecordDay date={meeting} />
          </span>
        </Fact>
      )}
      {issuer && (
        <Fact name={t('issuer')}>
          <Words value={issuer} />
        </Fact>
      )}
      <Fact name={t('issued')}>{issued ? <Day edtf={issued} /> : t('issuedUnknown')}</Fact>
      <Fact name={t('officialLanguage')}>
        <OfficialLanguages statement={statement} />
      </Fact>
    </Facts>
  );
}

/** The language that its issuer names, or those of its official texts: more than one may be equally authentic. */
function OfficialLanguages({ statement: { officialLanguage, texts } }: { statement: ShownStatement }) {
  const locale = useLocale();
  const t = useTranslations('statement');
  const language = useLanguageName();
  const ofTexts = texts.filter(({ standing }) => standing === 'official').map(({ lang }) => lang);
  const all = [...new Set([...(officialLanguage ? [officialLanguage] : []), ...ofTexts])];
  return all.length === 0 ? t('officialUnknown') : formatList(all.map(language), locale);
}
