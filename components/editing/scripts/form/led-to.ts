/** Opens what is folded where a link of the page leads to: a browser does so for some of it, and not for the fold itself. */
export function startOpening(): void {
  const open = (hash: string) => {
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  };
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link) open(link.hash);
  });
  addEventListener('hashchange', () => open(location.hash));
  open(location.hash);
}
