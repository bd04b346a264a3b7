import { cache } from 'react';
import { type AskedFinding, readFinding } from '@/lib/findings/asked-finding';

const readOnce = cache(
  (q: string, lang: AskedFinding['lang'], isOtherLanguage: boolean, topic: string | null, seq: string | null) =>
    readFinding({ q, lang, isOtherLanguage, topic }, seq),
);

/** Once for the head and the page: a head that comes later than its page would be streamed. */
export function readFindingOnce(
  { q, lang, isOtherLanguage, topic }: AskedFinding,
  seq: string | null,
): ReturnType<typeof readFinding> {
  return readOnce(q, lang, isOtherLanguage, topic, seq);
}
