import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/editing/form/empty-state';
import { DeskSection } from '@/components/editing/frame/desk-section';
import { FilterLinks } from '@/components/editing/frame/filter-links';
import { ListTable } from '@/components/editing/frame/list-table';
import { useLanguageName } from '@/components/ui/language-name';
import type { TextTask } from '@/lib/desk/texts/text-tasks';
import { isShown, type TextTaskAsk, taskFilters, textTasksAddress } from './text-task-ask';
import { TextTaskRow } from './text-task-row';

type Props = { tasks: readonly TextTask[]; ask: TextTaskAsk };

/** The texts that are still to be entered, by the years of their statements, narrowed by links. */
export function TextTaskList({ tasks, ask }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.texts');
  const shown = tasks.filter((task) => isShown(task, ask));
  const years = [...new Set(shown.map(({ year }) => year))];
  return (
    <div className="grid min-w-0 gap-4">
      <FilterLinks
        label={t('show')}
        links={taskFilters.map((show) => ({
          key: show,
          words: t(`filter.${show}`),
          href: textTasksAddress(locale, { ...ask, show }),
          isCurrent: ask.show === show,
        }))}
        isProminent
      />
      <Languages tasks={tasks} ask={ask} />
      <p className="text-sm text-quiet" role="status">
        {t('total', { count: shown.length })}
      </p>
      {shown.length === 0 && <EmptyState title={tasks.length === 0 ? t('allEntered') : t('nothing')} />}
      {years.map((year) => (
        <Year key={year} year={year} tasks={shown.filter((task) => task.year === year)} />
      ))}
    </div>
  );
}

function Languages({ tasks, ask }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.texts');
  const nameOf = useLanguageName();
  const languages = [...new Set(tasks.map(({ lang }) => lang))].sort();
  if (languages.length < 2) return null;
  return (
    <FilterLinks
      label={t('language')}
      links={['', ...languages].map((lang) => ({
        key: lang,
        words: lang === '' ? t('allLanguages') : nameOf(lang),
        href: textTasksAddress(locale, { ...ask, lang }),
        isCurrent: ask.lang === lang,
      }))}
    />
  );
}

function Year({ year, tasks }: { year: number | null; tasks: TextTask[] }) {
  const t = useTranslations('desk.texts');
  // Of one width in every year, so that the tables line up.
  const columns = [
    { label: t('column.statement'), className: 'w-[36%]' },
    { label: t('column.text'), className: 'w-[20%]' },
    { label: t('column.source'), className: 'w-[18%]' },
    { label: t('column.work'), className: 'w-[26%]' },
  ];
  const title = year === null ? t('undated') : String(year);
  return (
    <DeskSection
      id={`year-${year ?? 'none'}`}
      title={
        <>
          {title} <span className="ms-1 text-base font-normal text-quiet tabular-nums">{tasks.length}</span>
        </>
      }
    >
      <ListTable caption={title} columns={columns}>
        {tasks.map((task) => (
          <TextTaskRow key={task.id} task={task} />
        ))}
      </ListTable>
    </DeskSection>
  );
}
