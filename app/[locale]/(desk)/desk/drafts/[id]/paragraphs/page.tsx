import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { readDraft } from '@/app/[locale]/(desk)/desk/drafts/[id]/read-draft';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import { Notice } from '@/components/editing/form/notice';
import { ArrangeArticle } from '@/components/editing/paragraphs/arrange-article';
import { getDraftParagraphs } from '@/lib/desk/texts/draft-paragraphs';
import { proposeLinks } from '@/lib/desk/texts/proposed-links';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { listNamePairs } from '@/lib/records/vocabulary/name-pairs';

type Props = PageProps<'/[locale]/desk/drafts/[id]/paragraphs'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.paragraphs');
  return { title: t('title') };
}

export default async function ParagraphsPage({ params, searchParams }: Props) {
  const { visit, actor, draft } = await readDraft(params);
  const text = await getDraftParagraphs(draft, actor.id);
  if (text === null) notFound();
  const { with: wanted } = await searchParams;
  const other = text.others.find(({ slug }) => slug === wanted) ?? text.others[0] ?? null;
  const isOpen = draft.actions.save === null;
  const proposed = isOpen && other ? proposeLinks(text.lang, text.paragraphs, other, await listNamePairs()) : [];
  const t = await getTranslations('desk.paragraphs');
  const { conflict, '': general, ...own } = await readFaults(visit);
  const words = conflict ? null : (Object.values(own)[0] ?? general ?? null);
  const row = visit.typed?.row ?? '';
  return (
    <DeskPage
      visit={visit}
      title={t('title')}
      lead={
        <>
          <DraftTitle draft={draft} /> · <a href={deskPaths.draft(visit.locale, draft.id)}>{t('toDraft')}</a>
        </>
      }
      width="wide"
    >
      {conflict && <Notice kind="refused">{t('conflict')}</Notice>}
      {words && <Notice kind="refused">{words}</Notice>}
      <ArrangeArticle
        draft={draft}
        text={text}
        other={other}
        proposed={proposed}
        refused={words ? { row, words } : null}
      />
    </DeskPage>
  );
}
