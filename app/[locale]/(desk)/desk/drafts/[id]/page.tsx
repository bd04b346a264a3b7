import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { ClosedDraft } from '@/components/editing/draft/closed-draft';
import { DraftForm } from '@/components/editing/draft/draft-form';
import { DraftHead } from '@/components/editing/draft/draft-head';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import { PublishedArticle } from '@/components/editing/draft/published-article';
import { Notice } from '@/components/editing/form/notice';
import { choiceKinds, getChoices } from '@/lib/desk/choices';
import { getDraftDocument } from '@/lib/desk/draft-document';
import { readDraft } from './read-draft';

type Props = PageProps<'/[locale]/desk/drafts/[id]'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.draft.state');
  return { title: t('draft') };
}

export default async function DraftPage({ params, searchParams }: Props) {
  const { as } = await searchParams;
  const { visit, actor, draft } = await readDraft(params, typeof as === 'string' ? as : undefined);
  const choices = await getChoices(actor, choiceKinds);
  const shown = visit.kept?.isShown ? 'kept' : as === 'saved' || as === 'aside' ? as : 'typed';
  const t = await getTranslations('desk.draft');
  return (
    <DeskPage visit={visit} title={<DraftTitle draft={draft} />} lead={<DraftHead draft={draft} />}>
      {'conflict' in visit.faults && draft.unsaved === null && <Notice kind="refused">{t('conflict')}</Notice>}
      {draft.state === 'published' && <PublishedArticle draft={draft} />}
      {draft.actions.save === null ? (
        <DraftForm
          draft={draft}
          document={await getDraftDocument(draft)}
          choices={choices}
          isRefused={'' in visit.faults}
          isAsSaved={shown === 'saved'}
          shown={shown}
          person={actor.id}
          isJustSaved={visit.notice === 'saved'}
        />
      ) : (
        <ClosedDraft draft={draft} choices={choices} />
      )}
    </DeskPage>
  );
}
