const wait = 200;

/** Fills the list of a browser once a field that has it gets the focus; anew for what is typed, where there is more than fits. */
export function startNameList(list: HTMLElement): void {
  const address = list.dataset.nameList ?? '';
  let asked: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOurs = (target: EventTarget | null): target is HTMLInputElement =>
    target instanceof HTMLInputElement && target.list === list;
  document.addEventListener('focusin', ({ target }) => {
    if (isOurs(target)) asked ??= fill(list, address, '');
  });
  document.addEventListener('input', ({ target }) => {
    if (!isOurs(target)) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (!(await asked)) asked = fill(list, address, target.value).then(() => false);
    }, wait);
  });
}

/** Whether these are all that there are. */
async function fill(list: HTMLElement, address: string, typed: string): Promise<boolean> {
  const page = await read(`${address}?q=${encodeURIComponent(typed)}`);
  const found = [...(page?.querySelectorAll<HTMLElement>('[data-option]') ?? [])];
  if (page === null) return false;
  const ofDraft = list.querySelectorAll('[data-of-draft]');
  list.replaceChildren(...ofDraft, ...found.map(({ dataset }) => new Option(dataset.id ?? '', dataset.option)));
  return found.length >= Number(page.querySelector<HTMLElement>('[data-total]')?.dataset.total ?? 0);
}

/** The policy lets no string become markup, but a document that comes as one is no string. */
function read(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = () => resolve(null);
    request.send();
  });
}
