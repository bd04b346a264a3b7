import { notSent } from './sent-form';

/** The browser asks, in its own words, before somebody leaves what was typed in a form marked `data-unsaved` and not sent. */
export function startUnsavedWarning(): void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  const rest = () => window.removeEventListener('beforeunload', warn);
  document.addEventListener('input', ({ target }) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-unsaved]') : null;
    if (!form) return;
    window.addEventListener('beforeunload', warn);
    form.addEventListener('submit', rest);
    form.addEventListener(notSent, () => window.addEventListener('beforeunload', warn));
  });
}
