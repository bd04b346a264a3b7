/** Once a form is sent, its page says no more what was done before, also to somebody who loads it anew before the answer is there. */
export function startPastNotice(): void {
  document.addEventListener('submit', ({ defaultPrevented }) => {
    const address = new URL(location.href);
    if (defaultPrevented || !address.searchParams.has('notice')) return;
    address.searchParams.delete('notice');
    history.replaceState(history.state, '', address);
  });
}
