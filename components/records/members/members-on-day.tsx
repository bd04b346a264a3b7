import { useTranslations } from 'next-intl';
import { useBodyName, useShortBodyName } from '@/components/records/bodies/body-name';
import { SourceList } from '@/components/records/provenance/source-list';
import { SourceReferences } from '@/components/records/provenance/source-references';
import { Day } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Fact, Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Member, Membership } from '@/lib/records/members/members';
import { type MembershipAnswer, membershipOnDay } from '@/lib/records/members/membership-on-day';
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
              <AnswerCounts answers={members.map((member) => answerOf(member, body, day))} />
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

/** An observer is no member. */
function termsIn(member: Member, body: Membership['body']): Membership[] {
  return member.memberships.filter((each) => each.body.id === body.id && each.role !== 'observer');
}

function answerOf(member: Member, body: Membership['body'], day: string): MembershipAnswer {
  return membershipOnDay(termsIn(member, body), day);
}

function AnswerCounts({ answers }: { answers: MembershipAnswer[] }) {
  const t = useTranslations('members');
  const count = (answer: MembershipAnswer) => answers.filter((each) => each === answer).length;
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
              <Answer terms={termsIn(member, body)} day={day} list={list} />
            </Cell>
          ))}
        </Row>
      ))}
    </DataTable>
  );
}

function Answer({ terms, day, list }: { terms: Membership[]; day: string; list: Source[] }) {
  const t = useTranslations('members');
  return (
    <>
      <MembershipMark answer={membershipOnDay(terms, day)} />
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
