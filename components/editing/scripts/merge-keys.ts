import { type Hunk, type HunkChoice, hunkChoices, settleHunks } from '@/lib/text/comparison/settle-hunks';
import { typeIntoHunks } from '@/lib/text/comparison/type-into-hunks';
import { readSettings } from './settings';
import { textButton } from './text-button';

export type MergeSettings = {
  fields: { field: string; hunks: Hunk[] }[];
  words: Record<'byHand' | 'anew', string>;
};

type Merge = {
  hunks: Map<string, Hunk[]>;
  /** What the choices have made of each field. */
  written: Map<string, string>;
};

const merges = new WeakMap<HTMLFormElement, Merge>();

/**
 * Decides a place by the keys of 1, 2 and 3, whatever is on them, and goes on to the next; writes what comes of the choices
 * into the field of the result, until somebody edits it by hand. Which of the two it is, the form says in `hand.{field}`.
 */
export function startMergeKeys(place: HTMLElement): void {
  const form = place.closest('form');
  if (!form) return;
  const { fields, words } = readSettings<MergeSettings>(place);
  const merge: Merge = {
    hunks: new Map(fields.map(({ field, hunks }) => [field, hunks])),
    written: new Map(fields.map(({ field, hunks }) => [field, settleHunks(hunks, [])])),
  };
  merges.set(form, merge);
  const sayByHand = (field: string) => {
    const said = form.querySelector(`[data-by-hand="${CSS.escape(field)}"]`);
    if (!said || !hasPlaces(merge, field)) return;
    const isByHand = controlsOf(form, field)?.hand.value === 'yes';
    const anew = () => {
      writeChosen(form, merge, field);
      said.replaceChildren();
    };
    said.replaceChildren(...(isByHand ? [`${words.byHand} `, textButton(words.anew, anew)] : []));
  };
  const compose = () => {
    for (const field of merge.hunks.keys()) {
      const controls = controlsOf(form, field);
      if (!controls || controls.hand.value === 'yes') continue;
      if (controls.result.value === merge.written.get(field)) writeChosen(form, merge, field);
      else controls.hand.value = 'yes';
    }
  };
  compose();
  form.addEventListener('input', ({ target }) => {
    const controls = isText(target) ? controlsOf(form, target.name) : null;
    if (controls) {
      controls.hand.value = 'yes';
      sayByHand(controls.result.name);
    } else compose();
  });
  form.addEventListener('change', compose);
  document.addEventListener('keydown', (event) => {
    const [, number] = /^(?:Digit|Numpad)([1-3])$/.exec(event.code) ?? [];
    if (number === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isText(event.target)) return;
    const choice = placeAt(form, event.target)?.querySelector<HTMLInputElement>(
      `input[value="${hunkChoices[Number(number) - 1]}"]`,
    );
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    choice.dispatchEvent(new Event('input', { bubbles: true }));
    compose();
    const next = openPlaces(form)[0]?.querySelector('input') ?? form.querySelector<HTMLElement>('button[value="save"]');
    next?.focus();
  });
}

/**
 * Takes letters out of the result that has the focus when the page comes, which somebody typed before its script was there: at
 * its beginning, since that is where a browser puts the caret.
 */
export function takeEarlyLetters(form: HTMLFormElement): string {
  const field = form.querySelector<HTMLTextAreaElement>('textarea[autofocus]')?.name ?? '';
  const [controls, shown] = [controlsOf(form, field), merges.get(form)?.written.get(field)];
  if (!controls || shown === undefined) return '';
  const { result, hand } = controls;
  if (result.value === shown || !result.value.endsWith(shown)) return '';
  const letters = result.value.slice(0, -shown.length);
  result.value = shown;
  hand.value = 'no';
  return letters;
}

/**
 * Writes into a result what somebody typed on in their own version of the field after they had sent it. The place of the caret
 * in the result; null: the form does not ask about the field, or what was typed lies in words that the other has changed.
 */
export function typeIntoMerge(form: HTMLFormElement, field: string, before: string, after: string): number | null {
  const merge = merges.get(form);
  const [controls, mine] = [controlsOf(form, field), form.elements.namedItem(`mine.${field}`)];
  if (!merge || !controls || !(mine instanceof HTMLInputElement) || mine.value !== before) return null;
  if (controls.hand.value === 'yes') return null;
  const typed = typeIntoHunks(merge.hunks.get(field) ?? [], before, after);
  if (!typed) return null;
  merge.hunks.set(field, typed.hunks);
  mine.value = after;
  writeChosen(form, merge, field);
  form.dispatchEvent(new Event('change'));
  return typed.end;
}

/** Whether the form asks about the field, and has a place in it to decide. */
export function asksAbout(form: HTMLFormElement, field: string): boolean {
  const merge = merges.get(form);
  return merge !== undefined && hasPlaces(merge, field);
}

function hasPlaces({ hunks }: Merge, field: string): boolean {
  return hunks.get(field)?.some(({ kind }) => kind === 'conflict') === true;
}

function writeChosen(form: HTMLFormElement, { hunks, written }: Merge, field: string): void {
  const controls = controlsOf(form, field);
  const own = hunks.get(field);
  if (!controls || !own) return;
  controls.hand.value = 'no';
  controls.result.value = settleHunks(own, choicesOf(form, field, own));
  written.set(field, controls.result.value);
}

/** The result of a field, and the mark of whose it is. */
function controlsOf(form: HTMLFormElement, field: string) {
  const [result, hand] = [form.elements.namedItem(field), form.elements.namedItem(`hand.${field}`)];
  return isText(result) && hand instanceof HTMLInputElement ? { result, hand } : null;
}

function isText(target: unknown): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'hidden';
}

function choicesOf(form: HTMLFormElement, field: string, hunks: Hunk[]): (HunkChoice | null)[] {
  const data = new FormData(form);
  const places = hunks.filter(({ kind }) => kind === 'conflict');
  return places.map((_, at) => hunkChoices.find((choice) => choice === data.get(`hunk.${at}.${field}`)) ?? null);
}

/** The place that has the focus, or else the first that is not decided. */
function placeAt(form: HTMLFormElement, target: unknown): Element | null {
  const own = target instanceof Element ? target.closest('[data-place]') : null;
  return own ?? openPlaces(form)[0] ?? null;
}

function openPlaces(form: HTMLFormElement): Element[] {
  return [...form.querySelectorAll('[data-place]')].filter((place) => !place.querySelector('input:checked'));
}
