import { useTranslations } from 'next-intl';
import { useBodyName, useShortBodyName } from '@/components/records/bodies/body-name';
import { SourceList } from '@/components/records/provenance/source-list';
import { SourceReferences } from '@/components/records/provenance/source-references';
import { Day } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Fact, Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { type MembershipAnswer, membershipOnDay } from '@/lib/dates/membership-term';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Member, Membership } from '@/lib/records/members/members';
import type { Source } from '@/lib/records/sources/sources';
import { MemberLink, sourcesOfMembers, useMemberOrder } from './member-link';
import { MembersOnDayForm } from './members-on-day-form';
import { MembershipDates, MembershipMark } from './membership-dates';

type Props = { day: string; members: Member[]; bodies: Membership['body'][]; meetings: MeetingSummary[] };

/** For one day, each party as a member, not a member or not known, with the evidence. */
export function MembersOnDay({ day, members, bodies, meetings }: Props) {
  const t = useTranslations('members');
  const bodyName = useBodyName();
  const sorted = useMemberOrder()(members);
  const sources = sourcesOfMembers(sorted);
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">{t.rich('dayTitle', { day: () => <Day key="day" edtf={day} /> })}</h1>
      <div className="mt-6">
        <Facts>
          {bodies.map((body) => (
            <Fact key={body.id} name={bodyName(body)}>
              <AnswerCounts members={members} body={body} day={day} />
            </Fact>
          ))}
        </Facts>
      </div>
      <p className="mt-6 max-w-prose text-base text-quiet">{t('howToRead')}</p>
      <Section id="answers" title={t('answers')}>
        <AnswerTable day={day} members={sorted} bodies={bodies} list={sources} />
      </Section>
      <div className="print:hidden">
        <Section id="another-day" title={t('anotherDay')}>
          <MembersOnDayForm meetings={meetings} day={day} />
        </Section>
      </div>
      <Section id="sources" title={t('sources')}>
        <SourceList sources={sources} />
      </Section>
    </article>
  );
}

type Standing = 'members' | 'observers';

/** An observer is no member, and whoever was both is answered as a member. */
function standingIn(member: Member, body: Membership['body']): Standing {
  const roles = member.memberships.filter((each) => each.body.id === body.id).map(({ role }) => role);
  return roles.length > 0 && roles.every((role) => role === 'observer') ? 'observers' : 'members';
}

function termsIn(member: Member, body: Membership['body']): Membership[] {
  const isObserver = standingIn(member, body) === 'observers';
  return member.memberships.filter((each) => each.body.id === body.id && (each.role === 'observer') === isObserver);
}

type CountProps = Pick<Props, 'day' | 'members'> & { body: Membership['body'] };

function AnswerCounts({ members, body, day }: CountProps) {
  const t = useTranslations('members');
  const answersOf = (standing: Standing) =>
    members
      .filter((member) => standingIn(member, body) === standing)
      .map((member) => membershipOnDay(termsIn(member, body), day));
  const answers = answersOf('members');
  const count = (answer: MembershipAnswer) => answers.filter((each) => each === answer).length;
  const observers = answersOf('observers').filter((answer) => answer === 'member').length;
  return (
    <>
      <p>
        {t('countsOnDay', {
          member: count('member'),
          notMember: count('not-a-member'),
          notKnown: count('not-known'),
        })}
      </p>
      <p className="text-base text-quiet">{t('countsBasis', { total: answers.length })}</p>
      {observers > 0 && <p className="text-base">{t('observersOnDay', { count: observers })}</p>}
    </>
  );
}

function AnswerTable({ day, members, bodies, list }: Omit<Props, 'meetings'> & { list: Source[] }) {
  const t = useTranslations('members');
  const bodyName = useBodyName();
  const shortBodyName = useShortBodyName();
  return (
    <DataTable caption={t('answers')} columns={[t('name'), ...bodies.map(bodyName)]}>
      {members.map((member) => (
        <Row key={member.id}>
          <Cell>
            <MemberLink member={member} />
          </Cell>
          {bodies.map((body) => (
            <Cell key={body.id} name={shortBodyName(body.id)}>
              <Answer
                terms={termsIn(member, body)}
                isObserver={standingIn(member, body) === 'observers'}
                day={day}
                list={list}
              />
            </Cell>
          ))}
        </Row>
      ))}
    </DataTable>
  );
}

type AnswerProps = { terms: Membership[]; isObserver: boolean; day: string; list: Source[] };

function Answer({ terms, isObserver, day, list }: AnswerProps) {
  const t = useTranslations('members');
  const answer = membershipOnDay(terms, day);
  return (
    <>
      {isObserver && answer === 'member' ? (
        <span className="font-semibold whitespace-nowrap">{t('role.observer')}</span>
      ) : (
        <MembershipMark answer={answer} />
      )}
      <span className="text-quiet">
        {' · '}
        {terms.length === 0 && t('noEvidence')}
        {terms.map((term) => (
          <span key={term.role}>
            <MembershipDates membership={term} />
            <SourceReferences sources={term.sources} list={list} />
          </span>
        ))}
      </span>
    </>
  );
}
