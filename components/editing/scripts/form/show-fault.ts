/**
 * Brings the first faulty field of a refused form into view and puts the focus there: the browser's own autofocus may come
 * before the page has its height. Where no field is faulty, the list of what is wrong is shown.
 */
export function showFault(): void {
  const fault = findFault();
  if (fault === null) return;
  const show = () => {
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== fault) return;
    fault.focus({ preventScroll: true });
    fault.scrollIntoView({ block: 'center' });
  };
  show();
  if (document.readyState === 'complete') return;
  // Fonts and images may still move it, unless somebody has begun to work meanwhile.
  const stop = new AbortController();
  const { signal } = stop;
  for (const type of ['keydown', 'pointerdown', 'wheel'])
    document.addEventListener(type, () => stop.abort(), { signal });
  window.addEventListener('load', show, { signal, once: true });
}

function findFault(): HTMLElement | null {
  const first = document.querySelector<HTMLElement>('[aria-invalid="true"]');
  const list = document.querySelector<HTMLElement>('[data-faults]');
  if (first === null && list === null) return null;
  const fault = document.querySelector<HTMLElement>('[autofocus]') ?? first ?? list;
  for (let around = fault?.closest('details'); around; around = around.parentElement?.closest('details')) {
    around.open = true;
  }
  return fault;
}
