import { patience } from '@/components/editing/scripts/send-when-reached';
import { readSettings } from '@/components/editing/scripts/settings';
import { sourceLimit } from '@/lib/text/characters/source-limit';
import { decodeText } from '@/lib/text/documents/decode-text';
import type { LiveReading, LiveValue } from './live-reading';
import { paintText } from './paint-text';

export type PastedSettings = {
  address: string;
  words: Record<'removed' | 'held' | 'nothing' | 'unreached' | 'reading' | 'beginning' | 'tooLong', string>;
};

function isTooLong(text: string): boolean {
  return new TextEncoder().encode(text.normalize('NFC')).length > sourceLimit;
}

/** In milliseconds, after the last key: what is pasted is read at once. */
const pause = 600;

/** Shows beside a text, as soon as it is pasted, what it says: its values with their words painted in it. Nothing is kept of it. */
export function startPastedReading(place: HTMLElement): void {
  const area = place.querySelector('textarea');
  const pane = place.querySelector<HTMLElement>('[data-text-pane]');
  const panel = place.querySelector<HTMLElement>('[data-read-panel]');
  const typing = place.querySelector<HTMLElement>('[data-typing]');
  const showing = place.querySelector<HTMLElement>('[data-showing]');
  const form = place.closest('form');
  if (!area || !pane || !panel || !typing || !showing || !form) return;
  const { address, words } = readSettings<PastedSettings>(place);
  const language = form.elements.namedItem('lang');
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const show = (isShown: boolean) => {
    typing.hidden = isShown;
    showing.hidden = !isShown;
  };
  const read = async (how: 'pasted' | 'typed' | 'again') => {
    clearTimeout(timer);
    clearTimeout(waiting);
    const own = ++turn;
    const text = area.value.normalize('NFC');
    if (text.trim() === '') {
      panel.replaceChildren();
      return show(false);
    }
    if (isTooLong(text)) {
      show(false);
      return panel.replaceChildren(line('p', words.tooLong, 'font-semibold text-danger'));
    }
    if (how === 'pasted') {
      pane.querySelector('[data-read-text]')?.replaceChildren(text);
      show(true);
      pane.focus({ preventScroll: true });
    }
    if (how === 'pasted')
      waiting = setTimeout(() => panel.replaceChildren(line('p', words.reading, 'text-quiet')), patience);
    const beginning = beginningOf(text);
    if (how === 'pasted' && beginning !== text) await showBeginning(own, beginning);
    const answer = own === turn ? await ask(address, form, text) : null;
    if (own !== turn) return;
    clearTimeout(waiting);
    panel.removeAttribute('aria-busy');
    if (answer === null) return panel.replaceChildren(line('p', words.unreached));
    if (language instanceof HTMLSelectElement && language.value === '' && answer.lang !== '')
      language.value = answer.lang;
    direct(pane, answer.lang);
    if (!showing.hidden) paintText(pane, answer.text ?? text, answer.values);
    panel.replaceChildren(...tell(answer, words));
  };

  /** What is on the first screen is painted while the rest is still to be read. Nothing is called sure before all of it is. */
  const showBeginning = async (own: number, beginning: string) => {
    panel.setAttribute('aria-busy', 'true');
    const first = await ask(address, form, beginning);
    if (own !== turn || first === null || first.text !== null) return;
    clearTimeout(waiting);
    direct(pane, first.lang);
    paintText(
      pane,
      pane.querySelector('[data-read-text]')?.textContent ?? '',
      first.values.map((value) => ({ ...value, step: 'check' })),
    );
    panel.replaceChildren(line('p', words.beginning, 'text-quiet'));
  };

  // What no draft can take stays here, as it is, before anything else hears that it is to be sent.
  document.addEventListener(
    'submit',
    (event) => {
      if (event.target !== form || event.submitter?.getAttribute('value') !== 'paste' || !isTooLong(area.value)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void read('again');
      area.focus({ preventScroll: true });
      panel.scrollIntoView({ block: 'center' });
    },
    { capture: true },
  );
  area.addEventListener('input', (event) => {
    const isPasted = event instanceof InputEvent && /^insertFrom(Paste|Drop)/.test(event.inputType);
    if (isPasted) return void read('pasted');
    clearTimeout(timer);
    timer = setTimeout(() => void read('typed'), pause);
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target instanceof HTMLInputElement && target.type === 'file') void takeFile(target.files?.[0] ?? null);
    else if (['lang', 'published'].includes(target.name)) void read('again');
  });
  const takeFile = async (file: File | null) => {
    const decoded = file && decodeText(new Uint8Array(await file.arrayBuffer()));
    if (!decoded) return;
    area.value = decoded.text;
    await read('pasted');
  };
  form.addEventListener('dragover', (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
  form.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    const input = form.querySelector<HTMLInputElement>('input[type="file"]');
    if (!file || !input || !event.dataTransfer) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    void takeFile(file);
  });
  showing.querySelector('[data-edit]')?.addEventListener('click', () => {
    show(false);
    area.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey) || !form.contains(document.activeElement)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="paste"]'));
  });
  if (area.value.trim() !== '') void read('pasted');
  else if (document.activeElement === document.body && location.hash === '') area.focus({ preventScroll: true });
}

