import { withId } from '@/lib/text/named-items';

const wait = 200;
const most = 9;

/**
 * Shows what is on record for the letters of a name, numbered, and takes the one whose digit is pressed. Names have no
 * digits: once one was typed, such as in an id, digits are what they are again. Without it the list of the browser is there.
 */
export function startCandidates(list: HTMLElement): void {
  const found = document.getElementById(list.dataset.candidates ?? '');
  const address = list.dataset.from ?? '';
  if (!(found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement)) return;
  const field: HTMLElement & { value: string } = found;
  // The list of the browser would lie over this one, and take the digits as letters to look for.
  field.removeAttribute('list');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const show = async () => {
    const typed = lastName(field);
    asked += 1;
    const turn = asked;
    const options = typed.length < 2 || /\p{Nd}/u.test(typed) ? [] : await find(address, typed);
    if (turn !== asked) return;
    list.replaceChildren(...options.slice(0, most).map((option) => line(option, () => take(option))));
    list.hidden = options.length === 0;
  };
  const take = ({ id, words }: Option) => {
    const before = field.value.slice(0, field.value.length - lastWords(field).length);
    field.value = `${before}${before === '' ? '' : ' '}${lineOf({ id, words }, isShared(list, words))}`;
    list.replaceChildren();
    list.hidden = true;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };
  field.addEventListener('input', (event) => {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void show(), wait);
  });
  field.addEventListener('keydown', (event) => {
    const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
    if (digit === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || list.hidden) return;
    const button = list.querySelectorAll('button')[Number(digit) - 1];
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}

type Option = { id: string; words: string };

/** The name, with its id where others are called the same; the id alone where a comma of the name would part it. */
export function lineOf({ id, words }: Option, isShared: boolean): string {
  if (/[,\u060c;\u061b]/.test(words)) return id;
  return isShared ? withId(words, id) : words;
}

/** What is typed after the last comma. */
function lastWords({ value }: { value: string }): string {
  return /[^,\u060c;\u061b]*$/.exec(value)?.[0] ?? '';
}

function lastName(field: { value: string }): string {
  return lastWords(field).trim();
}

function line({ id, words }: Option, take: () => void): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.addEventListener('click', take);
  const name = document.createElement('bdi');
  name.textContent = words;
  const code = document.createElement('bdi');
  code.dir = 'ltr';
  code.textContent = id;
  button.append(name, ' ', code);
  item.append(button);
  return item;
}

/** Whether several in a list are called so. */
function isShared(list: HTMLElement, words: string): boolean {
  return [...list.querySelectorAll('bdi:first-child')].filter(({ textContent }) => textContent === words).length > 1;
}

/** The policy lets no string become markup, but a document that comes as one is no string. */
function find(address: string, typed: string): Promise<Option[]> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${address}?q=${encodeURIComponent(typed)}`);
    request.responseType = 'document';
    request.onload = () => {
      const found = [...(request.responseXML?.querySelectorAll<HTMLElement>('[data-option]') ?? [])];
      resolve(found.map(({ dataset }) => ({ id: dataset.id ?? '', words: dataset.option ?? '' })));
    };
    request.onerror = () => resolve([]);
    request.send();
  });
}
