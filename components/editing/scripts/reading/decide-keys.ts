import { readSettings } from '@/components/editing/scripts/settings';
import { type Painted, type PaintedText, paintText } from './paint-text';
import { type SeenWords, watchSeen } from './seen-words';

/** `unseen` has `{numbers}`, `left` has `{count}` in their place. */
export type DecideSettings = { unseen: string; noneOpen: string; noWords: string; seenAll: string; left: string };

type Place = {
  form: HTMLFormElement;
  pane: HTMLElement;
  painted: PaintedText;
  watched: SeenWords;
  say(words: string): void;
};

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
    const left = values.length - seen.length;
    say(left === 0 ? settings.seenAll : settings.left.replace('{count}', String(left)));
  };
  const watched = watchSeen(pane, painted, tell);
  tell(watched.seen());
  for (const own of form.querySelectorAll('[data-without-script]')) own.remove();
  const here: Place = { form, pane, painted, watched, say };

  const taking = place.querySelector<HTMLButtonElement>('[data-take-words]');
  if (taking) taking.hidden = false;
  // What is selected in the text stays so while the button is pressed.
  taking?.addEventListener('mousedown', (event) => event.preventDefault());
  taking?.addEventListener('click', () => takeSelection(here, settings));

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
      acceptTogether(here, button.value.slice('accept-'.length), settings);
    }
  });
  form.addEventListener('focusin', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-value]') : null;
    if (row) markCurrent(here, row);
  });
  document.addEventListener('keydown', (event) => {
    if (!form.contains(document.activeElement)) return;
    if (onKey(here, event, settings)) event.preventDefault();
  });
  // A refused form opens at its first fault, which the browser goes to only after this.
  const isRefused = document.querySelector('[autofocus]') !== null;
  const opens = !isRefused && (location.hash === '' || location.hash === '#reading');
  if (opens && document.activeElement === document.body) {
    const first = form.querySelector<HTMLElement>('[data-question] input') ?? rows(form)[0];
    first?.focus({ preventScroll: true });
  }
}

function rows(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-value]')].filter((row) => row.checkVisibility());
}

function rowOf(form: HTMLFormElement, number: number): HTMLElement | null {
  return form.querySelector(`[data-value="${number}"]`);
}

function numberOf(row: HTMLElement): number {
  return Number(row.dataset.value);
}

function current(form: HTMLFormElement): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-value]');
  return focused ?? form.querySelector<HTMLElement>('[data-value][aria-current]');
}

function markCurrent({ form, painted, watched }: Place, row: HTMLElement): void {
  for (const other of form.querySelectorAll('[data-value][aria-current]'))
    if (other !== row) other.removeAttribute('aria-current');
  row.setAttribute('aria-current', 'true');
  painted.show(numberOf(row));
  watched.look();
}

function makeCurrent(place: Place, row: HTMLElement | null): void {
  if (!row) return;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  markCurrent(place, row);
}

