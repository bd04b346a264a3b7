import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

/** Where readers see a record; null for a source, which is shown wherever it is cited. */
export function publicAddress({ type, id }: { type: string; id: string }, locale: Locale): string | null {
  if (type === 'meeting') return paths.meeting(locale, id);
  if (type === 'statement') return paths.statement(locale, id);
  return type === 'text' ? paths.statement(locale, id.split('/')[0] ?? id) : null;
}
