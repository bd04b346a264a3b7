/** A button that looks like a link, for what a script adds to a page. */
export function textButton(words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.className = 'cursor-pointer text-link underline pointer-coarse:min-h-11';
  button.addEventListener('click', press);
  return button;
}
