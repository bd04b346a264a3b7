import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import type { HeldText } from '@/lib/desk/readings/readings';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Locale } from '@/lib/i18n/locales';

export function addressOfHeld(locale: Locale, { kind, id }: HeldText): string {
  return kind === 'draft' ? deskPaths.draft(locale, id) : deskPaths.record(locale, 'text', id);
}

/** A notice that the same words are here already, with links to where they are. */
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
            <a href={addressOfHeld(locale, { kind, id })}>{t(`held.${kind}`, { id })}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
