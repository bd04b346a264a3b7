import type { Translator } from '@/lib/i18n/translator';

/** A fault in the reader's words. `message` is a whole key of the messages; one without words is said in general. */
export function faultWords(t: Translator, message: string, values: Record<string, string | number> = {}): string {
  const key = message as 'validation.required';
  return t.has(key) ? t(key, values) : t('validation.other');
}
