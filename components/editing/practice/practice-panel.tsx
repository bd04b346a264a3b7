import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { PostForm } from '@/components/editing/form/post-form';
import { DeskSection } from '@/components/editing/frame/desk-section';
import type { PracticeTask } from '@/lib/desk/practice/practice-task';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { PracticeSteps } from './practice-steps';
import { PracticeText } from './practice-text';

type Props = {
  /** Null: not begun. */
  task: PracticeTask | null;
};

/** The first task of somebody who learns to edit: a statement to bring to publication, and how far it has come. */
export function PracticePanel({ task }: Props) {
  const t = useTranslations('practice.task');
  return (
    <DeskSection id="practice" title={t('title')} lead={t('lead')}>
      {task ? (
        <>
          <PracticeSteps task={task} />
          {task.done.pasted && <PracticeText task={task} />}
          <BeginForm isAgain />
        </>
      ) : (
        <BeginForm />
      )}
    </DeskSection>
  );
}

function BeginForm({ isAgain = false }: { isAgain?: boolean }) {
  const locale = useLocale();
  const t = useTranslations('practice.task');
  return (
    <PostForm to={deskPaths.practice(locale)} label={t('title')}>
      {isAgain && <p className="max-w-prose text-sm text-quiet">{t('againLead')}</p>}
      <Buttons>
        <Button name="action" value="begin" kind={isAgain ? 'plain' : 'primary'}>
          {isAgain ? t('again') : t('begin')}
        </Button>
      </Buttons>
    </PostForm>
  );
}
