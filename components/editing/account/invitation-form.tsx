import { useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { PostForm } from '@/components/editing/form/post-form';
import { TextInput } from '@/components/editing/form/text-input';
import { type DeskRole, RoleName } from '@/components/editing/frame/role-name';
import { Fact, Facts } from '@/components/ui/facts';

type Props = {
  invited: { email: string; role: DeskRole; translates: 'ar' | 'en' | null };
  /** The page's own address, which has the token. */
  to: string;
  faults: { password?: string | undefined; repeat?: string | undefined };
  /** Characters that a password has at least. */
  least: number;
};

/** For whom the invitation is, and the password that makes it an account. */
export function InvitationForm({ invited, to, faults, least }: Props) {
  const t = useTranslations('desk.signIn');
  return (
    <>
      <Facts>
        <Fact name={t('email')}>
          <bdi dir="ltr" className="break-all">
            {invited.email}
          </bdi>
        </Fact>
        <Fact name={t('role')}>
          <RoleName role={invited.role} translates={invited.translates} />
        </Fact>
      </Facts>
      <PostForm to={to}>
        {/* Password managers keep a new password under the name that they find in the form. */}
        <input type="text" name="email" autoComplete="username" defaultValue={invited.email} readOnly hidden />
        <NewPassword faults={faults} least={least} />
        <Buttons>
          <Button kind="primary">{t('accept')}</Button>
        </Buttons>
      </PostForm>
    </>
  );
}

/** A new password, twice, since no script is needed to compare what was typed. */
export function NewPassword({ faults, least }: Pick<Props, 'faults' | 'least'>) {
  const t = useTranslations('desk.signIn');
  return (
    <>
      <TextInput
        name="password"
        type="password"
        label={t('newPassword')}
        hint={t('newPasswordHint', { least })}
        script="code"
        autoComplete="new-password"
        error={faults.password}
        takesFocus={faults.password !== undefined}
      />
      <TextInput
        name="repeat"
        type="password"
        label={t('repeat')}
        script="code"
        autoComplete="new-password"
        error={faults.repeat}
        takesFocus={faults.password === undefined && faults.repeat !== undefined}
      />
    </>
  );
}
