import type { PaintedText } from './paint-text';
import type { SeenWords } from './seen-words';
import {
  choose,
  isDecided,
  isOfGroup,
  listRows,
  nextOpenRow,
  numberOf,
  outcomeOf,
  rowsOfGroup,
  shownOf,
  tellChange,
} from './value-rows';

/**
 * `unseen`, `seenSince` and `left` have `{numbers}` in their place, `leftOpen` has `{number}`. `undecided` says how many are left, from none to all. `reader`:
 * the person and the draft, for what this tab remembers.
 */
export type DecideSettings = Record<
  | 'unseen'
  | 'seenSince'
  | 'noneOpen'
  | 'noWords'
  | 'seenAll'
  | 'left'
  | 'nowHere'
  | 'changed'
  | 'cannot'
  | 'leftOpen'
  | 'allDecided'
  | 'noQuestion',
  string
> & { undecided: string[]; reader: string };

export type Place = {
  form: HTMLFormElement;
  pane: HTMLElement;
  painted: PaintedText;
  watched: SeenWords;
  settings: DecideSettings;
  say(words: string): void;
};

/** The value that is marked as the current one: the last that had the focus. */
function markedRow(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>('[data-value][aria-current]');
}

/** The value that a key is meant for. In the text itself it is the one that is marked, beside any other control it is none. */
function rowInFocus({ form, pane }: Place): HTMLElement | null {
  const focused = document.activeElement;
  const isOfText = focused !== null && (pane.contains(focused) || focused.matches('[data-take-words]'));
  return focused?.closest<HTMLElement>('[data-value]') ?? (isOfText ? markedRow(form) : null);
}

export function markCurrent({ form, painted, watched }: Place, row: HTMLElement): void {
  for (const other of form.querySelectorAll('[data-value][aria-current]'))
    if (other !== row) other.removeAttribute('aria-current');
  row.setAttribute('aria-current', 'true');
  const number = numberOf(row);
  painted.show(number, watched.unseenOf(number)[0]);
  watched.look();
}

export function makeCurrent(place: Place, row: HTMLElement | null): void {
  if (!row) return;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  markCurrent(place, row);
}

/**
 * Everything that is sure, or one event, in one decision: refused while any of its words has not been on screen. What
 * contradicts the record is left to be decided by itself.
 */
export function acceptTogether(place: Place, what: string): void {
  const { form, watched, settings } = place;
  const own =
    what === 'sure'
      ? listRows(form).filter((row) => row.dataset.step === 'sure' && isOfGroup(row))
      : rowsOfGroup(form, what);
  const isReady = (row: HTMLElement) => row.dataset.differs === undefined && !isDecided(row);
  const open = own.filter((row) => isReady(row) && row.querySelector('input[value="accepted"]'));
  const hidden = open.filter((row) => !watched.isSeen(numberOf(row)));
  endRefusals(form);
  const [first] = hidden;
  if (first) {
    const isPressed = document.activeElement?.matches(`button[value="accept-${what}"]`) ?? false;
    // A button that was pressed keeps the focus, so that it can be pressed again where its answer is.
    if (isPressed) markCurrent(place, first);
    else makeCurrent(place, first);
    refuse(place, what, hidden);
    return;
  }
  for (const row of open) choose(row, 'accepted');
  sayOf(place, what, open.length === 0 ? settings.noneOpen : '');
  if (open.length > 0) makeCurrent(place, nextOpenRow(form, null));
}

/** Beside what was meant, where it stays: the line below the text goes on counting what was on screen. */
function sayOf({ form, say }: Place, what: string, words: string): void {
  const line = form.querySelector<HTMLElement>(`[data-said-of="${what}"]`);
  if (line) line.replaceChildren(words);
  else if (words !== '') say(words);
}

/** Says that nothing was accepted, in sight and until the next act, also once the press has brought the words on screen. */
function refuse(place: Place, what: string, hidden: readonly HTMLElement[]): void {
  const { form, settings } = place;
  const numbers = hidden.map(shownOf).join(' · ');
  sayOf(place, what, settings.unseen.replace('{numbers}', numbers));
  const line = form.querySelector<HTMLElement>(`[data-said-of="${what}"]`);
  if (!line) return;
  line.dataset.awaits = hidden.map(numberOf).join(' ');
  line.dataset.since = settings.seenSince.replace('{numbers}', numbers);
  line.scrollIntoView({ block: 'nearest' });
}

/** What was refused for words that have been on screen since can be asked for again. */
export function renewRefusals(form: HTMLFormElement, seen: readonly number[]): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-awaits]')) {
    const awaited = line.dataset.awaits?.match(/\d+/g) ?? [];
    if (awaited.length === 0 || !awaited.every((number) => seen.includes(Number(number)))) continue;
    line.replaceChildren(line.dataset.since ?? '');
    line.dataset.awaits = '';
  }
}

