import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { EmptyState } from '@/components/editing/form/empty-state';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { FilterLinks } from '@/components/editing/frame/filter-links';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { useLanguageName } from '@/components/ui/language-name';
import type { DraftView } from '@/lib/desk/drafts';
import { submittedState } from '@/lib/desk/review/submitted-state';
import type { DraftParagraphs, PublishedText } from '@/lib/desk/texts/draft-paragraphs';
import { type ProposedLink, writeLinks } from '@/lib/desk/texts/proposed-links';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { alignRows } from './align-rows';
import { ArrangeKeys } from './arrange-keys';
import { ArrangeRow } from './arrange-row';
import { Key } from './key';

type Props = {
  draft: DraftView;
  text: DraftParagraphs;
  /** The text beside it. Null: the statement has no other with words. */
  other: PublishedText | null;
  proposed: readonly ProposedLink[];
  /** The row of a step that was refused, and why, in words. */
  refused: { row: string; words: string } | null;
};

/** The paragraphs of a draft's text beside those of another text of its statement. */
export function ArrangeArticle(props: Props) {
  const { draft, text, other } = props;
  const t = useTranslations('desk.paragraphs');
  const isOpen = draft.actions.save === null;
  const there = submittedState(draft);
  return (
    <div className="grid min-w-0 gap-4" data-arrange={isOpen || undefined}>
      {isOpen ? <ArrangeKeys hasOther={other !== null} /> : <Notice kind="caution">{t('closed')}</Notice>}
      {isOpen && there && <Notice kind="caution">{t(`voids.${there}`)}</Notice>}
      <OtherChoice draft={draft} text={text} other={other} />
      {isOpen && <WholeSteps {...props} />}
      {text.paragraphs.length === 0 ? <EmptyState title={t('empty')} /> : <Columns {...props} />}
    </div>
  );
}

function OtherChoice({ draft, text, other }: Pick<Props, 'draft' | 'text' | 'other'>) {
  const locale = useLocale();
  const t = useTranslations('desk.paragraphs');
  const nameOf = useLanguageName();
  if (text.others.length === 0) return <p className="max-w-prose text-quiet">{t('noOther')}</p>;
  if (text.others.length === 1) return null;
  return (
    <FilterLinks
      label={t('beside')}
      links={text.others.map(({ slug, lang }) => ({
        key: slug,
        words: `${nameOf(lang)} (${slug})`,
        href: deskPaths.draftParagraphs(locale, draft.id, slug),
        isCurrent: slug === other?.slug,
      }))}
    />
  );
}

/** What is proposed, all at once, and the way back. */
function WholeSteps({ draft, text, other, proposed }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.paragraphs');
  const to = deskPaths.draftParagraphs(locale, draft.id, other?.slug);
  if (proposed.length === 0 && !text.canUndo) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
      {other && proposed.length > 0 && (
        <PostForm
          to={to}
          hidden={{ version: draft.version, slug: other.slug, seen: other.version, links: writeLinks(proposed) }}
        >
          <Buttons>
            <Button name="action" value="link" kind="primary">
              {t('acceptAll', { count: proposed.length })}
            </Button>
            <span className="max-w-prose text-sm text-quiet">{t('proposedLead')}</span>
          </Buttons>
        </PostForm>
      )}
      {text.canUndo && (
        <PostForm to={to} hidden={{ version: draft.version }}>
          <Buttons>
            <Button name="action" value="undo">
              {t('undo')} <Key>Z</Key>
            </Button>
          </Buttons>
        </PostForm>
      )}
    </div>
  );
}

function Columns({ draft, text, other, proposed, refused }: Props) {
  const t = useTranslations('desk.paragraphs');
  const rows = alignRows(text.paragraphs, other, proposed);
  return (
    <div className="min-w-0">
      <div
        className={`hidden gap-x-8 border-b-2 border-rule pb-2 font-semibold ${other ? 'lg:grid lg:grid-cols-2' : ''}`}
      >
        <p>
          {t('ofDraft')} {text.standing && <StandingMark standing={text.standing} lang={text.lang} />}
        </p>
        {other && (
          <p>
            {t('published')} <StandingMark standing={other.standing} lang={other.lang} />
          </p>
        )}
      </div>
      <ol>
        {rows.map(({ left, right }) => (
          <ArrangeRow
            key={[...left.map(({ row }) => row), ...right.map(({ number }) => `o${number}`)].join()}
            draft={draft}
            text={text}
            other={other}
            left={left}
            right={right}
            refused={refused}
          />
        ))}
      </ol>
    </div>
  );
}
