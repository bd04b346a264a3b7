/** Shows the names of the keys at a place: they mean nothing without a script. */
export function showKeys(place: HTMLElement): void {
  for (const key of place.querySelectorAll('[data-key]')) key.removeAttribute('hidden');
}
