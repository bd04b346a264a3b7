import { type Hunk, type HunkChoice, hunkChoices, settleHunks } from '@/lib/text/comparison/settle-hunks';
import { readSettings } from './settings';

export type MergeSettings = { field: string; hunks: Hunk[] }[];

/**
 * Decides a place by the keys of 1, 2 and 3, whatever is on them, and goes on to the next; writes what comes of the choices
 * into the field of the result, until somebody edits it by hand. Which of the two it is, the form says in `hand.{field}`.
 */
export function startMergeKeys(place: HTMLElement): void {
  const form = place.closest('form');
  if (!form) return;
  const fields = readSettings<MergeSettings>(place);
  const written = new Map(fields.map(({ field, hunks }) => [field, settleHunks(hunks, [])]));
  const compose = () => {
    for (const { field, hunks } of fields) {
      const [result, hand] = [form.elements.namedItem(field), form.elements.namedItem(`hand.${field}`)];
      if (!isText(result) || !(hand instanceof HTMLInputElement) || hand.value === 'yes') continue;
      hand.value = result.value === written.get(field) ? 'no' : 'yes';
      if (hand.value === 'yes') continue;
      result.value = settleHunks(hunks, choicesOf(form, field, hunks));
      written.set(field, result.value);
    }
  };
  compose();
  form.addEventListener('input', ({ target }) => {
    const hand = isText(target) ? form.elements.namedItem(`hand.${target.name}`) : null;
    if (hand instanceof HTMLInputElement) hand.value = 'yes';
    else compose();
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
