import { useLocale, useTranslations } from 'next-intl';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { PersonItem } from './person-item';
import { RoleFields } from './role-fields';

/** What an administrator can do with one account. Each opens to the words that say what will happen. */
export function PersonActions({ person, faults }: { person: PersonItem; faults: Record<string, string> | null }) {
  const locale = useLocale();
  const t = useTranslations('desk.people');
  const who = person.name ?? person.email;
  const step = (action: 'role' | 'invite' | 'reset' | 'disable' | 'enable') => ({
    summary: t(`step.${action}.summary`),
    words: t.rich(`step.${action}.words`, { who, bdi: (chunks) => <bdi>{chunks}</bdi> }),
    to: deskPaths.people(locale),
    hidden: { person: person.id, version: person.version, ...(action === 'invite' && { email: person.email }) },
    action: { name: 'action', value: action, label: t(`step.${action}.submit`) },
    isQuiet: true,
  });
  if (person.state === 'disabled') return <ConfirmStep {...step('enable')} kind="primary" />;
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-1">
      <ConfirmStep {...step('role')} kind="primary" isOpen={faults !== null}>
        <RoleFields of={person.id} role={person.role} translates={person.translates ?? ''} faults={faults ?? {}} />
      </ConfirmStep>
      <ConfirmStep {...step('invite')} kind="primary" />
      {person.hasSecondFactor && <ConfirmStep {...step('reset')} />}
      {!person.isSelf && <ConfirmStep {...step('disable')} />}
    </div>
  );
}
