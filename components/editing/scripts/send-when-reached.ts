import { goTo, sendApart } from './form/send-apart';
import { noteSent, notSent } from './sent-form';
import { readSettings } from './settings';

export type UnsentWords = Record<'itself' | 'kept' | 'stays' | 'unanswered' | 'reached' | 'saving' | 'sending', string>;

type Pending = {
  form: HTMLFormElement;
  button: HTMLElement | null;
  isTypedSince: boolean;
  /** It was sent, and nobody knows whether it was done. */
  isUnanswered?: boolean;
};

/** In milliseconds: how long an answer of a few bytes may take, at first and while it is asked for again, and between tries. */
const waits = { first: 5_000, later: 15_000, again: 3_000 };

/** In milliseconds: an answer that comes sooner needs no word before it. */
export const patience = 400;

/**
 * Asks, before a form is sent, whether the portal can be reached: a browser would put a page of its own in the place of what
 * was typed. Then the form is sent: while its page stays, in case the portal ends before it has answered, where sending it
 * again changes nothing more; any other as it would have been without this. If it cannot be, it stays, and the line says so.
 * A draft that is to be saved is sent by itself later, unless somebody typed on.
 */
export function startSendWhenReached(line: HTMLElement): void {
  const words = readSettings<UnsentWords>(line);
  let pending: Pending | null = null;
  let released: HTMLFormElement | null = null;
  let sent: Pending | null = null;
  let isAsking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sending = document.querySelector('[data-sending]');
  let begun: ReturnType<typeof setTimeout> | undefined;
  const say = (said: string) => {
    // What was saved before is no word on what is not.
    if (said !== '') pending?.form.querySelector('[data-saved]')?.remove();
    if (line.textContent !== said) line.textContent = said;
    if (said !== '') sayOnTheWay('');
  };
  // From the press of the button until the next page is there, which takes its time on a slow line.
  const sayOnTheWay = (said: string) => {
    clearTimeout(begun);
    if (said === '') sending?.replaceChildren();
    else begun = setTimeout(() => sending?.replaceChildren(said), patience);
  };
  const release = ({ form, button }: Pending) => {
    pending = null;
    released = form;
    say('');
    form.requestSubmit(button);
    released = null;
  };
  const sendAndStay = async (own: Pending) => {
    sent = own;
    const came = await sendApart(own.form, own.button);
    if (came === 'refused') return release(own);
    if (came !== 'unreached') return goTo(came.at);
    sent = null;
    pending = { ...own, isUnanswered: true };
    noteSent([]);
    own.form.dispatchEvent(new Event(notSent, { bubbles: true }));
    say(words[keptBy(pending)]);
    timer = setTimeout(() => void ask(waits.later), waits.again);
  };
  const ask = async (patience: number) => {
    if (isAsking || pending === null) return;
    clearTimeout(timer);
    isAsking = true;
    const isReached = await reaches(patience);
    isAsking = false;
    if (pending === null) return;
    const isFirst = line.textContent === '';
    if (isReached && (isFirst || isSentByItself(pending))) return release(pending);
    if (isReached) return say(words.reached);
    say(words[keptBy(pending)]);
    timer = setTimeout(() => void ask(waits.later), waits.again);
  };

  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form === released) return;
      // What else hears of the form being sent hears of it once it is.
      event.preventDefault();
      event.stopImmediatePropagation();
      if (sent !== null) return;
      const isAgain = pending !== null && line.textContent !== '';
      if (pending !== null && !isAgain) return;
      say('');
      pending = { form, button: event.submitter, isTypedSince: false };
      sayOnTheWay(isSentByItself(pending) ? words.saving : words.sending);
      void ask(waits.first);
    },
    { capture: true },
  );
  // Whatever else hears of it has done so.
  window.addEventListener('submit', (event) => {
    const { target: form, submitter: button } = event;
    if (form !== released || released === null) return;
    if (event.defaultPrevented) return sayOnTheWay('');
    const own = { form: released, button, isTypedSince: false };
    if (sent !== null || !mayBeRepeated(released)) return;
    event.preventDefault();
    void sendAndStay(own);
  });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Node && sent?.form.contains(target)) sent.isTypedSince = true;
    if (pending === null || line.textContent === '' || !(target instanceof Node)) return;
    if (!pending.form.contains(target)) return;
    pending.isTypedSince = true;
    if (line.textContent !== words.reached) say(words[keptBy(pending)]);
  });
  window.addEventListener('online', () => void ask(waits.later));
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    pending = null;
    sent = null;
    say('');
    sayOnTheWay('');
  });
}

/** The smallest question that there is: it touches neither the session nor the database. */
async function reaches(patience: number): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const signal = AbortSignal.timeout(patience);
    const { ok } = await fetch('/healthz', { method: 'HEAD', cache: 'no-store', redirect: 'error', signal });
    return ok;
  } catch {
    return false;
  }
}

/** Only what changes nothing but the draft goes without somebody who looks on. */
function isSentByItself(pending: Pending): boolean {
  return !pending.isTypedSince && isSaving(pending);
}

function isSaving({ form, button }: Pending): boolean {
  const action = button instanceof HTMLButtonElement ? button.value : 'save';
  return form.dataset.saveShortcut !== undefined && /^(save$|add-|remove-)/.test(action);
}

/** Whether the portal answers a form that it gets twice as it did the first time: each verb behind it knows the form's key. */
function mayBeRepeated(form: HTMLFormElement): boolean {
  // Its buttons are called `action`, so the property of that name is theirs.
  const { pathname } = new URL(form.getAttribute('action') ?? '', location.href);
  return form.querySelector('input[name="request"]') !== null && repeatable.test(pathname);
}

const repeatable = /^\/[a-z]+\/desk\/(?:drafts|records|reports|texts|translations)(?:\/|$)/;

function keptBy(pending: Pending): keyof UnsentWords {
  if (pending.isUnanswered && !isSaving(pending)) return 'unanswered';
  const keeper = pending.form.querySelector<HTMLElement>('[data-autosave], [data-kept-form]:not([data-offer-only])');
  if (keeper === null || keeper.dataset.unheld !== undefined) return 'stays';
  return isSentByItself(pending) ? 'itself' : 'kept';
}
