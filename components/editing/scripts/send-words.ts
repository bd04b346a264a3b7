import type { Answer } from './autosaver';

/** In bytes: browsers send no more than this once a page is gone. */
const longestLast = 60_000;

/** Posts an autosave to the address of its page. Slow lines get the time that they need. */
export async function sendWords(
  body: string,
  isLast = false,
  address = location.pathname,
): Promise<{ status: number; answer: Answer | null }> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body,
    keepalive: isLast && body.length * 3 < longestLast,
    signal: AbortSignal.timeout(15_000 + body.length),
  });
  const answer: unknown = await response.json().catch(() => null);
  return { status: response.status, answer: typeof answer === 'object' ? answer : null };
}
