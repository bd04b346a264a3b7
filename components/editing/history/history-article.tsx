import { useLocale, useTranslations } from 'next-intl';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { EmptyState } from '@/components/editing/form/empty-state';
import { Moment } from '@/components/editing/frame/moment';
import { Pages } from '@/components/editing/frame/pages';
import { RoleName } from '@/components/editing/frame/role-name';
import { PersonNames } from '@/components/editing/merge/joined-names';
import { ClaimChangeList } from '@/components/records/history/claim-change-list';
import { FieldChangeList } from '@/components/records/history/field-change-list';
import { WordChangeList } from '@/components/records/history/word-change-list';
import { WordsAsTyped } from '@/components/ui/words-as-typed';
import type { RecordHistory } from '@/lib/desk/record-history';
import type { DeskRecord } from '@/lib/desk/records';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Change = RecordHistory['changes'][number];

type Props = {
  record: DeskRecord;
  history: RecordHistory;
  /** What the reason of a draft that brings back a version says at first, in both languages. */
  reasonOf: (version: number | null) => string;
};

/** Every change of a record, the newest first: who wrote, approved and published it, when, why, and each field before and after. */
export function HistoryArticle({ record, history, reasonOf }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.history');
  const words = useTranslations('desk.records');
  if (history.changes.length === 0) return <EmptyState title={t('none')} />;
  return (
    <>
      <p className="text-quiet">
        {t('lead')} {(record.type === 'statement' || record.type === 'text') && t(`versionsOf.${record.type}`)}
      </p>
      <ol className="grid gap-6">
        {history.changes.map((change) => (
          <li key={change.seq} id={`change-${change.seq}`} className="grid gap-2 border-t border-rule pt-3">
            <ChangeEntry change={change} />
            {change.isRestorable && <Restore record={record} change={change} reason={reasonOf(change.version)} />}
          </li>
        ))}
      </ol>
      <Pages
        page={history.page}
        pages={history.pages}
        addressOf={(page) => `${deskPaths.recordHistory(locale, record.type, record.id)}?page=${page}`}
        previous={words('previous')}
        next={words('next')}
      />
    </>
  );
}

function ChangeEntry({ change }: { change: Change }) {
  const t = useTranslations();
  const { kind, at, reason, fields, claims, words } = change;
  const { decision, stands } = change;
  const isSilent =
    kind === 'changed' && decision === null && stands === null && fields.length + claims.length + words.length === 0;
  return (
    <>
      <h2 className="flex flex-wrap items-baseline gap-x-3 text-lg">
        {stands !== null
          ? t.rich('desk.translations.stood', { place: () => <bdi dir="ltr">{stands}</bdi> })
          : decision === null
            ? t(`corrections.kind.${kind}`)
            : t(`desk.proposals.decided.${decision.state === 'taken' ? 'taken' : 'setAside'}`)}
        {change.version !== null && (
          <span className="text-sm font-normal">{t('desk.records.version', { version: change.version })}</span>
        )}
        <span className="text-sm font-normal text-quiet">
          <Moment at={new Date(at)} />
        </span>
        {change.publication === null && (
          <span className="text-sm font-normal">
            <Who change={change} />
          </span>
        )}
      </h2>
      {change.publication && <Hands publication={change.publication} change={change} />}
      {decision?.draft && <TakenDraft draft={decision.draft} />}
      {(reason !== null || kind !== 'added') && (
        <p className="max-w-prose">
          {reason === null ? (
            <span className="text-quiet">{t('corrections.noReason')}</span>
          ) : (
            t.rich('desk.history.why', { reason: () => <WordsAsTyped words={reason} /> })
          )}
        </p>
      )}
      {fields.length > 0 && <FieldChangeList fields={fields} />}
      {words.length > 0 && <WordChangeList words={words} />}
      {claims.length > 0 && <ClaimChangeList claims={claims} />}
      {isSilent && <p className="text-quiet">{t('desk.history.noFields')}</p>}
    </>
  );
}

function TakenDraft({ draft }: { draft: string }) {
  const locale = useLocale();
  const t = useTranslations('desk.proposals');
  return (
    <p>
      <a href={deskPaths.draft(locale, draft)}>{t('takenDraft')}</a>
    </p>
  );
}

function Who({ change: { person, role } }: { change: Change }) {
  const t = useTranslations();
  if (person === null)
    return t(role === 'loader' ? 'corrections.byLoader' : 'corrections.by', { role: t(`corrections.role.${role}`) });
  return (
    <>
      <bdi className="font-semibold">{person.name}</bdi> · <RoleName role={person.role} />
    </>
  );
}

type HandsProps = { publication: NonNullable<Change['publication']>; change: Change };

/** Through whose hands a change went: who wrote it, who approved it, and who published it. */
function Hands({ publication: { writers, approver }, change }: HandsProps) {
  const t = useTranslations('desk.history');
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      {writers.length > 0 && <span>{t.rich('writtenBy', { names: () => <PersonNames people={writers} /> })}</span>}
      {approver && <span>{t.rich('approvedBy', { name: () => <bdi>{approver.name}</bdi> })}</span>}
      <span>{t.rich('publishedBy', { who: () => <Who change={change} /> })}</span>
    </p>
  );
}

function Restore({ record, change, reason }: { record: DeskRecord; change: Change; reason: string }) {
  const locale = useLocale();
  const t = useTranslations('desk.history');
  return (
    <ConfirmStep
      summary={t('restoreStep')}
      words={t('restoreWords')}
      to={deskPaths.recordHistory(locale, record.type, record.id)}
      hidden={{ change: change.seq, reason }}
      action={{ name: 'action', value: 'restore', label: t('restore') }}
      kind="primary"
      isQuiet
    />
  );
}
