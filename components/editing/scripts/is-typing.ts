/** Whether somebody types there, or chooses from a list, so that keys are letters and no commands. */
export function isTyping(target: EventTarget | null): target is HTMLElement {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'hidden'].includes(target.type);
}
