import { inspectText } from '@/lib/text/characters/inspect';

export type Accepted = { ok: true; text: string } | { ok: false; reason: 'too-long' | 'binary' | 'not-unicode' };

/**
 * Returns the NFC text that intake reads, or why it cannot: over the limit for sources, a binary file, or broken
 * UTF-16.
 */
export function acceptText(text: string): Accepted {
  if (/\p{Cs}/u.test(text)) return { ok: false, reason: 'not-unicode' };
  if (text.length > 4 * longest) return { ok: false, reason: 'too-long' };
  const refused = inspectText(text, 'source').find(({ code }) => code === 'too-long' || code === 'binary');
  if (refused !== undefined) return { ok: false, reason: refused.code === 'binary' ? 'binary' : 'too-long' };
  return { ok: true, text: text.normalize('NFC') };
}

/** No text within the limit in bytes has more UTF-16 units than this; a longer one is refused at once. */
const longest = 200_000;
