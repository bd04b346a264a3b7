/** Shows that what a page says of its draft is said of it as saved, once somebody has typed something else into its form. */
export function startAsSaved(place: HTMLElement): void {
  for (const type of ['input', 'change']) {
    place.closest('form')?.addEventListener(type, () => {
      place.hidden = false;
    });
  }
}
