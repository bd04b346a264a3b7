import { showKeys } from './show-keys';

/**
 * The keys of the page of paragraphs, by their place on the keyboard, whatever letter is on them: S splits at the caret, M
 * merges with the next, V moves down and with Shift up, L goes to the links, Z takes the last step back. Each presses the
 * button that is there for it.
 */
export function startArrangeKeys(place: HTMLElement): void {
  const paragraphs = [...place.querySelectorAll<HTMLTextAreaElement>('textarea')];
  place.querySelector('[data-arrange-keys]')?.removeAttribute('hidden');
  showKeys(place);
  for (const paragraph of paragraphs) giveCaret(paragraph);
  focusTarget();
  addEventListener('hashchange', focusTarget);
  place.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    if (event.target instanceof HTMLInputElement) return;
    const row = event.target.closest<HTMLElement>('[data-arrange-row]');
    const isDone = row === null ? undo(place, event.code) : act(place, row, event, paragraphs);
    if (isDone) event.preventDefault();
  });
}

/** A field that only has a caret: letters are keys here, and what comes in otherwise goes out again. */
function giveCaret(paragraph: HTMLTextAreaElement): void {
  paragraph.readOnly = false;
  paragraph.setAttribute('aria-readonly', 'true');
  paragraph.addEventListener('beforeinput', (event) => event.preventDefault());
  paragraph.addEventListener('input', (event) => {
    const at = paragraph.selectionStart;
    event.stopPropagation();
    paragraph.value = paragraph.defaultValue;
    paragraph.setSelectionRange(at, at);
  });
}

function focusTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLTextAreaElement) {
    target.focus();
    target.setSelectionRange(0, 0);
  }
}

function act(place: HTMLElement, row: HTMLElement, event: KeyboardEvent, paragraphs: HTMLTextAreaElement[]): boolean {
  const words = row.querySelector('textarea');
  switch (event.code) {
    case 'KeyS':
      return split(row);
    case 'KeyM':
      return press(row, 'merge');
    case 'KeyV':
      return press(row, event.shiftKey ? 'up' : 'down');
    case 'KeyL': {
      const links = row.querySelector<HTMLInputElement>('input[name="to"]');
      links?.focus();
      links?.select();
      return links !== null;
    }
    case 'ArrowDown':
      return words === event.target && isAtEnd(words) && focusBeside(paragraphs, words, 1);
    case 'ArrowUp':
      return words === event.target && isAtStart(words) && focusBeside(paragraphs, words, -1);
    default:
      return undo(place, event.code);
  }
}

function isAtEnd(words: HTMLTextAreaElement | null): words is HTMLTextAreaElement {
  return words !== null && words.selectionStart === words.value.length;
}

function isAtStart(words: HTMLTextAreaElement | null): words is HTMLTextAreaElement {
  return words !== null && words.selectionEnd === 0;
}

function undo(place: HTMLElement, code: string): boolean {
  return code === 'KeyZ' && press(place, 'undo');
}

function press(place: HTMLElement, action: string): boolean {
  const button = place.querySelector<HTMLButtonElement>(`button[name="action"][value="${action}"]`);
  button?.form?.requestSubmit(button);
  return button !== null;
}

/** At the caret; where it is at an end, the places between sentences are shown. */
function split(row: HTMLElement): boolean {
  const words = row.querySelector('textarea');
  const choices = row.querySelector<HTMLDetailsElement>('[data-arrange-split]');
  if (!words || !choices) return false;
  const at = words.selectionStart;
  if (words.value.slice(0, at).trim() === '' || words.value.slice(at).trim() === '') {
    choices.open = true;
    choices.querySelector('input')?.focus();
    return true;
  }
  for (const choice of row.querySelectorAll<HTMLInputElement>('input[name="at"]')) choice.checked = false;
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'at', value: String(at) });
  words.form?.append(field);
  return press(row, 'split');
}

function focusBeside(paragraphs: HTMLTextAreaElement[], words: HTMLTextAreaElement, by: -1 | 1): boolean {
  const beside = paragraphs[paragraphs.indexOf(words) + by];
  const at = by === 1 ? 0 : (beside?.value.length ?? 0);
  beside?.focus();
  beside?.setSelectionRange(at, at);
  return beside !== undefined;
}
