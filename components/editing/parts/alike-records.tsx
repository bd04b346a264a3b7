import { useLocale, useTranslations } from 'next-intl';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { PartForm } from './part-form-state';

/** The records that are called like what was typed, each with its page at the desk. */
export function AlikeRecords({ form, name }: { form: PartForm; name: string }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const alike = form.alikeAt(name);
  if (alike.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {alike.map(({ id, name: other }) => (
        <li key={id}>
          {t.rich('alike', {
            record: () => (
              <a href={deskPaths.record(locale, form.part.type, id)} target="_blank" rel="noopener">
                <bdi>{other}</bdi>
              </a>
            ),
          })}
        </li>
      ))}
    </ul>
  );
}
