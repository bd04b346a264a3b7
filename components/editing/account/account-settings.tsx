import { useLocale, useTranslations } from 'next-intl';
import { Button, ButtonLink, Buttons } from '@/components/editing/form/button';
import { ChoiceList } from '@/components/editing/form/choice-list';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { PostForm } from '@/components/editing/form/post-form';
import { TextInput } from '@/components/editing/form/text-input';
import { type DeskRole, RoleName } from '@/components/editing/frame/role-name';
import { Fact, Facts } from '@/components/ui/facts';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { NewPassword } from './invitation-form';
import { languageChoices } from './language-choices';

type Faults = Record<string, string | undefined>;

type Own = { name: string | null; email: string; role: DeskRole; translates: 'ar' | 'en' | null };

/** Who the portal knows the person to be. Only administrators change that. */
export function AccountFacts({ person: { name, email, role, translates } }: { person: Own }) {
  const t = useTranslations('desk.account');
  return (
    <Facts>
      <Fact name={t('email')}>
        <bdi dir="ltr" className="break-all">
          {email}
        </bdi>
      </Fact>
      <Fact name={t('name')}>{name === null ? t('noName') : <bdi>{name}</bdi>}</Fact>
      <Fact name={t('role')}>
        <RoleName role={role} translates={translates} />
      </Fact>
    </Facts>
  );
}

/** Asks for the current password too, so that an open browser alone changes nothing. */
export function PasswordForm({ email, faults, least }: { email: string; faults: Faults; least: number }) {
  const locale = useLocale();
  const t = useTranslations('desk.account');
  return (
    <PostForm to={deskPaths.account(locale)}>
      <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
      <div className="grid max-w-md gap-4">
        <TextInput
          name="current"
          type="password"
          label={t('password.current')}
          script="code"
          autoComplete="current-password"
          error={faults.current}
          takesFocus={faults.current !== undefined}
        />
        <NewPassword
          faults={faults.current === undefined ? faults : { ...faults, password: undefined }}
          least={least}
        />
      </div>
      <Buttons>
        <Button name="action" value="password">
          {t('password.submit')}
        </Button>
      </Buttons>
    </PostForm>
  );
}

type FactorProps = { hasSecondFactor: boolean; recoveryCodesLeft: number; faults: Faults };

/** The authenticator app and the recovery codes: whether there are any, and how to have new ones. */
export function SecondFactorSettings({ hasSecondFactor, recoveryCodesLeft, faults }: FactorProps) {
  const locale = useLocale();
  const t = useTranslations('desk.account.factor');
  if (!hasSecondFactor) {
    return (
      <>
        <p className="max-w-prose">{t('none')}</p>
        <Buttons>
          <ButtonLink href={`${deskPaths.enrol(locale)}?to=${encodeURIComponent(deskPaths.account(locale))}`}>
            {t('setUp')}
          </ButtonLink>
        </Buttons>
      </>
    );
  }
  return (
    <>
      <p className="max-w-prose">{t('inUse', { count: recoveryCodesLeft })}</p>
      <div className="flex flex-wrap items-start gap-3">
        <ConfirmStep
          summary={t('renewCodes')}
          words={t('renewCodesWords')}
          to={deskPaths.account(locale)}
          action={{ name: 'action', value: 'recovery-codes', label: t('renewCodesSubmit') }}
          kind="primary"
          isOpen={faults['codes-password'] !== undefined}
        >
          <TextInput
            name="current"
            id="codes-password"
            type="password"
            label={t('password')}
            script="code"
            autoComplete="current-password"
            error={faults['codes-password']}
            takesFocus={faults['codes-password'] !== undefined}
          />
        </ConfirmStep>
        <ButtonLink href={`${deskPaths.enrol(locale)}?to=${encodeURIComponent(deskPaths.account(locale))}`}>
          {t('renew')}
        </ButtonLink>
      </div>
    </>
  );
}

/** The language in which the desk opens for this person, and in which it writes to them. */
export function LanguageForm({ lang }: { lang: string }) {
  const locale = useLocale();
  const t = useTranslations('desk.account');
  return (
    <PostForm to={deskPaths.account(locale)}>
      <ChoiceList
        name="lang"
        label={t('language.label')}
        hint={t('language.hint')}
        values={[lang]}
        options={languageChoices}
        isInline
      />
      <Buttons>
        <Button name="action" value="language">
          {t('language.submit')}
        </Button>
      </Buttons>
    </PostForm>
  );
}
