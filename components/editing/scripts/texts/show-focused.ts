/**
 * Brings a long field whole before the bar at the end of the window once keys lead to it: a browser sees to its caret alone. One
 * that is pressed stays under the pointer.
 */
export function startShowFocused(bar: HTMLElement): void {
  let isPressed = false;
  const press = (is: boolean) => () => {
    isPressed = is;
  };
  document.addEventListener('pointerdown', press(true), { capture: true });
  document.addEventListener('keydown', press(false), { capture: true });
  document.addEventListener('focusin', ({ target }) => {
    if (isPressed || !(target instanceof HTMLTextAreaElement)) return;
    const [field, end] = [target.getBoundingClientRect(), bar.getBoundingClientRect().top];
    if (field.bottom > end && field.height < end) target.scrollIntoView({ block: 'nearest' });
  });
}
