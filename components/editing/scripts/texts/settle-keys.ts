import { showKeys } from './show-keys';

/**
 * The keys of the list of what is out of date, by their place on the keyboard: 1, 2 and 3 go to the button of that reason,
 * which Enter presses; E edits the translation. They are about the place that has the focus, or else about the first.
 */
export function startSettleKeys(list: HTMLElement): void {
  showKeys(list);
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
    const own = target instanceof Element ? target.closest('article') : null;
    const place = own && list.contains(own) ? own : list.querySelector('article');
    const [, number] = /^(?:Digit|Numpad)([1-3])$/.exec(event.code) ?? [];
    if (number !== undefined) {
      const reasons = place?.querySelectorAll<HTMLButtonElement>('button[name="reason"]');
      const button = reasons?.[Number(number) - 1];
      button?.focus();
      if (button) event.preventDefault();
    }
    if (event.code !== 'KeyE') return;
    const edit = place?.querySelector<HTMLButtonElement>('button[value="edit"]');
    edit?.form?.requestSubmit(edit);
    if (edit) event.preventDefault();
  });
}
