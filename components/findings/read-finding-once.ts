import { cache } from 'react';
import { type AskedFinding, readFinding } from '@/lib/findings/asked-finding';

const readOnce = cache((q: string, lang: AskedFinding['lang'], topic: string | null, seq: string | null) =>
  readFinding({ q, lang, topic }, seq),
);

/** Once for the head and the page: a head that comes later than its page would be streamed. */
export function readFindingOnce({ q, lang, topic }: AskedFinding, seq: string | null): ReturnType<typeof readFinding> {
  return readOnce(q, lang, topic, seq);
}
