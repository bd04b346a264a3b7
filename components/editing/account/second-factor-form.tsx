import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import type { FieldProps } from '@/components/editing/form/control';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { TextInput } from '@/components/editing/form/text-input';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Props = { to: string; refusal: 'wrong' | { retryAfter: number } | null };

/** The second step of signing in: one field for a code of the app or a recovery code. */
export function SecondFactorForm({ to, refusal }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.signIn');
  const isLimited = refusal !== null && refusal !== 'wrong';
  return (
    <>
      {isLimited && <Notice kind="refused">{t('limited', { minutes: Math.ceil(refusal.retryAfter / 60) })}</Notice>}
      <PostForm to={deskPaths.secondFactor(locale)} hidden={to === '' ? {} : { to }}>
        <CodeInput
          label={t('code')}
          hint={t('codeHint')}
          error={refusal === 'wrong' ? t('codeWrong') : null}
          takesFocus
        />
        <Buttons>
          <Button kind="primary">{t('continue')}</Button>
        </Buttons>
      </PostForm>
      <form method="post" action={deskPaths.account(locale)} className="border-t border-rule pt-4">
        <Button name="action" value="sign-out">
          {t('otherAccount')}
        </Button>
      </form>
    </>
  );
}

type CodeProps = Pick<FieldProps, 'label' | 'hint' | 'error' | 'takesFocus'>;

/** A code, as apps and password managers fill it in. Recovery codes have letters, so no keypad of digits. */
export function CodeInput(field: CodeProps) {
  return (
    <TextInput {...field} name="code" script="code" autoComplete="one-time-code" spellCheck={false} maxLength={100} />
  );
}
