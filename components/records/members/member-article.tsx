import { useLocale, useTranslations } from 'next-intl';
import { RecordSection } from '@/components/records/citing/record-section';
import { SaidLines } from '@/components/records/meetings/said-lines';
import { CitationSection } from '@/components/records/provenance/cited-words';
import { SourceList } from '@/components/records/provenance/source-list';
import { distinctSources } from '@/components/records/provenance/source-references';
import { Fact, Facts } from '@/components/ui/facts';
import { Words } from '@/components/ui/words';
import { directionOf, locales } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { listQueryWith, wholeList } from '@/lib/records/lists/list-query';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { type MemberRecord, meetingsOfMember } from '@/lib/records/members/members';
import { HeldProofLink } from './held-proof-link';
import { MembershipClaims } from './membership-claims';
import { MembershipTable } from './membership-table';

type Props = { member: MemberRecord; meetings: MeetingSummary[] };

/** A state or an organisation: its names, its memberships with their evidence, and the meetings it had a part in. */
export function MemberArticle({ member, meetings }: Props) {
  const t = useTranslations('members');
  const about = `/members/${member.id}`;
  const sources = distinctSources(member.memberships.flatMap((membership) => membership.sources));
  const names = locales.flatMap((lang) => [member.name[lang] ?? [], ...member.variants[lang]].flat());
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">
        <Words value={member.name} />
      </h1>
      <p className="mb-6 text-quiet">{t(`kind.${member.kind}`)}</p>
      <Names member={member} />
      <RecordSection about={about} id="memberships" title={t('memberships')}>
        {member.memberships.length === 0 ? (
          <p className="max-w-prose">{t('noMemberships')}</p>
        ) : (
          <MembershipTable memberships={member.memberships} list={sources} />
        )}
      </RecordSection>
      <MembershipClaims member={member} />
      <RecordSection about={about} id="meetings" title={t('meetings')} lead={t('meetingsLead')}>
        <Meetings member={member} meetings={meetings} />
      </RecordSection>
      <CitationSection about={about} cited={member.cited} labels={member.labels} />
      {sources.length > 0 && (
        <RecordSection about={about} id="sources" title={t('sources')}>
          <SourceList sources={sources} after={({ id }) => <HeldProofLink source={id} names={names} />} />
        </RecordSection>
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

const parts = ['host', 'co_chair', 'participant', 'observer'] as const;
const filters = { host: 'host', co_chair: 'chair' } as const;
/** What it hosted, chaired and was named in, each meeting with the sentence that names it, where there is one. */
function Meetings({ member, meetings }: Props) {
  const locale = useLocale();
  const t = useTranslations('members');
  const lists = useTranslations('lists');
  const attended = meetingsOfMember(member, meetings);
  const countOf = (part: (typeof parts)[number]) => member.roles.filter(({ role }) => role === part).length;
  if (member.roles.length === 0) return <p>{t('noMeetings')}</p>;
  return parts.map((part) => {
    const own = attended.filter((each) => each.parts.includes(part)).map(({ meeting }) => meeting);
    const filter = part === 'host' || part === 'co_chair' ? { [filters[part]]: member.id } : null;
    if (countOf(part) === 0) return null;
    return (
      <div key={part} className="mb-8">
        <h3 className="mb-3 flex flex-wrap items-baseline gap-x-4 text-lg font-semibold">
          {t(`did.${part}`, { count: countOf(part) })}
          {filter && (
            <a
              href={paths.meetings(locale) + listQueryWith('meetings', wholeList, filter)}
              className="text-base font-normal print:hidden"
            >
              {t('asList')}
            </a>
          )}
        </h3>
        {own.length < countOf(part) && (
          <p className="mb-3 text-base text-quiet">{lists('newestShown', { count: own.length })}</p>
        )}
        <SaidLines meetings={own} said={member.said} unnamed="nothing" />
      </div>
    );
  });
}
