import { letGo } from './browser-store';

const sent = 'desk-sent';

/** Told to a form that was to be sent: the portal was not reached, so the page goes on as before. */
export const notSent = 'desk-not-sent';

/** What the portal has taken and the browser may still hold. */
const taken = 'desk-taken';

/** Remembers in this tab that the words of a form of this page were sent. Without keys: that they were not, or refused. */
export function noteSent(keys: string[]): void {
  sessionStorage.setItem(sent, JSON.stringify({ from: location.pathname, keys }));
}

let submitted: { event: Event; keys: string[] } | null = null;

/** The same for a form that is being sent, some of whose words another line of it keeps. */
export function noteSubmitted(event: Event, keys: string[]): void {
  submitted = { event, keys: submitted?.event === event ? [...submitted.keys, ...keys] : keys };
  noteSent(submitted.keys);
}

/** What this tab has sent last, if this page is the answer to it and has the form again. */
export function listSent(): string[] {
  const noted = readNoted();
  return noted?.from === location.pathname ? noted.keys : [];
}

/**
 * Lets go of what this tab has sent last, unless this page shows that it was not taken: a refusal, or the sign-in. A page that
 * somebody went back to, or loaded anew, is no answer.
 */
export function forgetTaken(): void {
  const noted = readNoted();
  if (noted === null || /\/desk\/(sign-in|second-factor)$/.test(location.pathname)) return;
  const [arrival] = performance.getEntriesByType('navigation');
  if (!(arrival instanceof PerformanceNavigationTiming) || arrival.type !== 'navigate') return;
  if (!isRefusal(noted.from, arrival.responseStatus)) void forgetSent();
  else if (document.querySelector('[data-kept-form]') === null) noteSent([]);
}

/** Where a browser does not tell the status, a form that leads back to its own page was taken if a notice says so. */
function isRefusal(from: string, status: number | undefined): boolean {
  if (status) return status >= 400;
  return location.pathname === from && !new URLSearchParams(location.search).has('notice');
}

/** Lets go of what this tab has sent last, if this page is the answer to it. */
export async function forgetSent(): Promise<void> {
  const noted = readNoted();
  sessionStorage.removeItem(sent);
  await letGoOf(noted?.keys ?? []);
}

/** Lets go of what an earlier page of this tab had no time to: somebody left it within the moment that this takes. */
export function finishForgetting(): void {
  void letGoOf([]);
}

async function letGoOf(keys: string[]): Promise<void> {
  const all = [...readTaken(), ...keys];
  if (all.length === 0) return;
  sessionStorage.setItem(taken, JSON.stringify(all));
  await Promise.all(all.map(letGo));
  const left = readTaken().filter((key) => !all.includes(key));
  sessionStorage.setItem(taken, JSON.stringify(left));
}

function readTaken(): string[] {
  return JSON.parse(sessionStorage.getItem(taken) ?? '[]') as string[];
}

/** Null also where the page was not reached from the form. */
function readNoted(): { from: string; keys: string[] } | null {
  const noted = sessionStorage.getItem(sent);
  if (noted === null || document.referrer === '') return null;
  const { from, keys } = JSON.parse(noted) as { from: string; keys: string[] };
  return new URL(document.referrer).pathname === from ? { from, keys } : null;
}
