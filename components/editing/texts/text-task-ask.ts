import type { TextTask } from '@/lib/desk/texts/text-tasks';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Locale } from '@/lib/i18n/locales';

type Query = Record<string, string | string[] | undefined>;

export const taskFilters = ['all', 'free', 'taken', 'mine', 'draft'] as const;

/** What the list shows. `lang` is empty for every language. */
export type TextTaskAsk = { show: (typeof taskFilters)[number]; lang: string };

/** The list that an address asks for. What it does not know is left as it is by default. */
export function readTextTaskAsk(query: Query, tasks: readonly TextTask[]): TextTaskAsk {
  return {
    show: taskFilters.find((each) => each === query.show) ?? 'all',
    lang: tasks.find(({ lang }) => lang === query.lang)?.lang ?? '',
  };
}

export function textTasksAddress(locale: Locale, { show, lang }: TextTaskAsk): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (lang !== '') query.set('lang', lang);
  return query.size === 0 ? deskPaths.texts(locale) : `${deskPaths.texts(locale)}?${query}`;
}

export function isShown(task: TextTask, { show, lang }: TextTaskAsk): boolean {
  if (lang !== '' && task.lang !== lang) return false;
  switch (show) {
    case 'all':
      return true;
    case 'free':
      return task.taken === null && task.draft === null;
    case 'taken':
      return task.taken !== null;
    case 'mine':
      return task.isMine;
    case 'draft':
      return task.draft !== null;
  }
}

/** The form for a pasted text, filled in with what the record knows of this one. */
export function pasteAddress(locale: Locale, { statement, lang, standing, source, published }: TextTask): string {
  const names = source?.publisher;
  const publisher = (lang === 'ar' ? names?.ar : names?.en) ?? names?.en ?? '';
  const known = { statement, lang, publisher, standing, url: source?.url, published };
  const filled = Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `${deskPaths.newDraft(locale)}?${new URLSearchParams(filled)}`;
}
