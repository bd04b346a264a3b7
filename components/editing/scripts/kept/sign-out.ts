import { type HeldWords, letGo, listAll } from '@/components/editing/scripts/browser-store';
import { dropWords } from '@/components/editing/scripts/kept-form-line';
import { sendBack } from '@/components/editing/scripts/send-back';
import { readSettings } from '@/components/editing/scripts/settings';
import { textButton } from '@/components/editing/scripts/text-button';

export type SignOutSettings = {
  person: string;
  /** Where drafts are, up to their ids. */
  drafts: string;
  words: Record<'left' | 'drop' | 'keep' | 'stay', string>;
};

/** In milliseconds: how long the last letters take to be kept. */
const settling = 400;

/**
 * Before somebody signs out, gives the portal what this browser still holds of their drafts, and asks about the rest: whoever
 * uses the browser next could find it.
 */
export function startSignOut(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const settings = readSettings<SignOutSettings>(form);
  let isDecided = false;
  // Before anything else hears of the form: nothing is sent until this is decided.
  document.addEventListener(
    'submit',
    (event) => {
      if (event.target !== form || isDecided) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const leave = () => {
        isDecided = true;
        form.requestSubmit(event.submitter);
      };
      void handBack(settings).then((left) => (left.length === 0 ? leave() : ask(form, left, settings, leave)));
    },
    { capture: true },
  );
}

/** What is left in this browser once the portal has what it takes. */
async function handBack({ person, drafts }: SignOutSettings): Promise<HeldWords[]> {
  const left: HeldWords[] = [];
  await new Promise((resolve) => setTimeout(resolve, settling));
  for (const words of await listAll(person)) {
    const isOfDraft = /^[0-9a-z]+$/.test(words.place) && words.version !== '';
    if (isOfDraft && (await sendBack({ ...words, since: words.version }, drafts + words.place))) await letGo(words.key);
    else left.push(words);
  }
  return left;
}

function ask(form: HTMLFormElement, left: HeldWords[], { words }: SignOutSettings, leave: () => void): void {
  document.querySelector('[data-sign-out-question]')?.remove();
  const question = document.createElement('div');
  question.dataset.signOutQuestion = '';
  question.setAttribute('role', 'alert');
  question.className = 'flex w-full flex-wrap items-center gap-x-4 gap-y-2 border-s-4 border-courtesy ps-3';
  const drop = async () => {
    document.dispatchEvent(new Event(dropWords));
    for (const { key } of left) await letGo(key);
    leave();
  };
  question.append(
    words.left,
    textButton(words.stay, () => {
      question.remove();
      form.querySelector('button')?.focus();
    }),
    textButton(words.keep, leave),
    textButton(words.drop, () => void drop()),
  );
  (form.closest('header')?.firstElementChild ?? form).append(question);
  // Whoever presses Enter once more stays signed in, and nothing is gone.
  question.querySelector('button')?.focus();
}
