import { isTyping } from '@/components/editing/scripts/is-typing';
import { type SeenWords, watchSeen } from '@/components/editing/scripts/reading/seen-words';
import { readSettings } from '@/components/editing/scripts/settings';

/** `unseen` has `{numbers}` in it. */
export type CheckSettings = { unseen: string; nowHere: string; allMarked: string };

type Place = {
  form: HTMLFormElement;
  rows: HTMLElement[];
  watched: SeenWords;
  settings: CheckSettings;
  say(words: string): void;
};

/**
 * Checks claims by keys, where nobody types: each key does what a control in sight does. No claim is marked whose value and
 * words have not been on the screen, neither by itself nor together with others.
 */
export function startChecking(place: HTMLElement): void {
  const form = place.closest('form');
  const tools = place.querySelector<HTMLElement>('[data-check-tools]');
  const rows = [...place.querySelectorAll<HTMLElement>('[data-claim]')];
  if (!form || !tools || rows.length === 0) return;
  tools.hidden = false;
  const line = form.querySelector('[data-check-said]');
  const ranges = new Map(rows.map((row, index) => [index + 1, rangesOf(row)]));
  const watched = watchSeen(place, { ranges, repeated: new Set() }, null, () => {});
  const here: Place = {
    form,
    rows,
    watched,
    settings: readSettings<CheckSettings>(place),
    say: (words) => line?.replaceChildren(words),
  };
  for (const button of tools.querySelectorAll<HTMLElement>('[data-check-together]')) {
    button.addEventListener('click', () => markTogether(here, button.dataset.checkTogether ?? ''));
  }
  place.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) noteMark(here, target);
  });
  place.addEventListener('focusin', () => showFocused(here));
  document.addEventListener('keydown', (event) => {
    if (isHeard(form, event) && onKey(here, event)) event.preventDefault();
  });
  if (document.querySelector('[data-faults]')) showFocused(here);
}

/** With a mark ends what was said against its claim, beside it and at the head of a refused page, and against the last key. */
function noteMark({ rows, say }: Place, input: HTMLInputElement): void {
  say('');
  const row = rows.find((each) => each.contains(input));
  row?.querySelector('[data-claim-fault]')?.remove();
  row?.removeAttribute('aria-describedby');
  const link = document.querySelector(`[data-faults] a[href="#${input.name}"]`);
  const list = link?.closest('[data-faults]');
  link?.closest('li')?.remove();
  if (list && !list.querySelector('li')) list.remove();
}

/**
 * The words of the claim that has the focus are brought on the screen too, so that the next key marks it: a browser brings
 * there only the control, and on a refused page perhaps after this script has begun. Nothing moves under a pointer that is down.
 */
function showFocused(place: Place): void {
  requestAnimationFrame(() => {
    const at = currentOf(place);
    const row = place.rows[at];
    if (row && !place.watched.isSeen(at + 1) && !row.matches(':active')) bring(place, at);
  });
}

/** The lines of a claim, a range for each: a claim may be taller than the screen. */
function rangesOf(row: HTMLElement): Range[] {
  const words = row.querySelector('[data-claim-words]') ?? row;
  const lines = words.children.length > 0 ? [...words.children] : [words];
  return lines.map((line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    return range;
  });
}

/** Puts the focus on a claim, and its words on the screen; of one that is taller, what has been on none. */
function bring({ rows, watched }: Place, at: number): void {
  const row = rows[at];
  goTo(row);
  const unseen = row && heightOf(row) > innerHeight / 2 ? watched.unseenOf(at + 1)[0]?.startContainer : null;
  if (unseen instanceof Element) unseen.scrollIntoView({ block: 'center' });
  watched.look();
}

function heightOf(row: HTMLElement): number {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom - top;
}

