import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import type { HeldText } from '@/lib/desk/readings/readings';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** That the same words are here already, with where. */
export function HeldTexts({ held }: { held: HeldText[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.reading');
  if (held.length === 0) return null;
  return (
    <Notice kind="caution">
      {t('held.title')}
      <ul className="list-disc ps-5">
        {held.map(({ kind, id }) => (
          <li key={`${kind} ${id}`}>
            <a href={kind === 'draft' ? deskPaths.draft(locale, id) : deskPaths.record(locale, 'text', id)}>
              {t(`held.${kind}`, { id })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
