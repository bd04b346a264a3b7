import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/editing/form/button';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { Moment } from '@/components/editing/frame/moment';
import type { DraftView } from '@/lib/desk/drafts';
import type { DraftSchedule } from '@/lib/desk/review/schedules';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { RefusalWords } from './refusal-words';
import { SetTimes } from './set-times';

type Props = { draft: DraftView; schedule: DraftSchedule };

/** In milliseconds: published later than this after its minute, a draft was not on time. */
const late = 60_000;

/** When a draft will be published by itself, or why it was not, with the means to take that back. */
export function ScheduleNotice({ draft, schedule }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.schedule');
  const { at, by, outcome, endedAt } = schedule;
  const name = () => <bdi>{by.name}</bdi>;
  if (outcome === 'published') {
    const isLate = endedAt !== null && +endedAt - +at > late;
    return (
      <Notice kind={isLate ? 'caution' : 'done'}>
        <p>{t.rich(isLate ? 'publishedLate' : 'published', { name, when: () => <Moment at={endedAt ?? at} /> })}</p>
        <SetTimes at={at} />
      </Notice>
    );
  }
  const mayCancel = draft.actions.publish !== 'role' && draft.actions.publish !== 'language';
  return (
    <Notice kind={outcome === 'refused' ? 'refused' : 'caution'}>
      <h2 className="text-lg">{t(outcome === 'refused' ? 'refusedTitle' : 'waitingTitle')}</h2>
      <p>{t.rich('setBy', { name })}</p>
      <SetTimes at={at} />
      <RefusalWords schedule={schedule} />
      {outcome === null && mayCancel && (
        <div className="mt-2">
          <PostForm to={deskPaths.review(locale, draft.id)}>
            <div>
              <Button name="action" value="cancel-schedule">
                {t('cancel')}
              </Button>
            </div>
          </PostForm>
        </div>
      )}
    </Notice>
  );
}
