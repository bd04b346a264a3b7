import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useBodyName } from '@/components/records/bodies/body-name';
import { SourceList } from '@/components/records/provenance/source-list';
import { SourceReferences } from '@/components/records/provenance/source-references';
import { Day } from '@/components/records/provenance/when';
import { Fact, Facts } from '@/components/ui/facts';
import { InlineList } from '@/components/ui/inline-list';
import { Section } from '@/components/ui/section';
import { type MembershipAnswer, membershipOnDay } from '@/lib/dates/membership-term';
import { separators } from '@/lib/i18n/format-list';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Member, Membership } from '@/lib/records/members/members';
import type { Source } from '@/lib/records/sources/sources';
import { compareCodes } from '@/lib/text/compare-codes';
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
      {bodies.map((body) => (
        <Section key={body.id} id={`in-${body.id}`} title={bodyName(body)} lead={t('answers')} weight="main">
          <AnswerGroups day={day} members={sorted} body={body} list={sources} />
        </Section>
      ))}
      <div className="print:hidden">
        <Section id="another-day" title={t('anotherDay')}>
          <MembersOnDayForm meetings={meetings} day={day} />
        </Section>
      </div>
      <Section id="sources" title={t('sources')} weight="minor">
        <SourceList sources={sources} />
      </Section>
    </article>
  );
}

const standings = ['members', 'observers'] as const;

type Standing = (typeof standings)[number];

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

const groups = ['member', 'not-a-member', 'not-known'] as const satisfies MembershipAnswer[];

type GroupsProps = Pick<Props, 'day' | 'members'> & { body: Membership['body']; list: Source[] };

/** Those who were members, those who were not, and those of whom it is not known; the same of observers after them. */
function AnswerGroups({ day, members, body, list }: GroupsProps) {
  const t = useTranslations('members');
  const all = members.map((member) => {
    const terms = termsIn(member, body);
    return { member, terms, standing: standingIn(member, body), answer: membershipOnDay(terms, day) };
  });
  return (
    <>
      {standings.flatMap((of) =>
        groups.map((group) => (
          <AnswerGroup
            key={`${of} ${group}`}
            heading={
              <MembershipMark
                answer={group}
                word={of === 'members' ? t(`group.${group}`) : t(`observerGroup.${group}`)}
              />
            }
            answers={all.filter(({ standing, answer }) => standing === of && answer === group)}
            list={list}
          />
        )),
      )}
    </>
  );
}

type Answered = { member: Member; terms: Membership[]; answer: MembershipAnswer };
type GroupProps = { heading: ReactNode; answers: Answered[]; list: Source[] };

/** Names with the same evidence share a line; names of which no source says anything come last. */
function AnswerGroup({ heading, answers, list }: GroupProps) {
  const t = useTranslations('members');
  if (answers.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="font-semibold">
        {heading} <span className="text-quiet tabular-nums">({answers.length})</span>
      </h3>
      <dl className="mt-1 text-base">
        {byEvidence(answers).map(({ key, terms, sharing }) => (
          <div key={key} className="grid gap-x-6 border-b border-rule py-2 md:grid-cols-[18rem_minmax(0,1fr)]">
            <dt className="text-quiet">
              {terms.length === 0 ? t('noEvidence') : <Evidence terms={terms} list={list} />}
            </dt>
            <dd className="min-w-0">
              <Names answers={sharing} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Answers that rest on the same dates and sources, the largest number of them first, then the earliest, those without evidence last. */
function byEvidence(answers: Answered[]) {
  const groups = new Map<string, Answered[]>();
  for (const each of answers) {
    const key = each.terms
      .map(({ role, joined, left, knownFrom, sources }) =>
        [role, joined, left, knownFrom, ...sources.map(({ id }) => id)].join(' '),
      )
      .join('; ');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups]
    .map(([key, sharing]) => ({ key, sharing, terms: sharing[0]?.terms ?? [] }))
    .toSorted(
      (a, b) =>
        Number(a.terms.length === 0) - Number(b.terms.length === 0) ||
        b.sharing.length - a.sharing.length ||
        compareCodes(beginningOf(a.terms), beginningOf(b.terms)),
    );
}

function beginningOf([term]: Membership[]): string {
  return term?.joined ?? term?.knownFrom ?? '';
}

function Names({ answers }: { answers: Answered[] }) {
  const { comma } = separators[useLocale()];
  const items = answers.map(({ member }) => ({ key: member.id, content: <MemberLink member={member} /> }));
  return <InlineList items={items} separator={comma} />;
}

function Evidence({ terms, list }: { terms: Membership[]; list: Source[] }) {
  return (
    <InlineList
      items={terms.map((term) => ({
        key: term.role,
        content: (
          <>
            <MembershipDates membership={term} />
            <SourceReferences sources={term.sources} list={list} />
          </>
        ),
      }))}
    />
  );
}
