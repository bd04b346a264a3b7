import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StateMark } from '@/components/editing/draft/state-mark';
import { useCodeWords } from '@/components/editing/fields/coded-choices';
import type { Choices } from '@/components/editing/fields/part-fields';
import { Notice } from '@/components/editing/form/notice';
import { Moment } from '@/components/editing/frame/moment';
import { DiscardedDrafts } from '@/components/editing/home/closed-drafts';
import type { Payload } from '@/components/editing/parts/form-values';
import { WordsAsTyped } from '@/components/ui/words-as-typed';
import type { DeskRecord } from '@/lib/desk/records';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { RecordActions, type RecordRights } from './record-actions';
import { RecordFields } from './record-fields';

type Props = {
  record: DeskRecord;
  fields: Payload;
  choices: Choices;
  rights: RecordRights;
  /** What was asked of it was refused: it changed meanwhile, or published records need it. */
  isInUse: boolean;
  /** What is wrong with the reason that was given, in words. */
  reasonFault: string | null;
  typedReason: string;
  /** What a newer release says of it, where that is not decided. */
  proposal: ReactNode;
};

/** A published record as the desk sees it: its drafts, what can be done, its fields with what sources say of them. */
export function RecordArticle(props: Props) {
  const { record, fields, choices, rights, isInUse, reasonFault, typedReason, proposal } = props;
  const t = useTranslations('desk.records');
  return (
    <>
      {isInUse && <Notice kind="refused">{t('inUse')}</Notice>}
      {record.isWithdrawn && (
        <Notice kind="caution">
          {t('withdrawnState')}
          {record.withdrawnBecause && (
            <>
              : <WordsAsTyped words={record.withdrawnBecause} />
            </>
          )}
        </Notice>
      )}
      {record.withdrawnStatement && <OfWithdrawnStatement statement={record.withdrawnStatement} />}
      <OpenDrafts record={record} />
      <DiscardedDrafts drafts={record.discarded} title={t('discardedDrafts')} />
      <RecordActions record={record} rights={rights} reasonFault={reasonFault} typedReason={typedReason} />
      {proposal}
      <RecordTexts record={record} />
      <RecordFields type={record.type} fields={fields} choices={choices} isYearUnconfirmed={record.isYearUnconfirmed} />
    </>
  );
}

function OfWithdrawnStatement({ statement }: { statement: string }) {
  const locale = useLocale();
  const t = useTranslations('desk.records');
  return (
    <Notice kind="caution">
      {t.rich('ofWithdrawnStatement', {
        statement: (words) => <a href={deskPaths.record(locale, 'statement', statement)}>{words}</a>,
      })}
    </Notice>
  );
}

function OpenDrafts({ record }: { record: DeskRecord }) {
  const locale = useLocale();
  const t = useTranslations('desk');
  if (record.drafts.length === 0) return null;
  return (
    <section aria-labelledby="open-drafts" className="rounded-sm border border-s-4 border-courtesy bg-sheet px-4 py-3">
      <h2 id="open-drafts" className="text-lg">
        {t('records.openDrafts')}
      </h2>
      <ul className="mt-1 grid gap-1">
        {record.drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap items-baseline gap-x-3">
            <StateMark draft={draft} />
            {draft.starter?.name && <span>{t.rich('home.by', { name: () => <bdi>{draft.starter?.name}</bdi> })}</span>}
            <span className="text-sm text-quiet">
              {t.rich('home.since', { when: () => <Moment at={new Date(draft.touchedAt)} /> })}
            </span>
            <a href={deskPaths.draft(locale, draft.id)}>{t('records.continue')}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The texts of a statement: each has a state of its own. */
function RecordTexts({ record }: { record: DeskRecord }) {
  const locale = useLocale();
  const t = useTranslations('desk.records');
  const code = useCodeWords();
  if (record.texts.length === 0) return null;
  return (
    <section aria-labelledby="texts" className="grid gap-2">
      <h2 id="texts" className="text-xl">
        {t('type.text')}
      </h2>
      <ul className="grid gap-1">
        {record.texts.map((text) => (
          <li key={text.id} className="flex flex-wrap items-baseline gap-x-3">
            <a href={deskPaths.record(locale, 'text', text.id)}>
              {code('standing', text.standing)} · {code('language', text.lang)}
            </a>
            <bdi dir="ltr" className="text-sm text-quiet">
              {text.id}
            </bdi>
            {text.isWithdrawn && <span className="text-sm text-doubt">{t('withdrawn')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
