import { useLocale, useTranslations } from 'next-intl';
import { FigurePoints } from '@/components/charts/figure-points';
import { RecordSection } from '@/components/records/citing/record-section';
import { OtherYears } from '@/components/records/meetings/other-years';
import { UnplacedPlans } from '@/components/records/meetings/plan-list';
import { Timeline } from '@/components/records/meetings/timeline';
import { Parties } from '@/components/records/members/parties';
import { CitationSection, CitedLine } from '@/components/records/provenance/cited-words';
import { SourceList } from '@/components/records/provenance/source-list';
import { SourcedValues } from '@/components/records/provenance/sourced-values';
import { Day } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Fact, Facts } from '@/components/ui/facts';
import { InLanguage } from '@/components/ui/in-language';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import { locales } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Body, BodyName } from '@/lib/records/bodies/bodies';
import type { BodyTimeline } from '@/lib/records/meetings/newest-years';
import type { MeetingFigures } from '@/lib/records/sources/figures';
import { BodyNameText } from './body-name';
import { BodySwitch } from './body-switch';

type Props = {
  body: Body;
  mainBody: string | null;
  bodies: BodyName[];
  timeline: BodyTimeline;
  figures: MeetingFigures[];
};

/** A body: its facts, names and meetings, and the values on which sources disagree. */
export function BodyArticle({ body, mainBody, bodies, timeline, figures }: Props) {
  const locale = useLocale();
  const t = useTranslations();
  const about = `/bodies/${body.id}`;
  return (
    <article>
      <h1 className="max-w-4xl text-2xl md:text-3xl">
        <BodyNameText body={body} /> {body.acronym && <bdi className="text-quiet">({body.acronym})</bdi>}
      </h1>
      <div className="mt-6">
        <BodyFacts body={body} />
      </div>
      <BodySwitch bodies={bodies} mainBody={mainBody} current={body.id} />
      {timeline.years.length > 0 && (
        <RecordSection about={about} id="meetings" title={t('bodies.meetingsHeading')} lead={t('home.order')}>
          <Timeline years={timeline.years} />
          <OtherYears years={timeline.others} />
        </RecordSection>
      )}
      {body.plans.length > 0 && (
        <RecordSection about={about} id="plans" title={t('meeting.plans')}>
          <UnplacedPlans plans={body.plans} />
        </RecordSection>
      )}
      {figures.some((meeting) => meeting.figures.length > 0) && (
        <RecordSection
          about={about}
          id="figures"
          title={t('meeting.figures')}
          {...(timeline.others.length > 0 && { lead: t('bodies.newestFigures') })}
        >
          <FigurePoints meetings={figures} />
        </RecordSection>
      )}
      {body.names.length > 0 && (
        <RecordSection about={about} id="names" title={t('bodies.names')} lead={t('bodies.namesLead')}>
          <NameTable body={body} />
          <p className="mt-3 text-base print:hidden">
            <a href={`${paths.glossary(locale)}#body-${body.id}`}>{t('glossary.fromBody')}</a>
          </p>
        </RecordSection>
      )}
      <CitationSection about={about} cited={[]} labels={body.labels} />
      <SourcedValues about={about} disputes={body.disputes} />
      {body.sources.length > 0 && (
        <RecordSection about={about} id="sources" title={t('meeting.sources')}>
          <SourceList sources={body.sources} />
        </RecordSection>
      )}
    </article>
  );
}

function BodyFacts({ body }: { body: Body }) {
  const t = useTranslations('bodies');
  const chair = useTranslations('meeting')('chair');
  const leadership =
    body.kind === 'line_of_effort' ? t('leads') : body.coLeads.length > 0 || body.coLeadsNote ? t('coLeads') : chair;
  if (body.established === null && body.establishedNote === null && body.coLeads.length === 0) return null;
  return (
    <Facts>
      {(body.established || body.establishedNote) && (
        <Fact name={t(body.established ? 'established' : 'note')}>
          {body.established && <Day edtf={body.established} />}
          {body.establishedNote && (
            <p className="max-w-prose text-base text-quiet">
              <Words value={body.establishedNote} />
            </p>
          )}
        </Fact>
      )}
      <Fact name={leadership}>
        {body.coLeads.length > 0 ? <Parties parties={body.coLeads} /> : t('coLeadsUnknown')}
        {body.coLeadsNote && (
          <p className="max-w-prose text-base text-quiet">
            <Words value={body.coLeadsNote} />
          </p>
        )}
      </Fact>
    </Facts>
  );
}

function NameTable({ body }: { body: Body }) {
  const t = useTranslations('bodies');
  const language = useLanguageName();
  return (
    <DataTable caption={t('names')} columns={[t('name'), t('languageColumn'), t('period')]}>
      {[...mainNames(body), ...body.names].map(({ lang, name, period, note, cited }) => (
        <Row key={`${lang} ${name}`}>
          <Cell>
            <InLanguage lang={lang}>{name}</InLanguage>
            {note && (
              <p className="text-base text-quiet">
                <Words value={note} />
              </p>
            )}
            {cited && (
              <p className="text-base">
                <CitedLine {...cited} />
              </p>
            )}
          </Cell>
          <Cell>{language(lang)}</Cell>
          <Cell>{period ? <Day edtf={period} style="year" /> : t('periodUnknown')}</Cell>
        </Row>
      ))}
    </DataTable>
  );
}

/** Its present names, where the list of names does not hold them with a period. */
function mainNames({ name, names }: Body): Omit<Body['names'][number], 'use'>[] {
  const isListed = (own: string) => names.some((each) => each.name === own);
  return locales.flatMap((lang) => {
    const own = name[lang];
    return own === null || isListed(own) ? [] : [{ lang, name: own, period: null, note: null, cited: null }];
  });
}
