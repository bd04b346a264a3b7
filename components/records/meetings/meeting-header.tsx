import { useLocale, useTranslations } from 'next-intl';
import { BodyLink, nameAtTheTime } from '@/components/records/bodies/body-name';
import { Parties } from '@/components/records/members/parties';
import { DifferenceFact, DifferenceMark } from '@/components/records/provenance/difference-links';
import { FigureText } from '@/components/records/provenance/figure';
import { When } from '@/components/records/provenance/when';
import { Fact, Facts } from '@/components/ui/facts';
import { InLanguage } from '@/components/ui/in-language';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { Body } from '@/lib/records/bodies/bodies';
import { listQueryWith, wholeList } from '@/lib/records/lists/list-query';
import type { Meeting } from '@/lib/records/meetings/meetings';
import type { WithdrawnStatement } from '@/lib/records/statements/withdrawn-statement';
import { OrdinalText, PlaceText } from './meeting-label';
import { OfficialText } from './official-text';

type Props = {
  meeting: Meeting;
  body: Body;
  withdrawn: Pick<WithdrawnStatement, 'id' | 'title'>[];
  /** The body that the record is mainly about: a meeting of another says that it is not one of its. */
  mainBody: Body | null;
};

/** What kind of meeting it is, and its title. */
export function MeetingTitle({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  return (
    <header>
      <p className="text-base text-quiet">
        {t(`type.${meeting.type}`)} · <ModeLink meeting={meeting} />
      </p>
      <h1 className="mt-1 mb-6 max-w-4xl text-2xl md:text-3xl">
        <Words value={meeting.title} />
      </h1>
    </header>
  );
}

/** The answers to the first questions: when, where and which text is official in a box, then who, how many and what differs. */
export function MeetingFacts({ meeting, body, withdrawn, mainBody }: Props) {
  const t = useTranslations('meeting');
  return (
    <div id="facts" className="grid gap-5">
      <div className="border-s-4 border-official bg-sheet py-3 ps-4 pe-3">
        <Facts>
          <Fact name={t('when')}>
            <When date={meeting.date} />
            <DifferenceMark disputes={meeting.disputes} property={/^date$/} />
          </Fact>
          <Fact name={t('where')}>
            <PlaceText meeting={meeting} />
            <DifferenceMark disputes={meeting.disputes} property={/^(?:place|country)$/} />
          </Fact>
          <Fact name={t('officialText')}>
            <OfficialText statements={meeting.statements} withdrawn={withdrawn} />
          </Fact>
        </Facts>
      </div>
      <Facts>
        <Fact name={t('body')}>
          <BodyLink body={body} />
          <NameThen meeting={meeting} body={body} />
          {mainBody && mainBody.id !== body.id && <NotOfMain mainBody={mainBody} />}
        </Fact>
        {isNumbered(meeting, mainBody) && (
          <Fact name={t('ordinal')}>
            <OrdinalText meeting={meeting} />
            <DifferenceMark disputes={meeting.disputes} property={/^ordinal$/} />
          </Fact>
        )}
        <People meeting={meeting} />
        <Fact name={t('howMany')}>
          <HeadlineFigure meeting={meeting} />
          <DifferenceMark disputes={meeting.disputes} property={/^count(?:\.|$)/} />
        </Fact>
        <DifferenceFact disputes={meeting.disputes} />
      </Facts>
    </div>
  );
}

/** Of a body that does not number its meetings, a number that is not stated is not something unknown. */
function isNumbered({ body, ordinal, ordinalInferred }: Meeting, mainBody: Body | null): boolean {
  return ordinal !== null || ordinalInferred !== null || mainBody === null || mainBody.id === body;
}

/** The format of a meeting, leading to all meetings of its body in that format. */
function ModeLink({ meeting: { body, mode } }: { meeting: Meeting }) {
  const locale = useLocale();
  const t = useTranslations('meeting.mode');
  const filter = { body, mode: mode === null ? 'unknown' : mode.replaceAll('_', '-') };
  return <a href={paths.meetings(locale) + listQueryWith('meetings', wholeList, filter)}>{t(mode ?? 'unknown')}</a>;
}

function NotOfMain({ mainBody }: { mainBody: Body }) {
  const t = useTranslations('meeting');
  return (
    <span className="block text-base">
      {t.rich('notOfMain', { name: () => <BodyLink key="name" body={mainBody} /> })}
    </span>
  );
}

function People({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  return (
    <>
      <Fact name={t(meeting.coChairs.length > 0 ? 'chaired' : 'chair')}>
        {meeting.coChairs.length > 0 ? <Parties parties={meeting.coChairs} /> : t('notKnown')}
        <DifferenceMark disputes={meeting.disputes} property={/^co-chairs$/} />
      </Fact>
      {meeting.hosts.length > 0 && (
        <Fact name={t('hosts', { count: meeting.hosts.length })}>
          <Parties parties={meeting.hosts} />
        </Fact>
      )}
    </>
  );
}

function HeadlineFigure({ meeting }: { meeting: Meeting }) {
  const locale = useLocale();
  const t = useTranslations('meeting');
  const headline = meeting.counts.find((count) => count.isHeadline);
  const figures = `${paths.meeting(locale, meeting.id)}#figures`;
  if (!headline) return <Figures meeting={meeting} address={figures} />;
  return (
    <>
      <FigureText figure={headline} />{' '}
      <span className="block text-base text-quiet">
        {t('saidBy')}: <Words value={headline.saidBy} /> · <a href={figures}>{t('figures')}</a>
      </span>
    </>
  );
}

const figuresAtOnce = 6;

/** Where the editors chose none to stand first, those that the sources give, each with what it counts. */
function Figures({ meeting: { counts }, address }: { meeting: Meeting; address: string }) {
  const t = useTranslations('meeting');
  if (counts.length === 0) return t('countUnknown');
  if (counts.length > figuresAtOnce) return <a href={address}>{t('figuresStated', { count: counts.length })}</a>;
  return (
    <>
      {counts.map((figure) => (
        <span key={figure.number} className="block">
          <FigureText figure={figure} />
        </span>
      ))}
      <a href={address} className="text-base">
        {t('figures')}
      </a>
    </>
  );
}

/** A record of 2015 says what the group was called in 2015. */
function NameThen({ meeting, body }: { meeting: Meeting; body: Body }) {
  const t = useTranslations('meeting');
  const name = nameAtTheTime(body, meeting.date);
  if (!name) return null;
  return (
    <span className="block text-base text-quiet">
      {t.rich('nameThen', {
        name: () => (
          <InLanguage key={name.name} lang={name.lang}>
            {name.name}
          </InLanguage>
        ),
      })}
    </span>
  );
}
