import type { Source } from '@/lib/records/sources/sources';

/** The API hyphenates what the database joins with underscores. */
export function hyphenate(value: string): string {
  return value.replaceAll('_', '-');
}

export function toSourceJson({ id, publisher, url, lang, published, kind, state, archiveUrl }: Source) {
  return { id, publisher, url, lang, published, kind: hyphenate(kind), state: hyphenate(state), archiveUrl };
}
