import { letGo } from './browser-store';

const sent = 'desk-sent';

/** Remembers in this tab that the words of a form of this page were sent. Without keys: that they were not, or refused. */
export function noteSent(keys: string[]): void {
  sessionStorage.setItem(sent, JSON.stringify({ from: location.pathname, keys }));
}

/** Lets go of what this tab has sent last, if this page is the answer to it. */
export async function forgetSent(): Promise<void> {
  const noted = sessionStorage.getItem(sent);
  sessionStorage.removeItem(sent);
  if (noted === null || document.referrer === '') return;
  const { from, keys } = JSON.parse(noted) as { from: string; keys: string[] };
  if (new URL(document.referrer).pathname === from) for (const key of keys) await letGo(key);
}
