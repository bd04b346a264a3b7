import { isTyping } from '@/components/editing/scripts/is-typing';
import { readSettings } from '@/components/editing/scripts/settings';
import {
  acceptTogether,
  chooseByNumber,
  type DecideSettings,
  decide,
  endRefusals,
  leaveField,
  makeCurrent,
  markCurrent,
  type Place,
  renewRefusals,
  step,
  takeSelection,
  turnPage,
} from './decide-values';
import { focusReading } from './focus-reading';
import { type Painted, paintText } from './paint-text';
import { watchSeen } from './seen-words';
import { openRows, rowOf } from './value-rows';

/**
 * Decides what was read of a text by keys, each for a control that is in sight: they are heard while the focus is within the
 * form and nobody types. Tells the portal honestly which words have been on a screen.
 */
export function startDeciding(place: HTMLElement): void {
  const form = place.closest('form');
  const pane = place.querySelector<HTMLElement>('[data-text-pane]');
  const text = pane?.querySelector('[data-read-text]')?.textContent ?? '';
  const values = JSON.parse(place.dataset.reading ?? '[]') as Painted[];
  const painted = pane && paintText(pane, text, values);
  if (!form || !pane || !painted) return;
  const settings = readSettings<DecideSettings>(place);
  const line = place.querySelector('[data-said]');
  const say = (words: string) => line?.replaceChildren(words);
  const sent = document.createElement('input');
  Object.assign(sent, { type: 'hidden', name: 'seen' });
  form.append(sent);
  const tell = (seen: number[]) => {
    sent.value = seen.join(' ');
    const left = values.filter(({ number }) => !seen.includes(number)).map(({ number, shown }) => shown ?? number);
    const numbers = left.toSorted((a, b) => a - b).join(' · ');
    renewRefusals(form, seen);
    say(left.length === 0 ? settings.seenAll : settings.left.replace('{numbers}', numbers));
  };
  const watched = watchSeen(pane, painted, settings.reader, tell);
  tell(watched.seen());
  for (const own of form.querySelectorAll('[data-without-script]')) own.remove();
  document.querySelector('[data-key-help]')?.removeAttribute('hidden');
  const here: Place = { form, pane, painted, watched, settings, say };

  const taking = place.querySelector<HTMLButtonElement>('[data-take-words]');
  if (taking) taking.hidden = false;
  // What is selected in the text stays so while the button is pressed.
  taking?.addEventListener('mousedown', (event) => event.preventDefault());
  taking?.addEventListener('click', () => takeSelection(here));

  form.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLElement>('[data-to-words]');
    if (link) {
      event.preventDefault();
      makeCurrent(here, rowOf(form, Number(link.dataset.toWords)));
    }
    const button = target?.closest<HTMLButtonElement>('button[name="action"]');
    if (button?.value.startsWith('accept-')) {
      event.preventDefault();
      // The second press of a double one, and a key that is held down, cannot have read what the first brought on screen.
      if (event.detail < 2) acceptTogether(here, button.value.slice('accept-'.length));
    }
  });
  form.addEventListener('focusin', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-value]') : null;
    if (row) markCurrent(here, row);
  });
  for (const type of ['input', 'change']) form.addEventListener(type, () => countOpen(here));
  form.addEventListener('change', () => endRefusals(form));
  document.addEventListener('keydown', (event) => {
    if (isHeard(form, event) && onKey(here, event)) event.preventDefault();
  });
  focusReading(form);
}

/** How many values are left, while they are decided. */
function countOpen({ form, settings }: Place): void {
  const words = settings.undecided[openRows(form).length];
  const line = form.querySelector('[data-undecided]');
  if (line && words !== undefined && line.textContent !== words) line.textContent = words;
}

/** Where nothing has the focus, the key that hands the draft on is the reading's as long as something of it is open. */
function isHeard(form: HTMLFormElement, { code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const focused = document.activeElement;
  const isNowhere = focused === null || focused === document.body;
  return form.contains(focused) || (isNowhere && (ctrlKey || metaKey) && code === 'Enter' && openRows(form).length > 0);
}

/** The key of each group of values that is accepted together. */
const together: Record<string, string> = {
  KeyA: 'sure',
  KeyM: 'meeting',
  KeyB: 'statement',
  KeyT: 'topics',
  KeyS: 'same',
};

/** What each other key does, by where it is on the keyboard, whatever letter is on it. */
const keys: Record<string, (place: Place) => void> = {
  KeyJ: (place) => step(place, 1),
  KeyK: (place) => step(place, -1),
  KeyY: (place) => decide(place, 'accepted'),
  KeyE: (place) => decide(place, 'edited'),
  KeyN: (place) => decide(place, 'rejected'),
  KeyU: (place) => decide(place, 'unsaid'),
  KeyR: ({ form }) => form.querySelector<HTMLElement>('#reading-reason')?.focus(),
  KeyW: takeSelection,
};

/** Whether the key was one of the reading's. */
function onKey(place: Place, event: KeyboardEvent): boolean {
  const { code, target } = event;
  const isTyped = isTyping(target);
  if ((event.ctrlKey || event.metaKey) && code === 'Enter') return press(place.form, 'decide-submit');
  if (code === 'Escape' && isTyped) return leaveField(place, target);
  if (event.ctrlKey || event.metaKey || event.altKey || isTyped) return false;
  if (code === 'Slash' && event.shiftKey) return openHelp();
  if (event.shiftKey) return false;
  if (code === 'Space') return turnPage(place, target);
  const [, digit] = /^(?:Digit|Numpad)([1-4])$/.exec(code) ?? [];
  const group = together[code];
  if (group !== undefined) {
    if (!event.repeat) acceptTogether(place, group);
    return true;
  }
  const act = digit === undefined ? keys[code] : () => chooseByNumber(place, Number(digit));
  act?.(place);
  return act !== undefined;
}

function press(form: HTMLFormElement, action: string): boolean {
  const button = form.querySelector<HTMLButtonElement>(`button[name="action"][value="${action}"]`);
  if (!button) return false;
  form.requestSubmit(button);
  return true;
}

function openHelp(): boolean {
  const help = document.querySelector<HTMLElement>('#reading-keys');
  help?.togglePopover();
  return help !== null;
}
