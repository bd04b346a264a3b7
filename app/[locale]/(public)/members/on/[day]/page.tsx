import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { MembersOnDay } from '@/components/records/members/members-on-day';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { formatDate } from '@/lib/language/dates/format-date';
import { listMeetingsOfMainBody } from '@/lib/records/bodies/main-body';
import { listMemberCounts, listMembers } from '@/lib/records/members/members';
import { parseMembershipDay } from '@/lib/records/members/membership-on-day';

type Props = PageProps<'/[locale]/members/on/[day]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ day: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const day = await readDay(params);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('members')]);
  const said = formatDate(day, locale, 'long').text;
  return pageMetadata(params, at(paths.membersOnDay, day), {
    title: t('dayPageTitle', { day: said }),
    description: t('dayDescription', { day: said }),
  });
}

export default async function MembersOnDayPage({ params }: Props) {
  const day = await readDay(params);
  const [members, counts, meetings] = await Promise.all([listMembers(), listMemberCounts(), listMeetingsOfMainBody()]);
  return (
    <PageFrame address={at(paths.membersOnDay, day)}>
      <MembersOnDay day={day} members={members} bodies={counts.map(({ body }) => body)} meetings={meetings} />
    </PageFrame>
  );
}

async function readDay(params: Props['params']) {
  const day = parseMembershipDay((await params).day);
  if (!day) notFound();
  return day;
}
