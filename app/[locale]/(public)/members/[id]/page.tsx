import { getLocale, getTranslations } from 'next-intl/server';
import { WithdrawnPage, withdrawnMetadata } from '@/app/[locale]/(public)/withdrawn-page';
import { LastChanged } from '@/components/records/history/last-changed';
import { MemberArticle } from '@/components/records/members/member-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { readRecord } from '@/lib/i18n/read-record';
import { nameIn } from '@/lib/records/bilingual';
import { getLastChange } from '@/lib/records/history/last-change';
import { getWithdrawnMark } from '@/lib/records/history/withdrawn-mark';
import { listMeetings } from '@/lib/records/meetings/meetings';
import { onTimeline } from '@/lib/records/meetings/newest-years';
import { getMember, meetingIdsOf } from '@/lib/records/members/members';

type Props = PageProps<'/[locale]/members/[id]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const member = await readRecord(params, getMemberOrMark);
  if ('withdrawal' in member) return withdrawnMetadata(params, member);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('members')]);
  const name = nameIn(member, locale);
  return pageMetadata(params, at(paths.member, member.id), {
    title: name,
    description: t('memberDescription', { name }),
  });
}

export default async function MemberPage({ params }: Props) {
  const member = await readRecord(params, getMemberOrMark);
  if ('withdrawal' in member) return <WithdrawnPage mark={member} />;
  const changedAt = await getLastChange('party', member.id);
  const meetings = await listMeetings({ ids: meetingIdsOf(member) }, { last: onTimeline });
  return (
    <PageFrame address={at(paths.member, member.id)}>
      <MemberArticle member={member} meetings={meetings} />
      {changedAt && <LastChanged at={changedAt} />}
    </PageFrame>
  );
}

async function getMemberOrMark(id: string) {
  return (await getMember(id)) ?? getWithdrawnMark('party', id);
}