/** In UTF-16 units: more than a screen has, and little enough to be read at once. */
const longBeginning = 6_000;

/** A text up to the end of a line, where it is so long that reading it is a wait. */
function beginningOf(text: string): string {
  if (text.length < 4 * longBeginning) return text;
  const end = text.lastIndexOf('\n', longBeginning);
  return text.slice(0, end > 0 ? end : longBeginning);
}

/** Null: the portal was not reached, or somebody has signed out. */
async function ask(address: string, form: HTMLFormElement, text: string): Promise<LiveReading | null> {
  const field = (name: string) => {
    const control = form.elements.namedItem(name);
    return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : '';
  };
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'read-words', text, lang: field('lang'), published: field('published') }),
      redirect: 'error',
    });
    return answer.ok ? ((await answer.json()) as LiveReading) : null;
  } catch {
    return null;
  }
}

function direct(pane: HTMLElement, lang: string): void {
  const text = pane.querySelector<HTMLElement>('[data-read-text]');
  if (text && lang !== '' && text.lang !== lang) Object.assign(text, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
}

function line(tag: string, words: string, look = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  made.className = look;
  return made;
}

function tell(
  { lang, kind, match, held, values, removed }: LiveReading,
  words: PastedSettings['words'],
): HTMLElement[] {
  const told = [line('p', kind, 'font-semibold')];
  if (match !== null) told.push(line('p', match, 'border-s-4 border-official ps-3'));
  if (held.length > 0)
    told.push(
      listOf(
        words.held,
        held.map(({ words: said, href }) => linkTo(said, href)),
      ),
    );
  const list = document.createElement('ol');
  list.className = 'grid gap-1.5';
  list.append(...values.map((value) => toldValue(value, lang)));
  told.push(values.length === 0 ? line('p', words.nothing, 'text-quiet') : list);
  if (removed.length > 0) {
    const folded = document.createElement('details');
    folded.className = 'text-sm';
    folded.append(line('summary', words.removed.replace('{count}', String(removed.length)), 'text-quiet'));
    const lines = document.createElement('ul');
    lines.className = 'mt-1 list-disc ps-5';
    lines.append(...removed.map((each) => line('li', each.trim())));
    folded.append(lines);
    told.push(folded);
  }
  return told;
}

const looks = { sure: 'bg-official text-on-official', check: 'bg-courtesy text-paper', weak: 'bg-quiet text-paper' };

function toldValue({ number, label, value, step, stepWords, quotes, against }: LiveValue, lang: string): HTMLElement {
  const item = document.createElement('li');
  item.append(
    line('span', String(number), `read-number ${looks[step]}`),
    ' ',
    line('span', label, 'text-sm text-quiet'),
    ' ',
    line('strong', value),
    ' ',
    line('span', [stepWords, against].filter(Boolean).join(' · '), 'text-sm text-quiet'),
  );
  if (quotes.length > 0) item.append(quotation(quotes, lang));
  return item;
}

function linkTo(words: string, href: string): HTMLElement {
  const link = document.createElement('a');
  link.textContent = words;
  link.href = href;
  return link;
}

function listOf(title: string, items: HTMLElement[]): HTMLElement {
  const made = document.createElement('div');
  made.className = 'border-s-4 border-courtesy ps-3';
  const list = document.createElement('ul');
  for (const each of items) {
    const item = document.createElement('li');
    item.append(each);
    list.append(item);
  }
  made.append(line('p', title), list);
  return made;
}

/** In the marks and the direction of the text's language, a figure too. */
function quotation(quotes: readonly string[], lang: string): HTMLElement {
  const isArabic = lang === '' ? /\p{Script=Arabic}/u.test(quotes.join('')) : lang.startsWith('ar');
  const words = quotes.map((quote) => (isArabic ? `«${quote}»` : `“${quote}”`)).join(' · ');
  const made = line('bdi', words, 'block text-sm text-quiet line-clamp-2');
  made.dir = isArabic ? 'rtl' : 'ltr';
  return made;
}
