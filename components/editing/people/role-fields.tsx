import { useTranslations } from 'next-intl';
import { ChoiceList } from '@/components/editing/form/choice-list';
import { SelectInput } from '@/components/editing/form/select-input';
import type { DeskRole } from '@/components/editing/frame/role-name';

const roles: readonly DeskRole[] = ['contributor', 'translator', 'reviewer', 'publisher', 'administrator'];

type Props = {
  /** Keeps the ids of several forms on a page apart. */
  of: string;
  role: string;
  translates: string;
  faults: Record<string, string>;
};

/** What somebody may do, each role with its rights in a sentence, and the language of a translator. */
export function RoleFields({ of, role, translates, faults }: Props) {
  const t = useTranslations('desk');
  return (
    <>
      <ChoiceList
        name="role"
        id={`${of}-role`}
        label={t('people.role')}
        values={[role]}
        options={roles.map((value) => ({ value, label: t(`roles.name.${value}`), hint: t(`roles.rights.${value}`) }))}
        error={faults.role}
        takesFocus={faults.role !== undefined}
      />
      <SelectInput
        name="translates"
        id={`${of}-translates`}
        label={t('people.translates')}
        note={t('people.translatesNote')}
        value={translates}
        empty={t('people.translatesNone')}
        options={(['ar', 'en'] as const).map((value) => ({ value, label: t(`people.into.${value}`) }))}
        error={faults.translates}
        takesFocus={faults.translates !== undefined}
      />
    </>
  );
}
