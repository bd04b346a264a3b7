import { useLocale, useTranslations } from 'next-intl';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import { StateMark } from '@/components/editing/draft/state-mark';
import { ButtonLink } from '@/components/editing/form/button';
import { EmptyState } from '@/components/editing/form/empty-state';
import { Moment } from '@/components/editing/frame/moment';
import { InlineList } from '@/components/ui/inline-list';
import type { DraftSummary } from '@/lib/desk/draft-lists';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { separators } from '@/lib/i18n/format-list';
import { type WaitingGroup, waitingGroups } from './group-drafts';

type Props = { groups: Record<WaitingGroup, DraftSummary[]> };

/** What waits for one person, each draft under the step that is next. */
export function WaitingList({ groups }: Props) {
  const shown = waitingGroups.filter((group) => groups[group].length > 0);
  if (shown.length === 0) return <NothingWaits />;
  return (
    <div className="grid min-w-0 gap-8">
      {shown.map((group) => (
        <Group key={group} group={group} drafts={groups[group]} />
      ))}
    </div>
  );
}

function NothingWaits() {
  const locale = useLocale();
  const t = useTranslations('desk.home');
  return (
    <EmptyState title={t('emptyTitle')}>
      <p>{t('emptyLead')}</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={deskPaths.newDraft(locale)} kind="primary">
          {t('begin')}
        </ButtonLink>
        <ButtonLink href={deskPaths.records(locale)}>{t('openRecords')}</ButtonLink>
      </p>
    </EmptyState>
  );
}

function Group({ group, drafts }: { group: WaitingGroup; drafts: DraftSummary[] }) {
  const t = useTranslations('desk');
  return (
    <section aria-labelledby={`waiting-${group}`} className="min-w-0">
      <h2 id={`waiting-${group}`} className="text-xl">
        {t(`home.${group}`)} <span className="ms-1 text-base font-normal text-quiet tabular-nums">{drafts.length}</span>
      </h2>
      <p className="text-sm text-quiet">{t(`home.${group}Lead`)}</p>
      <ul className="mt-2 border-t border-rule">
        {drafts.map((draft) => (
          <li key={draft.id} className="border-b border-rule">
            <DraftLine draft={draft} group={group} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const steps = {
  returned: 'correct',
  review: 'review',
  ready: 'publish',
  own: 'continue',
  commented: 'read',
  sentBack: 'read',
  submitted: 'read',
} as const;

/** One draft: what it is, whose, since when, and the one next step. */
function DraftLine({ draft, group }: { draft: DraftSummary; group: WaitingGroup }) {
  const locale = useLocale();
  const t = useTranslations('desk');
  const isOwn = group === 'returned' || group === 'own';
  const href = isOwn ? deskPaths.draft(locale, draft.id) : deskPaths.review(locale, draft.id);
  const isWithOthers = group === 'sentBack' || group === 'submitted';
  const titleId = `draft-${draft.id}`;
  return (
    <div className="grid items-center gap-x-6 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h3 id={titleId} className="text-base">
          <a href={href} className="text-ink no-underline hover:underline">
            <DraftTitle draft={draft} />
          </a>
        </h3>
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-quiet">
          <DraftParts draft={draft} />
          <Authors draft={draft} />
          <span>{t.rich('home.since', { when: () => <Moment at={draft.touchedAt} /> })}</span>
          {isWithOthers && <StateMark draft={draft} />}
          {draft.openComments > 0 && <span>{t('comments.open', { count: draft.openComments })}</span>}
        </p>
        {draft.returnedBecause !== null && (isOwn || group === 'sentBack') && (
          <p className="mt-1 max-w-prose border-s-4 border-courtesy ps-3">
            <bdi>{draft.returnedBecause}</bdi>
          </p>
        )}
      </div>
      <ButtonLink href={href} kind={isWithOthers ? 'plain' : 'primary'} describedBy={titleId}>
        {t(`home.step.${steps[group]}`)}
      </ButtonLink>
    </div>
  );
}

/** The kinds of record in a draft, and the records that it corrects. */
function DraftParts({ draft: { parts } }: { draft: DraftSummary }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  return (
    <span>
      <InlineList
        separator={separators[locale].comma}
        items={parts.map(({ type, subject }) => ({
          key: type,
          content: (
            <>
              {t(`part.${type}`)} {subject === null ? `(${t('new', { type })})` : <bdi dir="ltr">{subject}</bdi>}
            </>
          ),
        }))}
      />
    </span>
  );
}

function Authors({ draft: { authors, starter } }: { draft: DraftSummary }) {
  const locale = useLocale();
  const t = useTranslations('desk.home');
  const people = authors.length > 0 ? authors : starter ? [starter] : [];
  if (people.length === 0) return <span>{t('byOperator')}</span>;
  return (
    <span>
      {t.rich('by', {
        name: () => (
          <InlineList
            separator={separators[locale].comma}
            items={people.map(({ id, name }) => ({ key: id, content: <bdi>{name}</bdi> }))}
          />
        ),
      })}
    </span>
  );
}
