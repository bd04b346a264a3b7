import { letGo } from './browser-store';

const sent = 'desk-sent';

/** Remembers in this tab that the words of a form were sent, until a page of the desk shows that they were taken. */
export function noteSent(keys: string[]): void {
  sessionStorage.setItem(sent, JSON.stringify(keys));
}

/** The form that this tab has sent last was taken. */
export async function forgetSent(): Promise<void> {
  const keys: unknown = JSON.parse(sessionStorage.getItem(sent) ?? '[]');
  sessionStorage.removeItem(sent);
  if (Array.isArray(keys)) for (const key of keys) await letGo(String(key));
}
