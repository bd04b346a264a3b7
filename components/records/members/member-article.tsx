import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { CitationSection } from '@/components/records/provenance/cited-words';
import { SourceList } from '@/components/records/provenance/source-list';
import { distinctSources } from '@/components/records/provenance/source-references';
import { RecordDay } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Fact, Facts } from '@/components/ui/facts';
import { ParentLink } from '@/components/ui/parent-link';
import { Section } from '@/components/ui/section';
import { Words } from '@/components/ui/words';
import { directionOf, locales } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { type MemberRecord, meetingsOfMember } from '@/lib/records/members/members';
import { MembershipClaims } from './membership-claims';
import { MembershipTable } from './membership-table';

type Props = { member: MemberRecord; meetings: MeetingSummary[] };

/** A state or an organisation: its names, its memberships with their evidence, and the meetings it had a part in. */
export function MemberArticle({ member, meetings }: Props) {
  const locale = useLocale();
  const t = useTranslations('members');
  const sources = distinctSources(member.memberships.flatMap((membership) => membership.sources));
  return (
    <article>
      <ParentLink href={paths.members(locale)}>{t('title')}</ParentLink>
      <h1 className="text-2xl md:text-3xl">
        <Words value={member.name} />
      </h1>
      <p className="mb-6 text-quiet">{t(`kind.${member.kind}`)}</p>
      <Names member={member} />
      <Section id="memberships" title={t('memberships')}>
        {member.memberships.length === 0 ? (
          <p className="max-w-prose">{t('noMemberships')}</p>
        ) : (
          <MembershipTable memberships={member.memberships} list={sources} />
        )}
      </Section>
      <MembershipClaims member={member} />
      <Section id="meetings" title={t('meetings')} lead={t('meetingsLead')}>
        <Meetings member={member} meetings={meetings} />
      </Section>
      <CitationSection cited={member.cited} labels={member.labels} />
      {sources.length > 0 && (
        <Section id="sources" title={t('sources')}>
          <SourceList sources={sources} />
        </Section>
      )}
    </article>
  );
}

function Names({ member }: { member: MemberRecord }) {
  const t = useTranslations('members');
  return (
    <Facts>
      {locales.map((lang) => (
        <Fact key={lang} name={t(`namesIn.${lang}`)}>
          <span lang={lang} dir={directionOf(lang)}>
            <bdi className="font-semibold">{member.name[lang] ?? t('notKnown')}</bdi>
            {member.variants[lang].map((variant) => (
              <span key={variant}>
                {' · '}
                <bdi>{variant}</bdi>
              </span>
            ))}
          </span>
        </Fact>
      ))}
      <Fact name={t('code')}>
        <bdi dir="ltr">{member.code}</bdi>
      </Fact>
    </Facts>
  );
}

function Meetings({ member, meetings }: Props) {
  const t = useTranslations();
  const shortBodyName = useShortBodyName();
  const attended = meetingsOfMember(member, meetings).toReversed();
  if (attended.length === 0) return <p>{t('members.noMeetings')}</p>;
  return (
    <DataTable
      caption={t('members.meetings')}
      columns={[t('meetings.date'), t('meetings.meeting'), t('meetings.body'), t('members.asRole')]}
    >
      {attended.map(({ meeting, parts }) => (
        <Row key={meeting.id}>
          <Cell>
            <span className="inline-block min-w-28">
              <RecordDay date={meeting.date} style="short" />
            </span>
          </Cell>
          <Cell>
            <MeetingLink meeting={meeting} />
          </Cell>
          <Cell>{shortBodyName(meeting.body)}</Cell>
          <Cell>{parts.map((part) => t(`members.part.${part}`)).join(' · ')}</Cell>
        </Row>
      ))}
    </DataTable>
  );
}
