import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { TextInput } from '@/components/editing/form/text-input';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Props = {
  /** As it was typed before a refusal. The password is never given back. */
  email: string;
  /** The page to go on to. */
  to: string;
  /** Seconds to wait before the next attempt; `wrong` for a password that does not fit. */
  refusal: 'wrong' | { retryAfter: number } | null;
  /** What was left empty, in words. */
  faults: { email?: string; password?: string };
};

/** E-mail and password. One refusal for both, at the password, so that nothing tells which accounts exist. */
export function SignInForm({ email, to, refusal, faults }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.signIn');
  const isLimited = refusal !== null && refusal !== 'wrong';
  return (
    <>
      {isLimited && <Notice kind="refused">{t('limited', { minutes: Math.ceil(refusal.retryAfter / 60) })}</Notice>}
      <PostForm to={deskPaths.signIn(locale)} hidden={to === '' ? {} : { to }}>
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          value={email}
          script="code"
          autoComplete="username"
          spellCheck={false}
          error={faults.email}
          takesFocus={faults.email !== undefined || (refusal === null && faults.password === undefined)}
        />
        <TextInput
          name="password"
          type="password"
          label={t('password')}
          script="code"
          autoComplete="current-password"
          error={refusal === 'wrong' ? t('wrong') : faults.password}
          takesFocus={refusal === 'wrong' || (faults.email === undefined && faults.password !== undefined)}
        />
        <Buttons>
          <Button kind="primary">{t('submit')}</Button>
        </Buttons>
      </PostForm>
      <p className="border-t border-rule pt-4 text-sm text-quiet">{t('invitedOnly')}</p>
    </>
  );
}
