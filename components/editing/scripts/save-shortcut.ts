const kept = 'desk-place';

/** Presses the Save button at Ctrl or Command with the key of S, whatever letter is on it, and keeps the place on the page. */
export function startSaveShortcut(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const [path, place] = (sessionStorage.getItem(kept) ?? '').split(' ');
  sessionStorage.removeItem(kept);
  if (path === location.pathname && location.hash === '') scrollTo(0, Number(place));
  form.addEventListener('submit', () => {
    // The page after a form about two versions is another.
    if (form.dataset.unsaved !== undefined) return;
    sessionStorage.setItem(kept, `${location.pathname} ${Math.round(scrollY)}`);
  });
  document.addEventListener('keydown', (event) => {
    if (event.code !== 'KeyS' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button[name="action"][value="save"]'));
  });
}
