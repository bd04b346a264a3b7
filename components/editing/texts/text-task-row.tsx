import { useLocale, useTranslations } from 'next-intl';
import { StateMark } from '@/components/editing/draft/state-mark';
import { Button, Buttons } from '@/components/editing/form/button';
import { PostForm } from '@/components/editing/form/post-form';
import { ListCell, ListRow } from '@/components/editing/frame/list-table';
import { Moment } from '@/components/editing/frame/moment';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import type { TextTask } from '@/lib/desk/texts/text-tasks';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { StatementHeading } from './statement-heading';
import { WaysToEnter } from './ways-to-enter';

/** One text: what it is, where it is, who enters it, and the way to its paste form. */
export function TextTaskRow({ task }: { task: TextTask }) {
  const t = useTranslations('desk.texts');
  const standing = useTranslations('standing');
  const nameOf = useLanguageName();
  const titleId = `task-${task.id.replace('/', '-')}`;
  return (
    <ListRow id={titleId}>
      <ListCell kind="heading">
        <StatementHeading
          statement={task.statement}
          title={task.title}
          date={task.date}
          isYearUnconfirmed={task.isYearUnconfirmed}
          id={task.id}
        />
      </ListCell>
      <ListCell name={t('column.text')}>
        {nameOf(task.lang)} · {standing(task.standing)}
      </ListCell>
      <ListCell name={t('column.source')}>
        {task.source && <TaskSource source={task.source} describedBy={titleId} />}
      </ListCell>
      <ListCell>
        <div className="grid justify-items-start gap-2 stacked:mt-2">
          <Taken task={task} />
          <Actions task={task} titleId={titleId} />
        </div>
      </ListCell>
    </ListRow>
  );
}

type SourceProps = { source: NonNullable<TextTask['source']>; describedBy: string };

function TaskSource({ source, describedBy }: SourceProps) {
  return (
    <>
      <Words value={source.publisher} unknown={source.id} />
      <span className="block stacked:inline stacked:ms-2">
        <SourceLink source={source} describedBy={describedBy} />
      </span>
    </>
  );
}

function SourceLink({ source, describedBy }: SourceProps) {
  const t = useTranslations('desk.texts');
  if (source.url === null) return <span className="text-quiet">{t('noAddress')}</span>;
  return (
    <>
      <a href={source.url} rel="noreferrer" aria-describedby={describedBy}>
        {t('openSource')}
      </a>
      {source.state === 'gone' && <span className="text-doubt"> {t('gone')}</span>}
    </>
  );
}

function Taken({ task: { taken, draft, isMine } }: { task: TextTask }) {
  const locale = useLocale();
  const t = useTranslations('desk.texts');
  return (
    <p className="empty:hidden">
      {taken && (
        <span className="block">
          {isMine
            ? t.rich('takenByMe', { when: () => <Moment at={taken.at} /> })
            : t.rich('takenBy', { name: () => <bdi>{taken.by.name}</bdi>, when: () => <Moment at={taken.at} /> })}
        </span>
      )}
      {draft && (
        <>
          <a href={deskPaths.draft(locale, draft.id)}>{t('openDraft')}</a>{' '}
          <StateMark draft={{ state: draft.state, returnedBecause: null }} />
        </>
      )}
    </p>
  );
}

function Actions({ task, titleId }: { task: TextTask; titleId: string }) {
  const locale = useLocale();
  const t = useTranslations('desk.texts');
  if (!task.mayTake) return null;
  const step = task.isMine ? 'give-back' : task.taken ? 'take-over' : 'take';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {task.draft === null && <WaysToEnter task={task} describedBy={titleId} />}
      <PostForm to={deskPaths.texts(locale)} hidden={{ text: task.id, version: task.version }}>
        <Buttons>
          <Button name="action" value={step === 'give-back' ? 'give-back' : 'take'} aria-describedby={titleId}>
            {t(`step.${step}`)}
          </Button>
        </Buttons>
      </PostForm>
    </div>
  );
}
