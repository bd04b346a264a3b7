import { useLocale, useTranslations } from 'next-intl';
import type { AlsoOpenSettings } from '@/components/editing/scripts/merge/also-open';
import { separators } from '@/lib/i18n/format-list';

/** Who else has this draft open. A script asks again from time to time. `narrow`: where the window is narrow, or where not. */
export function AlsoOpen({ others, narrow }: { others: string[]; narrow: boolean }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const { comma } = separators[locale];
  const settings: AlsoOpenSettings = { words: { others: t('alsoOpen', { names: '{names}' }), comma } };
  // Each name in its own direction, as the script writes it.
  const names = others.map((name) => `\u2068${name}\u2069`).join(comma);
  return (
    <span
      role="status"
      data-also-open=""
      data-settings={JSON.stringify(settings)}
      className={`font-semibold text-courtesy empty:hidden ${narrow ? 'sm:hidden' : 'max-sm:hidden'}`}
    >
      {others.length > 0 && t('alsoOpen', { names })}
    </span>
  );
}
