import type { HeldWords } from './browser-store';
import { sendWords } from './send-words';

/** Words that have lost where they began are of the oldest version: all that others have saved since is asked about. */
const oldest = '1';

/**
 * Gives the portal words that a page which is gone had left in this browser, as typed into the version that they began from
 * and by a page of their own; what other pages typed in the same fields is set aside. False: the portal does not have them.
 */
export async function sendBack({ person, since = oldest, fields }: HeldWords, address?: string): Promise<boolean> {
  const typed = Object.entries(fields).filter(([name]) => !/^hunk\./.test(name));
  const body = JSON.stringify({
    action: 'autosave',
    person,
    version: since,
    tab: crypto.randomUUID().replaceAll('-', ''),
    turn: '0',
    shown: 'typed',
    seq: '1',
    ...Object.fromEntries(typed.map(([name, value]) => [`=${name}`, value])),
  });
  try {
    const { status, answer } = await sendWords(body, false, address);
    return (status === 200 || status === 409) && answer?.turn !== undefined;
  } catch {
    return false;
  }
}
