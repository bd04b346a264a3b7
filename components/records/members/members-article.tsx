import { useLocale, useTranslations } from 'next-intl';
import { useBodyName } from '@/components/records/bodies/body-name';
import { SourceList } from '@/components/records/provenance/source-list';
import { SourceReferences } from '@/components/records/provenance/source-references';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Fact, Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';
import type { Body } from '@/lib/records/bodies/bodies';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Member, MemberCount, Membership } from '@/lib/records/members/members';
import type { Source } from '@/lib/records/sources/sources';
import { MemberCountText } from './member-count';
import { MemberLink, sourcesOfMembers, useMemberOrder } from './member-link';
import { MembersOnDayForm } from './members-on-day-form';
import { DayOrUnknown, MembershipDates } from './membership-dates';

/** `mainBody` has a column of its own, and so has the body that it is part of. */
type Props = { mainBody: Body | null; members: Member[]; counts: MemberCount[]; meetings: MeetingSummary[] };

const kinds = ['state', 'organization'] as const;

/** Every party that a source shows as a member: totals, a form that asks for a day, and dates of joining. */
export function MembersArticle({ mainBody, members, counts, meetings }: Props) {
  const locale = useLocale();
  const t = useTranslations('members');
  const table = useTranslations('meetings.table');
  const bodyName = useBodyName();
  const sorted = useMemberOrder()(members);
  const tables = kinds.map((kind) => ({ kind, listed: sorted.filter((member) => member.kind === kind) }));
  const sources = sourcesOfMembers(tables.flatMap(({ listed }) => listed));
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-prose text-quiet">{t('lead')}</p>
      <Facts>
        {counts.map((count) => (
          <Fact key={count.body.id} name={bodyName(count.body)}>
            <MemberCountText count={count} />
          </Fact>
        ))}
      </Facts>
      <div className="print:hidden">
        <Section id="on-a-day" title={t('onDay')} lead={t('onDayLead')}>
          <MembersOnDayForm meetings={meetings} />
        </Section>
      </div>
      <p className="mt-6 print:hidden">
        <a href={paths.meetingTable(locale)}>{table('title')}</a>
      </p>
      {tables.map(({ kind, listed }) => (
        <Section key={kind} id={`${kind}s`} title={t(`kinds.${kind}`)}>
          <MemberTable caption={t(`kinds.${kind}`)} mainBody={mainBody} members={listed} list={sources} />
        </Section>
      ))}
      <Section id="sources" title={t('sources')} lead={t('sourcesLead')}>
        <SourceList sources={sources} />
      </Section>
    </article>
  );
}

type TableProps = Pick<Props, 'mainBody' | 'members'> & { caption: string; list: Source[] };

function MemberTable({ caption, mainBody, members, list }: TableProps) {
  const t = useTranslations('members');
  return (
    <DataTable caption={caption} columns={[t('name'), t('joined'), t('knownFrom'), t('inMainBody')]}>
      {members.map((member) => (
        <MemberRow key={member.id} mainBody={mainBody} member={member} list={list} />
      ))}
    </DataTable>
  );
}

type RowProps = Pick<Props, 'mainBody'> & { member: Member; list: Source[] };

function MemberRow({ mainBody, member, list }: RowProps) {
  const t = useTranslations('members');
  const wider = member.memberships.find(({ body }) => body.id === mainBody?.parent);
  const own = member.memberships.find(({ body }) => body.id === mainBody?.id);
  return (
    <Row>
      <Cell>
        <MemberLink member={member} />
      </Cell>
      <Cell name={t('joined')}>{wider && <Joined membership={wider} />}</Cell>
      <Cell name={t('knownFrom')}>{wider && <KnownFrom membership={wider} list={list} />}</Cell>
      <Cell name={t('inMainBody')}>
        {own ? (
          <>
            {t(`role.${own.role}`)} · <MembershipDates membership={own} />
            <SourceReferences sources={own.sources} list={list} />
          </>
        ) : (
          <span className="text-quiet">{t('notKnown')}</span>
        )}
      </Cell>
    </Row>
  );
}

function Joined({ membership: { joined, ordinal } }: { membership: Membership }) {
  const t = useTranslations('members');
  return (
    <>
      <DayOrUnknown edtf={joined} style="short" />
      {ordinal !== null && <span className="text-quiet"> · {t('ordinal', { ordinal })}</span>}
    </>
  );
}

function KnownFrom({ membership: { knownFrom, sources }, list }: { membership: Membership; list: Source[] }) {
  return (
    <>
      <DayOrUnknown edtf={knownFrom} style="short" />
      <SourceReferences sources={sources} list={list} />
    </>
  );
}
