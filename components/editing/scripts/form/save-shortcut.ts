import { keepPlace } from '@/components/editing/scripts/kept/typed-on';
import { openRows } from '@/components/editing/scripts/reading/value-rows';

/**
 * Presses the Save button at Ctrl or Command with the key of S, whatever letter is on it, and the button of the next step at
 * Ctrl with Enter; and keeps the place on the page. Where saving takes a draft back from its reviewers, the key only leads to
 * the button, which says so.
 */
export function startSaveShortcut(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  keepPlace(form);
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    const isNext = event.code === 'Enter' || event.code === 'NumpadEnter';
    if (event.code !== 'KeyS' && !(isNext && isMeant(form))) return;
    event.preventDefault();
    const takesBack = form.querySelector<HTMLElement>('[data-takes-back]');
    if (takesBack && !isNext) return say(form, takesBack);
    const next = isNext ? form.querySelector<HTMLElement>('[data-next-step]') : null;
    if (next instanceof HTMLAnchorElement) next.click();
    else form.requestSubmit(next ?? form.querySelector('button[name="action"][value="save"]'));
  });
}

function say(form: HTMLFormElement, button: HTMLElement): void {
  form.querySelector('[data-takes-back-said]')?.replaceChildren(button.dataset.takesBack ?? '');
  button.focus();
}

/** Enter in another form is that form's; outside of all it is meant for this once no value of a reading waits for a decision. */
function isMeant(form: HTMLFormElement): boolean {
  const focused = document.activeElement;
  if (focused?.closest('form')) return form.contains(focused);
  const reading = document.querySelector('[data-reading]')?.closest('form');
  return !reading || openRows(reading).length === 0;
}
