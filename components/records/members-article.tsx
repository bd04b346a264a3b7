import { useLocale, useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Fact, Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';
import type { MeetingSummary } from '@/lib/records/meetings';
import type { Member, MemberCount, Membership } from '@/lib/records/members';
import type { Source } from '@/lib/records/sources';
import { inAlphabeticalOrder } from '@/lib/text/alphabetical-order';
import { useBodyName } from './body-name';
import { MemberCountText } from './member-count';
import { MembersOnDayForm } from './members-on-day-form';
import { MembershipDates } from './membership-dates';
import { SourceList } from './source-list';
import { distinctSources, SourceReferences } from './source-references';
import { Day } from './when';

type Props = { members: Member[]; counts: MemberCount[]; meetings: MeetingSummary[] };

/** Everyone whom a source shows as a member: how many of how many, who was it on a day, and since when. */
export function MembersArticle({ members, counts, meetings }: Props) {
  const t = useTranslations('members');
  const bodyName = useBodyName();
  const sources = distinctSources(members.flatMap(({ memberships }) => memberships.flatMap((each) => each.sources)));
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
      <Section id="on-a-day" title={t('onDay')} lead={t('onDayLead')}>
        <MembersOnDayForm meetings={meetings} />
      </Section>
      {(['state', 'organization'] as const).map((kind) => (
        <Section key={kind} id={`${kind}s`} title={t(`kinds.${kind}`)}>
          <MemberTable
            caption={t(`kinds.${kind}`)}
            members={members.filter((each) => each.kind === kind)}
            list={sources}
          />
        </Section>
      ))}
      <Section id="sources" title={t('sources')} lead={t('sourcesLead')}>
        <SourceList sources={sources} />
      </Section>
    </article>
  );
}

function MemberTable({ caption, members, list }: { caption: string; members: Member[]; list: Source[] }) {
  const locale = useLocale();
  const t = useTranslations('members');
  const sorted = inAlphabeticalOrder(members, locale, ({ name, code }) => name[locale] ?? code);
  return (
    <DataTable caption={caption} columns={[t('name'), t('joined'), t('knownFrom'), t('inCifg')]}>
      {sorted.map((member) => (
        <MemberRow key={member.id} member={member} list={list} />
      ))}
    </DataTable>
  );
}

function MemberRow({ member: { id, code, name, memberships }, list }: { member: Member; list: Source[] }) {
  const locale = useLocale();
  const t = useTranslations('members');
  const inCoalition = memberships.find(({ body }) => body.id === 'coalition');
  const inCifg = memberships.find(({ body }) => body.id === 'cifg');
  return (
    <Row>
      <Cell>
        <a href={paths.member(locale, id)} className="max-sm:font-semibold">
          <bdi>{name[locale] ?? code}</bdi>
        </a>
      </Cell>
      <Cell name={t('joined')}>{inCoalition && <Joined membership={inCoalition} />}</Cell>
      <Cell name={t('knownFrom')}>
        {inCoalition && (
          <>
            {inCoalition.knownFrom ? <Day edtf={inCoalition.knownFrom} style="short" /> : t('dateNotKnown')}
            <SourceReferences sources={inCoalition.sources} list={list} />
          </>
        )}
      </Cell>
      <Cell name={t('inCifg')}>
        {inCifg ? (
          <>
            {t(`role.${inCifg.role}`)} · <MembershipDates membership={inCifg} />
            <SourceReferences sources={inCifg.sources} list={list} />
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
      {joined ? <Day edtf={joined} style="short" /> : <span className="text-quiet">{t('dateNotKnown')}</span>}
      {ordinal !== null && <span className="text-quiet"> · {t('ordinal', { ordinal })}</span>}
    </>
  );
}
