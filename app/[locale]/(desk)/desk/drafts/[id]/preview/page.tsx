import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { readDraft } from '@/app/[locale]/(desk)/desk/drafts/[id]/read-draft';
import { citeInStyles } from '@/app/[locale]/(public)/statements/[id]/read-statement';
import { NoPreview } from '@/components/editing/review/no-preview';
import { PreviewFrame } from '@/components/editing/review/preview-frame';
import { StatementArticle } from '@/components/reading/statement-article';
import { DesignationArticle } from '@/components/records/designations/designation-article';
import { MeetingArticle } from '@/components/records/meetings/meeting-article';
import type { PersonActor } from '@/lib/auth/permissions';
import { type Preview, previewDesignation, previewMeeting, previewStatement } from '@/lib/desk/preview';
import type { Locale } from '@/lib/i18n/locales';
import { textToCite } from '@/lib/records/statements/reading';

type Props = PageProps<'/[locale]/desk/drafts/[id]/preview'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.draft');
  return { title: t('preview') };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const { visit, actor, draft } = await readDraft(params);
  const types = draft.parts.map(({ type }) => type);
  const hasMeeting = types.includes('meeting');
  const isOfSource = types.every((type) => type === 'source');
  const hasStatement = types.includes('statement') || types.includes('text');
  const isOfStatement = hasStatement && (!hasMeeting || (await searchParams).of === 'statement');
  const article = types.includes('designation')
    ? await designationPreview(actor, draft.id)
    : isOfStatement
      ? await statementPreview(actor, draft.id, visit.locale)
      : hasMeeting && (await meetingPreview(actor, draft.id));
  if (article === null) notFound();
  return (
    <PreviewFrame draft={draft} pages={hasMeeting && hasStatement ? ['meeting', 'statement'] : []}>
      {article || <NoPreview reason={isOfSource ? 'source' : 'elsewhere'} draft={draft} faults={[]} />}
    </PreviewFrame>
  );

  async function designationPreview(by: PersonActor, id: string) {
    const preview = await previewDesignation(by, id);
    return showing(preview, (shown) => <DesignationArticle designation={shown} />);
  }

  async function meetingPreview(by: PersonActor, id: string) {
    const preview = await previewMeeting(by, id);
    return showing(preview, (shown) => <MeetingArticle {...shown} />);
  }

  async function statementPreview(by: PersonActor, id: string, locale: Locale) {
    const preview = await previewStatement(by, id);
    if (preview?.state !== 'shown') return showing(preview, () => null);
    const { statement, differences } = preview.shown;
    const text = textToCite(statement.texts, locale);
    const citations = await citeInStyles(preview.shown, { text, slot: null }, locale);
    return showing(preview, () => (
      <StatementArticle
        statement={statement}
        differences={differences}
        citations={citations}
        versions={statement.versions}
        version={statement.version}
      />
    ));
  }

  function showing<Shown>(preview: Preview<Shown> | null, show: (shown: Shown) => React.ReactNode) {
    if (preview === null) return null;
    if (preview.state === 'shown') return show(preview.shown);
    return (
      <NoPreview reason={preview.state} draft={draft} faults={preview.state === 'incomplete' ? preview.faults : []} />
    );
  }
}
