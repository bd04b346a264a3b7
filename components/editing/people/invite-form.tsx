import { useLocale, useTranslations } from 'next-intl';
import { languageChoices } from '@/components/editing/account/language-choices';
import { Button, Buttons } from '@/components/editing/form/button';
import { ChoiceList } from '@/components/editing/form/choice-list';
import { PostForm } from '@/components/editing/form/post-form';
import { TextInput } from '@/components/editing/form/text-input';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { RoleFields } from './role-fields';

type Props = { typed: Record<string, string>; faults: Record<string, string> };

/** Invites somebody. The answer shows the address of the invitation once. */
export function InviteForm({ typed, faults }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.people');
  return (
    <PostForm to={deskPaths.people(locale)}>
      <div className="grid max-w-xl gap-5">
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          value={typed.email}
          script="code"
          autoComplete="off"
          spellCheck={false}
          error={faults.email}
          takesFocus={faults.email !== undefined}
        />
        <TextInput
          name="name"
          label={t('name')}
          note={t('optional')}
          hint={t('nameHint')}
          value={typed.name}
          script="auto"
          autoComplete="off"
          error={faults.name}
          takesFocus={faults.name !== undefined}
        />
        <RoleFields
          of="invite"
          role={typed.role ?? 'contributor'}
          translates={typed.translates ?? ''}
          faults={faults}
        />
        <ChoiceList
          name="lang"
          label={t('lang')}
          hint={t('langHint')}
          values={[typed.lang ?? locale]}
          options={languageChoices}
          isInline
          error={faults.lang}
        />
      </div>
      <Buttons>
        <Button kind="primary" name="action" value="add">
          {t('inviteSubmit')}
        </Button>
      </Buttons>
    </PostForm>
  );
}

/** The address that an administrator hands on, by whatever way both trust. */
export function InvitationAddress({ address, email, hours }: { address: string; email: string; hours: number }) {
  const t = useTranslations('desk.people');
  return (
    <section
      aria-labelledby="invitation"
      className="grid max-w-prose gap-3 rounded-sm border-2 border-done bg-sheet px-5 py-4"
    >
      <h2 id="invitation" className="text-lg">
        {t.rich('invitationFor', { email, bdi: (chunks) => <bdi dir="ltr">{chunks}</bdi> })}
      </h2>
      <p>{t('invitationKeep', { hours })}</p>
      <p
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever copies by keyboard has to reach it.
        tabIndex={0}
        className="isolate-ltr rounded-sm border border-rule bg-shade px-3 py-2 break-all select-all"
      >
        {address}
      </p>
    </section>
  );
}