/** Whether the whole claim is within the window. */
function isInWindow(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** Heard within the form, and where nothing has the focus; never where somebody types. */
function isHeard(form: HTMLFormElement, event: KeyboardEvent): boolean {
  const focused = document.activeElement;
  const isWithin = form.contains(focused) || focused === null || focused === document.body || focused?.id === 'content';
  return isWithin && !event.altKey && !event.repeat && !isTyping(focused);
}

function onKey(place: Place, { code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return code === 'Enter' && press(place.form);
  // In a choice, a browser takes Enter for the first button of the form.
  if (code === 'Enter' || code === 'NumpadEnter') return document.activeElement instanceof HTMLInputElement;
  const act = shiftKey ? undefined : keys[code];
  act?.(place);
  return act !== undefined;
}

/** By where a key is on the keyboard, whatever letter is on it. */
const keys: Record<string, (place: Place) => void> = {
  KeyJ: (place) => step(place, 1),
  KeyK: (place) => step(place, -1),
  KeyY: (place) => mark(place, 'ok'),
  KeyN: (place) => mark(place, 'wrong'),
  KeyM: (place) => markTogether(place, 'meeting'),
  KeyB: (place) => markTogether(place, 'statement'),
};

function approvalOf(form: HTMLFormElement): HTMLButtonElement | null {
  return form.querySelector<HTMLButtonElement>('button[name="action"][value="approve"]');
}

function press(form: HTMLFormElement): boolean {
  const button = approvalOf(form);
  if (button) form.requestSubmit(button);
  return button !== null;
}

function currentOf({ rows }: Place): number {
  return rows.findIndex((row) => row.contains(document.activeElement));
}

function isOpen(row: HTMLElement): boolean {
  return row.querySelector('input:checked') === null;
}

function goTo(row: HTMLElement | undefined): void {
  const input = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input');
  input?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'center' });
}

function step(place: Place, by: 1 | -1): void {
  const { rows } = place;
  const at = currentOf(place);
  const first = Math.max(0, rows.findIndex(isOpen));
  place.say('');
  goTo(at < 0 ? rows[first] : rows[Math.min(rows.length - 1, Math.max(0, at + by))]);
}

/** The claim in focus; where none has it, the first that is open, if it is in sight. */
function mark(place: Place, verdict: 'ok' | 'wrong'): void {
  const { rows, watched, settings, say } = place;
  const focused = currentOf(place);
  const at = focused < 0 ? Math.max(0, rows.findIndex(isOpen)) : focused;
  const row = rows[at];
  if (!row || !watched.isSeen(at + 1) || (focused < 0 && !isInWindow(row))) {
    bring(place, at);
    say(settings.nowHere);
    return;
  }
  choose(row, verdict);
  goOn(place, at);
}

/**
 * To the next claim that nobody has marked. After the last the decision is shown, and the focus stays on the claim: on the
 * button, one more key would approve.
 */
function goOn({ form, rows, settings, say }: Place, at: number): void {
  const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find(isOpen);
  if (next) {
    say('');
    goTo(next);
    return;
  }
  approvalOf(form)?.scrollIntoView({ block: 'center' });
  say(settings.allMarked);
}

function markTogether(place: Place, of: string): void {
  const { rows, watched, settings, say } = place;
  const open = rows.filter((row) => row.dataset.claim === of && row.dataset.removal === undefined && isOpen(row));
  const numberOf = (row: HTMLElement) => rows.indexOf(row) + 1;
  const unseen = open.filter((row) => !watched.isSeen(numberOf(row)));
  if (unseen.length > 0) {
    bring(place, unseen[0] ? rows.indexOf(unseen[0]) : 0);
    say(settings.unseen.replace('{numbers}', unseen.map(numberOf).join(' · ')));
    return;
  }
  for (const row of open) choose(row, 'ok');
  const last = open.at(-1);
  if (last) goOn(place, rows.indexOf(last));
}

function choose(row: HTMLElement, verdict: 'ok' | 'wrong'): void {
  const input = row.querySelector<HTMLInputElement>(`input[value="${verdict}"]`);
  if (!input) return;
  input.checked = true;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
