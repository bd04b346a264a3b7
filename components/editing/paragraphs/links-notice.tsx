import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import type { DraftView } from '@/lib/desk/drafts';
import type { OpenLinks } from '@/lib/desk/texts/open-links';
import { writeLinks } from '@/lib/desk/texts/proposed-links';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Props = {
  draft: DraftView;
  links: OpenLinks;
  /** Whoever only reviews is told of them, and would become a writer by accepting them. */
  isAsked: boolean;
};

/** That paragraphs stand beside nothing of the statement's other text, with what is proposed. */
export function LinksNotice({ draft, links: { other, proposed, alone }, isAsked }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.paragraphs');
  const page = deskPaths.draftParagraphs(locale, draft.id, other.slug);
  const sideBySide = <a href={page}>{t('sideBySide')}</a>;
  return (
    <Notice kind="caution">
      <div id="open-links" className="grid gap-2">
        <p>
          {t.rich('alone', {
            count: alone,
            text: () => <StandingMark standing={other.standing} lang={other.lang} />,
          })}{' '}
          {t('proposedCount', { count: proposed.length })}
        </p>
        {isAsked && proposed.length > 0 ? (
          <PostForm
            to={page}
            hidden={{ version: draft.version, slug: other.slug, seen: other.version, links: writeLinks(proposed) }}
          >
            <Buttons>
              <Button name="action" value="link">
                {t('acceptAll', { count: proposed.length })}
              </Button>
              {sideBySide}
            </Buttons>
          </PostForm>
        ) : (
          <p>{sideBySide}</p>
        )}
      </div>
    </Notice>
  );
}
