import { getTranslations } from 'next-intl/server';
import { MembersArticle } from '@/components/records/members/members-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getMainBody, listMeetingsOfMainBody } from '@/lib/records/bodies/main-body';
import { listMemberCounts, listMembers } from '@/lib/records/members/members';

type Props = PageProps<'/[locale]/members'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('members');
  return pageMetadata(params, paths.members, { title: t('title'), description: t('description') });
}

export default async function MembersPage({ params }: Props) {
  await readLocale(params);
  const [mainBody, members, counts, meetings] = await Promise.all([
    getMainBody(),
    listMembers(),
    listMemberCounts(),
    listMeetingsOfMainBody(),
  ]);
  return (
    <PageFrame address={paths.members}>
      <MembersArticle mainBody={mainBody} members={members} counts={counts} meetings={meetings} />
    </PageFrame>
  );
}
