import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { PostForm } from '@/components/editing/form/post-form';
import type { TextTask } from '@/lib/desk/texts/text-tasks';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { pasteAddress } from './text-task-ask';

/** `describedBy`: the id of the words that name the text, where others like it stand on the page. */
type Props = { task: TextTask; describedBy?: string | undefined };

/** The two ways in which the words of an awaited text get into its own entry: pasted, or written by hand. */
export function WaysToEnter({ task, describedBy }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.texts');
  const hidden = { text: task.id, statement: task.statement, lang: task.lang };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <a href={pasteAddress(locale, task)} aria-describedby={describedBy} className="font-semibold">
        {t('paste')}
      </a>
      <PostForm to={deskPaths.newDraft(locale)} hidden={hidden}>
        <Buttons>
          <Button name="action" value="own-text" aria-describedby={describedBy}>
            {t('byHand')}
          </Button>
        </Buttons>
      </PostForm>
    </div>
  );
}
