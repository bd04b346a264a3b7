import { useTranslations } from 'next-intl';
import { CommitmentEntry } from '@/components/findings/commitments-article';
import { BodyArticle } from '@/components/records/bodies/body-article';
import { DesignationArticle } from '@/components/records/designations/designation-article';
import { MeetingArticle } from '@/components/records/meetings/meeting-article';
import { MemberArticle } from '@/components/records/members/member-article';
import { SourceList } from '@/components/records/provenance/source-list';
import { GlossaryRow } from '@/components/records/vocabulary/glossary-row';
import { TopicArticle } from '@/components/records/vocabulary/topic-article';
import type { ShownKind, ShownPage } from '@/lib/desk/previews/find-shown';

type Props = { of: ShownKind; shown: ShownPage };

/** The public page on which a record stands, or its lines on the pages that name it. */
export function PreviewedPage({ of, shown }: Props) {
  const t = useTranslations('desk.preview');
  const isOnAnother = shown.page !== 'glossary' && onPagesOfOthers.includes(of);
  return (
    <>
      {isOnAnother && <p className="mb-4 max-w-prose text-quiet">{t('elsewhere')}</p>}
      <Page shown={shown} />
    </>
  );
}

/** Kinds of records that readers find on the page of another. */
const onPagesOfOthers: readonly ShownKind[] = ['membership', 'plan', 'gap', 'concept'];

function Page({ shown }: { shown: ShownPage }) {
  const t = useTranslations('desk.preview');
  switch (shown.page) {
    case 'meeting':
      return <MeetingArticle {...shown} />;
    case 'body':
      return <BodyArticle {...shown} />;
    case 'designation':
      return <DesignationArticle designation={shown.designation} />;
    case 'member':
      return <MemberArticle member={shown.member} meetings={shown.meetings} />;
    case 'topic':
      return <TopicArticle topic={shown.topic} meetings={shown.meetings} />;
    case 'glossary':
      return (
        <article>
          <p className="mb-4 max-w-prose">{t('inGlossary')}</p>
          <ul>
            <GlossaryRow entry={shown.entry} />
          </ul>
        </article>
      );
    case 'commitment':
      return (
        <article>
          <ol>
            <CommitmentEntry commitment={shown.commitment} />
          </ol>
        </article>
      );
    case 'source':
      return (
        <article>
          <p className="mb-4 max-w-prose">{t('whereCited')}</p>
          <SourceList sources={[shown.source]} />
        </article>
      );
  }
}
