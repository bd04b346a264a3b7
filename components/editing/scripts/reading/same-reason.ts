/** The reason is asked for beside the values and at the end of the draft, and is one: what is typed in either stands in both. */
export function startSameReason(place: HTMLElement): void {
  const own = place.querySelector('textarea');
  const other = document.querySelector<HTMLTextAreaElement>('#draft textarea[name="reason"]');
  if (!own || !other) return;
  const copy = (from: HTMLTextAreaElement, to: HTMLTextAreaElement) => {
    if (to.value === from.value) return;
    to.value = from.value;
    to.dispatchEvent(new Event('input', { bubbles: true }));
  };
  if (own.value === '') copy(other, own);
  if (other.value === '') copy(own, other);
  own.addEventListener('input', () => copy(own, other));
  // Its form is told as a whole where words are put back into it.
  other.form?.addEventListener('input', () => copy(other, own));
}
