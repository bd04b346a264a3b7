import { useLocale, useTranslations } from 'next-intl';
import { Moment } from '@/components/editing/frame/moment';
import { InlineList } from '@/components/ui/inline-list';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { separators } from '@/lib/i18n/format-list';
import { StateMark } from './state-mark';

/** Under the title of a draft: its state, who wrote it, when, and what it corrects. */
export function DraftHead({ draft }: { draft: DraftView }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const authors = draft.authors.length > 0 ? draft.authors : draft.starter ? [draft.starter] : [];
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <StateMark state={draft.state} />
      {authors.length > 0 && (
        <span>
          {t.rich('writtenBy', {
            names: () => (
              <InlineList
                separator={separators[locale].comma}
                items={authors.map(({ id, name }) => ({ key: id, content: <bdi>{name}</bdi> }))}
              />
            ),
          })}
        </span>
      )}
      <span>{t.rich('touched', { when: () => <Moment at={draft.touchedAt} /> })}</span>
      {draft.parts.map((part) =>
        part.subject === null || part.base === null ? null : (
          <span key={part.type}>
            {t.rich('basedOn', {
              version: part.baseVersion ?? 0,
              record: () => (
                <a href={deskPaths.record(locale, part.type, part.subject ?? '')}>
                  <bdi dir="ltr">{part.subject}</bdi>
                </a>
              ),
            })}
          </span>
        ),
      )}
    </div>
  );
}
