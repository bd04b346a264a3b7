import { useTranslations } from 'next-intl';

export type DeskRole = 'contributor' | 'translator' | 'reviewer' | 'publisher' | 'administrator';

/** What somebody does at the desk, as a function and not as a person. `translates` is the language of a translator. */
export function RoleName({ role, translates = null }: { role: DeskRole; translates?: 'ar' | 'en' | null | undefined }) {
  const t = useTranslations('desk.roles');
  return role === 'translator' && translates ? t(`translatorInto.${translates}`) : t(`name.${role}`);
}
