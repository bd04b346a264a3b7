import { hunkChoices } from '@/lib/text/comparison/settle-hunks';
import {
  composeResults,
  controlsOf,
  hasPlaces,
  isText,
  type MergedField,
  openResults,
  writeChosen,
} from './merge/merge-results';
import { readSettings } from './settings';
import { textButton } from './text-button';

export type MergeSettings = { fields: MergedField[]; words: Record<'byHand' | 'anew', string> };

/**
 * Decides a place by the keys of 1, 2 and 3, whatever is on them, and goes on to the next; writes what comes of the choices
 * into the field of the result, until somebody edits it by hand. Which of the two it is, the form says in `hand.{field}`.
 */
export function startMergeKeys(place: HTMLElement): void {
  const form = place.closest('form');
  if (!form) return;
  const { fields, words } = readSettings<MergeSettings>(place);
  const results = openResults(form, fields);
  const compose = () => composeResults(results);
  const sayByHand = (field: string) => {
    const said = form.querySelector(`[data-by-hand="${CSS.escape(field)}"]`);
    if (!said || said.hasChildNodes() || !hasPlaces(results, field)) return;
    const anew = () => {
      writeChosen(results, field);
      said.replaceChildren();
    };
    said.replaceChildren(`${words.byHand} `, textButton(words.anew, anew));
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

/** The place that has the focus, or else the first that is not decided. */
function placeAt(form: HTMLFormElement, target: unknown): Element | null {
  const own = target instanceof Element ? target.closest('[data-place]') : null;
  return own ?? openPlaces(form)[0] ?? null;
}

function openPlaces(form: HTMLFormElement): Element[] {
  return [...form.querySelectorAll('[data-place]')].filter((place) => !place.querySelector('input:checked'));
}
