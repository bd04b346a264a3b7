import { isComingBack } from '@/components/editing/scripts/kept/typed-on';
import { openRows } from './value-rows';

/**
 * Puts the focus of a page that has just opened on what is to be answered first: the question, then the first value that nobody
 * has decided. Not where somebody comes back to another field, nor where a fault has it.
 */
export function focusReading(form: HTMLFormElement): void {
  const isRefused = document.querySelector('[autofocus], [data-faults]') !== null;
  const opens = location.hash === '' || location.hash === '#reading';
  if (isRefused || !opens || isComingBack()) return;
  const focus = () => {
    if (document.activeElement === document.body) placeToBegin(form)?.focus({ preventScroll: true });
  };
  focus();
  // A browser takes the focus away once more when it goes to the part that the address names.
  if (location.hash !== '' && document.readyState !== 'complete')
    window.addEventListener('load', () => setTimeout(focus));
}

function placeToBegin(form: HTMLFormElement): HTMLElement | null {
  const question = form.querySelector<HTMLElement>('[data-question]');
  const isAnswered = question?.querySelector('input[type="radio"]:checked') !== null;
  const first = question?.querySelector<HTMLElement>('input[type="radio"]') ?? null;
  return question && !isAnswered ? first : (openRows(form)[0] ?? null);
}
