import type { Translator } from '@/lib/i18n/translator';

/** A fault in the reader's words. `message` is a whole key of the messages; one without words is said in general. */
export function faultWords(t: Translator, message: string, values: Record<string, string | number> = {}): string {
  const key = message as 'validation.required';
  return isolated(t.has(key) ? t(key, values) : t('validation.other'));
}

/** A scheme or the code of a sign runs from the left in Arabic words, too. */
function isolated(words: string): string {
  if (!/[\u0600-\u06ff]/.test(words)) return words;
  return words.replace(/https?:\/\/|\\u\{[0-9A-Fa-f]+\}/g, (code) => `\u2066${code}\u2069`);
}
