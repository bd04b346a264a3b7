/** Shows what a browser says of a file once there is one: before that its words are in the language of the browser. */
export function startFileInput(input: HTMLElement): void {
  if (!(input instanceof HTMLInputElement)) return;
  const show = () => input.classList.toggle('sr-only', input.files?.length === 0);
  show();
  input.form?.addEventListener('change', show);
  // A file that was dropped is put into the field by whatever takes it.
  input.form?.addEventListener('drop', () => setTimeout(show));
}
