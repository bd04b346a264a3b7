import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { readDraft } from '@/app/[locale]/(desk)/desk/drafts/[id]/read-draft';
import { citeInStyles } from '@/app/[locale]/(public)/statements/[id]/read-statement';
import { NoPreview } from '@/components/editing/review/no-preview';
import { PreviewFrame } from '@/components/editing/review/preview-frame';
import { PreviewedPage } from '@/components/editing/review/previewed-page';
import { StatementArticle } from '@/components/reading/statement-article';
import { MeetingArticle } from '@/components/records/meetings/meeting-article';
import type { PersonActor } from '@/lib/auth/permissions';
import { type Preview, previewMeeting, previewRecord, previewStatement } from '@/lib/desk/preview';
import { isShownKind } from '@/lib/desk/previews/find-shown';
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
  const hasStatement = types.includes('statement') || types.includes('text');
  const isOfStatement = hasStatement && (!hasMeeting || (await searchParams).of === 'statement');
  const article = isOfStatement
    ? await statementPreview(actor, draft.id, visit.locale)
    : hasMeeting
      ? await meetingPreview(actor, draft.id)
      : await recordPreview(actor, draft.id);
  if (article === null) notFound();
  return (
    <PreviewFrame draft={draft} pages={hasMeeting && hasStatement ? ['meeting', 'statement'] : []}>
      {article}
    </PreviewFrame>
  );

  async function meetingPreview(by: PersonActor, id: string) {
    const preview = await previewMeeting(by, id);
    return showing(preview, (shown) => <MeetingArticle {...shown} />);
  }

  async function recordPreview(by: PersonActor, id: string) {
    const kind = types.filter(isShownKind).find((type) => type !== 'source') ?? 'source';
    const preview = await previewRecord(by, id, kind);
    return showing(preview, (shown) => <PreviewedPage of={kind} shown={shown} />);
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
