import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

/** Where readers see a record; null for one that has no page, such as a source, which is shown wherever it is cited. */
export function publicAddress({ type, id }: { type: string; id: string }, locale: Locale): string | null {
  if (type === 'meeting') return paths.meeting(locale, id);
  if (type === 'statement') return paths.statement(locale, id);
  if (type === 'text') return paths.statement(locale, id.split('/')[0] ?? id);
  if (type === 'designation') return paths.designation(locale, id);
  if (type === 'party') return paths.member(locale, id);
  if (type === 'membership') return paths.member(locale, id.split('/')[1] ?? id);
  if (type === 'body') return paths.body(locale, id);
  if (type === 'topic') return paths.topic(locale, id);
  if (type === 'commitment') return `${paths.commitments(locale)}#${id}`;
  return type === 'place' || type === 'concept' ? paths.glossary(locale) : null;
}