/** Gives an open choice its value, as a press on it would. */
function choose(row: HTMLElement, value: string): boolean {
  const choice = row.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`);
  if (!choice) return false;
  choice.checked = true;
  choice.dispatchEvent(new Event('input', { bubbles: true }));
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function isDecided(row: HTMLElement): boolean {
  return row.querySelector('input[type="radio"]:checked') !== null;
}

/** Everything that is sure, or one event, in one decision: refused while any of its words has not been on screen. */
function acceptTogether(place: Place, what: string, settings: DecideSettings): void {
  const { form, watched } = place;
  const own =
    what === 'sure'
      ? rows(form).filter((row) => row.dataset.step === 'sure' && isOfGroup(row))
      : rowsOfGroup(form, what);
  const open = own.filter((row) => !isDecided(row) && row.querySelector('input[value="accepted"]'));
  const hidden = open.filter((row) => !watched.isSeen(numberOf(row)));
  if (hidden.length > 0) {
    makeCurrent(place, hidden[0] ?? null);
    sayOf(place, what, settings.unseen.replace('{numbers}', hidden.map(numberOf).join(' · ')));
    return;
  }
  for (const row of open) choose(row, 'accepted');
  sayOf(place, what, open.length === 0 ? settings.noneOpen : '');
  if (open.length > 0) makeCurrent(place, rows(form).find((row) => isOfGroup(row) && !isDecided(row)) ?? null);
}

/** Beside the button that was meant, where it stays: the line below the text goes on counting what was on screen. */
function sayOf({ form, say }: Place, what: string, words: string): void {
  const line = form.querySelector(`[data-said-of="${what}"]`);
  if (line) line.replaceChildren(words);
  else if (words !== '') say(words);
}

function isOfGroup(row: HTMLElement): boolean {
  return row.closest('[data-group]') !== null;
}

function rowsOfGroup(form: HTMLFormElement, group: string): HTMLElement[] {
  return rows(form).filter((row) => row.closest<HTMLElement>('[data-group]')?.dataset.group === group);
}

/** The letters by where they are on the keyboard, whatever is on them. */
function onKey(place: Place, event: KeyboardEvent, settings: DecideSettings): boolean {
  const { form } = place;
  const { code } = event;
  if ((event.ctrlKey || event.metaKey) && code === 'Enter') return press(form, 'decide-submit');
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false;
  if (code === 'Slash' && event.shiftKey) return openHelp();
  if (event.shiftKey) return false;
  const [, digit] = /^(?:Digit|Numpad)([1-4])$/.exec(code) ?? [];
  if (digit !== undefined) return chooseByNumber(form, Number(digit));
  switch (code) {
    case 'KeyJ':
      return step(place, 1);
    case 'KeyK':
      return step(place, -1);
    case 'KeyY':
      return decide(place, 'accepted');
    case 'KeyE':
      return decide(place, 'edited');
    case 'KeyN':
      return decide(place, 'rejected');
    case 'KeyU':
      return decide(place, 'unsaid');
    case 'KeyR':
      return focusOn(form, '#reading-reason');
    case 'KeyW':
      return takeSelection(place, settings);
    case 'Space':
      return turnPage(place, event.target);
    case 'KeyA':
      return pressTogether(place, 'sure', settings);
    case 'KeyM':
      return pressTogether(place, 'meeting', settings);
    case 'KeyB':
      return pressTogether(place, 'statement', settings);
    case 'KeyT':
      return pressTogether(place, 'topics', settings);
    case 'KeyS':
      return pressTogether(place, 'same', settings);
    default:
      return false;
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'hidden'].includes(target.type);
}

function press(form: HTMLFormElement, action: string): boolean {
  const button = form.querySelector<HTMLButtonElement>(`button[name="action"][value="${action}"]`);
  if (!button) return false;
  form.requestSubmit(button);
  return true;
}

function pressTogether(place: Place, what: string, settings: DecideSettings): boolean {
  acceptTogether(place, what, settings);
  return true;
}

function focusOn(form: HTMLFormElement, selector: string): boolean {
  form.querySelector<HTMLElement>(selector)?.focus();
  return true;
}

function openHelp(): boolean {
  const help = document.querySelector<HTMLElement>('#reading-keys');
  help?.togglePopover();
  return help !== null;
}

/** The reason of a rejection, where one is open; else the answer to the first question. */
function chooseByNumber(form: HTMLFormElement, number: number): boolean {
  const row = current(form);
  if (row?.querySelector('input[value="rejected"]:checked')) {
    const reasons = row.querySelector('select');
    if (reasons) reasons.selectedIndex = number;
    return true;
  }
  const choice = form.querySelectorAll<HTMLInputElement>('[data-question] input[type="radio"]')[number - 1];
  if (!choice) return false;
  choice.checked = true;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function step(place: Place, by: number): boolean {
  const all = rows(place.form);
  const row = current(place.form);
  const at = row ? all.indexOf(row) : by > 0 ? -1 : 0;
  makeCurrent(place, all[(at + by + all.length) % all.length] ?? null);
  return true;
}

function decide(place: Place, outcome: string): boolean {
  const row = current(place.form) ?? rows(place.form).find((each) => !isDecided(each)) ?? null;
  if (!row) return false;
  if (!choose(row, outcome)) return true;
  if (outcome === 'edited') row.querySelector<HTMLInputElement>('[data-for="edited"] input')?.focus();
  else if (outcome === 'rejected') makeCurrent(place, row);
  else step(place, 1);
  return true;
}

/** Fills the current field with the words that are selected in the text, and keeps where they stand. */
function takeSelection(place: Place, { noWords }: DecideSettings): boolean {
  const { form, painted, say } = place;
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const row = current(form) ?? rows(form)[0] ?? null;
  const isInText = range !== null && range.startContainer === painted.node && range.endContainer === painted.node;
  if (!row || !isInText || range.collapsed) {
    say(noWords);
    return true;
  }
  choose(row, 'edited');
  const words = range.toString();
  const name = `value.${numberOf(row)}`;
  const fields: Record<string, string> = { [`${name}.words`]: words, [`${name}.at`]: String(range.startOffset) };
  const as = form.elements.namedItem(`${name}.as`);
  if (as instanceof HTMLInputElement) fields[`${name}.as`] = words;
  for (const [field, value] of Object.entries(fields)) {
    const control = form.elements.namedItem(field);
    if (control instanceof HTMLInputElement) control.value = value;
  }
  if (as instanceof HTMLInputElement) {
    as.focus();
    as.select();
  }
  return true;
}

/** One screen of the text further, where no control takes the key. */
function turnPage({ pane, watched }: Place, target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('input, button, summary, a')) return false;
  pane.scrollBy({ top: pane.clientHeight - 48 });
  watched.look();
  return true;
}