/** Takes the refusals off the page, once something else is done. */
export function endRefusals(form: HTMLFormElement): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-awaits]')) {
    line.replaceChildren();
    delete line.dataset.awaits;
  }
}

function sayAt(place: Place, row: HTMLElement, words: string): void {
  for (const line of place.form.querySelectorAll('[data-value] [data-said-of]')) line.replaceChildren();
  sayOf(place, `value.${numberOf(row)}`, words);
}

/** Decides the value in focus and goes on to the next that nobody has decided. Without one in focus it only leads there. */
export function decide(place: Place, outcome: string): void {
  const { form, settings } = place;
  const row = rowInFocus(place);
  if (row === null) {
    const next = nextOpenRow(form, document.activeElement);
    makeCurrent(place, next);
    if (next) sayAt(place, next, settings.nowHere);
    else place.say(settings.allDecided);
    return;
  }
  const before = outcomeOf(row);
  if (!choose(row, outcome)) {
    passBy(place, row, outcome);
    return;
  }
  if (before !== '' && before !== outcome) sayAt(place, row, settings.changed);
  else sayAt(place, row, '');
  if (outcome === 'edited')
    row.querySelector<HTMLElement>('[data-for="edited"] :is(input:not([type=hidden]), select)')?.focus();
  else if (outcome === 'rejected' || (before !== '' && before !== outcome)) makeCurrent(place, row);
  else makeCurrent(place, nextOpenRow(form, row) ?? row);
}

/** Past an undecided value that cannot be accepted, to the next that can: one key accepts all that is to be accepted. */
function passBy(place: Place, row: HTMLElement, outcome: string): void {
  const { form, settings } = place;
  const next = outcome === 'accepted' && !isDecided(row) ? nextOpenRow(form, row, outcome) : null;
  makeCurrent(place, next ?? row);
  if (next) sayAt(place, next, settings.leftOpen.replace('{number}', shownOf(row)));
  else sayAt(place, row, settings.cannot);
}

/** The reason, of a rejected value in focus; else the answer to the question, which then has the focus. */
export function chooseByNumber(place: Place, number: number): void {
  const { form, settings } = place;
  const row = rowInFocus(place);
  if (row && outcomeOf(row) === 'rejected') {
    const reasons = row.querySelector<HTMLSelectElement>('[data-for="rejected"] select');
    if (!reasons) return;
    reasons.selectedIndex = number;
    tellChange(reasons);
    sayAt(place, row, '');
    return;
  }
  const question = form.querySelector<HTMLElement>('[data-question]');
  const isAnswered = question?.querySelector('input[type="radio"]:checked') !== null;
  // An answer that stands is changed at the question alone.
  if (question && isAnswered && !question.contains(document.activeElement)) {
    if (row) sayAt(place, row, settings.noQuestion);
    return;
  }
  const answer = question?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[number - 1];
  if (!question || !answer) return;
  answer.checked = true;
  tellChange(answer);
  const meetings = question.querySelector('select');
  const asks = answer.value === 'recorded' && meetings?.value === '';
  if (asks) meetings.closest('details')?.setAttribute('open', '');
  (asks ? meetings : answer).focus();
}

export function step({ form, ...place }: Place, by: number): void {
  const all = listRows(form);
  const focused = document.activeElement?.closest<HTMLElement>('[data-value]') ?? markedRow(form);
  const at = focused ? all.indexOf(focused) : by > 0 ? -1 : 0;
  makeCurrent({ form, ...place }, all[(at + by + all.length) % all.length] ?? null);
}

/** Out of a field in which somebody types, back to its value, so that the keys are heard again. */
export function leaveField(place: Place, field: Element): boolean {
  const row = field.closest<HTMLElement>('[data-value]') ?? markedRow(place.form);
  makeCurrent(place, row);
  return row !== null;
}

/** Fills the current field with the words that are selected in the text, and keeps where they stand. */
export function takeSelection(place: Place): void {
  const { form, painted, settings, say } = place;
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const row = document.activeElement?.closest<HTMLElement>('[data-value]') ?? markedRow(form) ?? listRows(form)[0];
  const isInText = range !== null && range.startContainer === painted.node && range.endContainer === painted.node;
  if (!row || !isInText || range.collapsed) {
    say(settings.noWords);
    return;
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
  if (as instanceof HTMLSelectElement) as.focus();
  if (as instanceof HTMLInputElement) {
    as.focus();
    as.select();
  }
}

/** One screen of the text further, where no control takes the key. The choice that is made already takes none. */
export function turnPage({ pane, watched }: Place, target: EventTarget | null): boolean {
  const control = target instanceof Element ? target.closest('input, button, summary, a') : null;
  const isChosen = control instanceof HTMLInputElement && control.type === 'radio' && control.checked;
  if (control && !isChosen) return false;
  pane.scrollBy({ top: pane.clientHeight - 48 });
  watched.look();
  return true;
}
