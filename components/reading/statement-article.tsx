import { useLocale, useTranslations } from 'next-intl';
import { FindingLinks } from '@/components/findings/finding-links';
import { RecordContents } from '@/components/records/citing/record-contents';
import { RecordSection } from '@/components/records/citing/record-section';
import { CorrectedLine } from '@/components/records/history/corrected-line';
import { LastChanged } from '@/components/records/history/last-changed';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { OfficialSources } from '@/components/records/meetings/official-text';
import { Day, RecordDay } from '@/components/records/provenance/when';
import { PublishedTitle, StatementTitleText } from '@/components/records/statements/statement-title';
import { TextList, WithdrawnTextList } from '@/components/records/statements/text-list';
import { EntryColumns } from '@/components/ui/entry-columns';
import { Fact, Facts } from '@/components/ui/facts';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import type { SuccessivePair } from '@/lib/findings/compare/successive-pairs';
import type { PressCheckShown } from '@/lib/findings/press/press-checks';
import { formatList } from '@/lib/i18n/format-list';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { ChangeLink } from '@/lib/records/history/change-links';
import { type Dispute, isDifference } from '@/lib/records/sources/claims';
import { bestText, hasWords } from '@/lib/records/statements/reading';
import type { Statement, VersionMark } from '@/lib/records/statements/statements';
import type { Text } from '@/lib/records/statements/texts';
import type { WithdrawnText } from '@/lib/records/statements/withdrawn-texts';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
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
  /** The citations of the official text, which come first where the reader's language has another, and where its files are. */
  official?: { citations: StatementCitation[]; formatsOf: string | null } | null;
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
  const { official = null, withdrawn = [], correction = null, earlier = null, before = null, pressChecks = [] } = props;
  const locale = useLocale();
  const t = useTranslations('statement');
  const cite = useTranslations('citation');
  const about = `/statements/${statement.id}`;
  const listed = earlier?.withdrawn ?? withdrawn;
  const newest = Math.max(...versions.map(({ n }) => n));
  const comparedIn = languageToCompare(statement.texts, locale);
  return (
    <article>
      <p className="text-base text-quiet">{t(`kind.${statement.kind}`)}</p>
      <h1 className="mt-1 max-w-4xl text-2xl md:text-3xl">
        <StatementTitleText title={statement.title} />
      </h1>
      <PublishedTitle title={statement.title} />
      {earlier && <EarlierVersion statement={statement.id} version={version} newest={newest} comparedIn={comparedIn} />}
      <div className="mt-6">
        <EntryColumns
          facts={
            <div id="facts" className="scroll-mt-4 border-s-4 border-official bg-sheet py-3 ps-4 pe-3">
              <StatementFacts statement={statement} />
            </div>
          }
          side={
            <>
              <RecordContents about={about} sections={sectionsOfStatement(props)} />
              {official && <CiteThis {...official} title={cite('official')} />}
              <CiteThis
                citations={citations}
                formatsOf={earlier ? null : paths.statement(locale, statement.id)}
                {...(official && { id: 'cite-text', title: cite('thisText') })}
              />
            </>
          }
        >
          {correction && <CorrectedLine correction={correction} />}
          {before && <CompareLink pair={before} />}
          <StatementWords statement={statement.id} texts={statement.texts} isEarlier={earlier !== null} />
          {statement.texts.some(hasWords) && <FindingLinks />}
          <RecordSection about={earlier ? null : about} id="texts" title={t('texts')} lead={t('textsLead')}>
            {statement.texts.length > 0 && (
              <TextList
                texts={statement.texts}
                withdrawn={withdrawn}
                shown={bestText(statement.texts, locale)?.slug ?? null}
              />
            )}
            {statement.texts.length + listed.length === 0 && <p>{t('noTexts')}</p>}
            <WithdrawnTextList texts={listed} isThen={earlier !== null} />
          </RecordSection>
          <PressChecks statement={statement.id} checks={pressChecks} texts={statement.texts} />
          <Differences statement={statement.id} differences={differences} />
          <VersionList statement={statement.id} versions={versions} current={version} comparedIn={comparedIn} />
          {earlier === null && statement.updatedAt && <LastChanged at={statement.updatedAt} />}
        </EntryColumns>
      </div>
    </article>
  );
}

/** The anchors of the sections that the page has, in their order. */
function sectionsOfStatement({ statement, pressChecks = [], differences, versions }: Props): string[] {
  const sections = {
    words: statement.texts.some(hasWords),
    texts: true,
    press: pressChecks.length > 0,
    differences: differences.some(isDifference),
    sourced: differences.some((dispute) => !isDifference(dispute)),
    versions: versions.length > 0,
  };
  return Object.entries(sections).flatMap(([id, isThere]) => (isThere ? [id] : []));
}

/** The reader's language where a text in it is held whole, else the other. */
function languageToCompare(texts: Text[], locale: Locale): Locale | null {
  const isWhole = (lang: Locale) =>
    texts.some((text) => text.lang === lang && hasWords(text) && !text.isExcerpt && carriesStatement(text.standing));
  return [locale, otherLocale(locale)].find(isWhole) ?? null;
}

type EarlierProps = { statement: string; version: number; newest: number; comparedIn: Locale | null };

function EarlierVersion({ statement, version, newest, comparedIn }: EarlierProps) {
  const locale = useLocale();
  const t = useTranslations('reading');
  return (
    <p className="mt-4 border-s-4 border-doubt bg-shade px-4 py-2">
      <strong>{t('version', { n: String(version) })}.</strong> {t('oldVersion')}{' '}
      <a href={paths.statement(locale, statement)}>{t('newest')}</a>
      {comparedIn && (
        <>
          {' · '}
          <a
            href={paths.comparison(locale, `${statement}@${version}...${statement}@${newest}`, comparedIn)}
            rel="nofollow"
          >
            {t('sinceThis')}
          </a>
        </>
      )}
    </p>
  );
}

function StatementFacts({ statement }: { statement: ShownStatement }) {
  const t = useTranslations('statement');
  const meetings = useTranslations('meeting');
  const { meeting, issuer, issued, texts } = statement;
  const official = texts.filter(({ standing }) => standing === 'official');
  return (
    <Facts>
      {official.length > 0 && (
        <Fact name={meetings('officialText')}>
          <OfficialSources texts={official} />
        </Fact>
      )}
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
      <OfficialLanguages statement={statement} />
    </Facts>
  );
}

/**
 * The language that its issuer names, beside those of its official texts: more than one may be equally authentic. Where none is
 * named, it is said in which languages an official text is known, and no more.
 */
function OfficialLanguages({ statement: { officialLanguage, texts } }: { statement: ShownStatement }) {
  const locale = useLocale();
  const t = useTranslations('statement');
  const language = useLanguageName();
  const ofTexts = texts.filter(({ standing }) => standing === 'official').map(({ lang }) => lang);
  const all = [...new Set([...(officialLanguage ? [officialLanguage] : []), ...ofTexts])];
  const named = formatList(all.map(language), locale);
  if (officialLanguage !== null || all.length === 0) {
    return <Fact name={t('officialLanguage')}>{all.length === 0 ? t('officialUnknown') : named}</Fact>;
  }
  return (
    <Fact name={t('officialTexts')}>
      {named}
      {all.length === 1 && <span className="block text-quiet">{t('officialOnlyOne')}</span>}
    </Fact>
  );
}
