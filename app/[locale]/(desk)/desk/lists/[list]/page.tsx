import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { NameListArticle } from '@/components/editing/lists/name-list-article';
import { isNameList } from '@/components/editing/lists/name-lists';
import { actorOf } from '@/lib/auth/session';
import { findChoices } from '@/lib/desk/choices';

type Props = PageProps<'/[locale]/desk/lists/[list]'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.lists');
  return { title: t('title') };
}

export default async function NameListPage({ params, searchParams }: Props) {
  const visit = await requireVisit('record.read');
  const [{ list }, { q }] = [await params, await searchParams];
  if (!isNameList(list)) notFound();
  const asked = typeof q === 'string' ? q.slice(0, 200) : '';
  const [t, found] = [await getTranslations('desk.lists'), await findChoices(actorOf(visit.session), list, asked)];
  return (
    <DeskPage visit={visit} title={t(`of.${list}`)} lead={t('lead')}>
      <NameListArticle list={list} q={asked} found={found} />
    </DeskPage>
  );
}
