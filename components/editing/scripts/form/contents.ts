/** Marks in a list of the parts of a page the one that is worked on: where the focus is, else what is at the top of the window. */
export function startContents(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const places = links.flatMap((link) => {
    const place = document.getElementById(link.hash.slice(1));
    return place ? [{ link, place }] : [];
  });
  let isAsked = false;
  const mark = () => {
    isAsked = false;
    const boxes = places.map(({ link, place }) => ({ link, place, box: place.getBoundingClientRect() }));
    // A third of the window is what somebody reads first.
    const reached = boxes.findLast(({ box }) => box.top <= innerHeight / 3);
    const focused = boxes.findLast(
      ({ place, box }) => place.contains(document.activeElement) && box.bottom > 0 && box.top < innerHeight,
    );
    const current = (focused ?? reached ?? boxes[0])?.link;
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(mark);
  };
  for (const event of ['scroll', 'resize', 'focusin', 'toggle'] as const)
    addEventListener(event, ask, { capture: true, passive: true });
  ask();
}
