// What links and styles cannot do for a reader; every page is whole without it.

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

// The other language begins at the paragraph that the reader is at.
const switches = document.querySelectorAll('a[hreflang][data-switch]');
const keepFragment = () => {
  for (const link of switches) link.hash = location.hash;
};
addEventListener('hashchange', keepFragment);
keepFragment();
