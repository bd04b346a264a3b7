import { readSettings } from './settings';

export type CopyWords = { copied: string };

/** A button that copies the words of the element it names, and says so for a moment. Without a script there is none. */
export function startCopyWords(place: HTMLElement): void {
  const words = document.getElementById(place.dataset.copyWords ?? '');
  // An address in clear, but this machine's own, has no clipboard.
  if (!words || !navigator.clipboard) return;
  const { copied } = readSettings<CopyWords>(place);
  const label = place.textContent;
  place.hidden = false;
  place.addEventListener('click', async () => {
    await navigator.clipboard.writeText(words.textContent ?? '');
    place.textContent = copied;
    setTimeout(() => {
      place.textContent = label;
    }, 2_000);
  });
}
