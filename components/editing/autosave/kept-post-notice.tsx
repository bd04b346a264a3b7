import { useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { Moment } from '@/components/editing/frame/moment';

/** What somebody posted to this page after a session had ended. It fills in the form on their wish, and does no more. */
export function KeptPostNotice({ path, at, isShown }: { path: string; at: Date; isShown: boolean }) {
  const t = useTranslations('desk.autosave');
  const address = path.replace(/\?.*$/, '');
  return (
    <Notice kind="caution">
      <p>{t.rich(isShown ? 'postShown' : 'postKept', { when: () => <Moment at={at} /> })}</p>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        {!isShown && <a href={`${address}?as=kept`}>{t('postFill')}</a>}
        <PostForm to={address}>
          <Buttons>
            <Button name="action" value="forget-kept">
              {t('postForget')}
            </Button>
          </Buttons>
        </PostForm>
      </div>
    </Notice>
  );
}
