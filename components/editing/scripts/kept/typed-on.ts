import type { AutosaveSettings } from '@/components/editing/scripts/autosave-line';
import { hold, openTab } from '@/components/editing/scripts/browser-store';
import type { KeptFormSettings } from '@/components/editing/scripts/kept-form-line';
import { isAbout, isJoined, takeEarlyLetters, typeIntoResult } from '@/components/editing/scripts/merge/merge-results';
import { type Fields, readFields, shownIn } from '@/components/editing/scripts/read-fields';
import { sendBack } from '@/components/editing/scripts/send-back';
import { notSent } from '@/components/editing/scripts/sent-form';
import { readSettings } from '@/components/editing/scripts/settings';
import { storable } from '@/lib/text/characters/storable';
import { placeAfter } from '@/lib/text/comparison/place-after';

const kept = 'desk-place';

/** `text`: the words of the field in which it was. */
type Caret = { name: string; value: string; text: string; start: number | null; end: number | null };

/** Where somebody was on a page whose form was sent, and what was typed until the next page came: before and after. */
type Place = {
  path: string;
  top: number;
  caret: Caret | null;
  version: string;
  typed: Record<string, [string, string]>;
};

/**
 * Keeps the place in a form, the caret and what is typed between the press of Save and the page that answers it, which takes
 * its time on a slow line; and puts all of it back on that page.
 */
export function keepPlace(form: HTMLFormElement): void {
  void putBack(form);
  let sent: Fields | null = null;
  const note = () => {
    if (sent === null) return;
    const place: Place = {
      path: location.pathname,
      top: Math.round(scrollY),
      caret: caretIn(form),
      version: form.querySelector<HTMLInputElement>('input[name=version]')?.value ?? '',
      typed: typedSince(sent, readFields(form, 'now', 'words')),
    };
    sessionStorage.setItem(kept, JSON.stringify(place));
  };
  form.addEventListener('submit', () => {
    sent = readFields(form, 'now', 'words');
    note();
  });
  form.addEventListener('input', note);
  window.addEventListener('pagehide', note);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) sent = null;
  });
  form.addEventListener(notSent, () => {
    sent = null;
    sessionStorage.removeItem(kept);
  });
}

/**
 * Forgets the caret and the scroll of a form whose answer was another page than its own, such as that of a draft that was submitted:
 * when it is opened again, that begins anew. What was typed meanwhile is still put back. A sign-in leads back to the form.
 */
export function forgetOtherPlace(): void {
  const noted = sessionStorage.getItem(kept);
  if (noted === null || /\/desk\/(sign-in|second-factor)$/.test(location.pathname)) return;
  const place = JSON.parse(noted) as Place;
  if (place.path === location.pathname) return;
  if (Object.keys(place.typed).length === 0) sessionStorage.removeItem(kept);
  else sessionStorage.setItem(kept, JSON.stringify({ ...place, caret: null, top: 0 } satisfies Place));
}

/** Whether this page answers a form that was sent from it, so that the focus goes back to where it was. */
export function isComingBack(): boolean {
  const noted = sessionStorage.getItem(kept);
  if (noted === null) return false;
  const { path, caret } = JSON.parse(noted) as Place;
  return path === location.pathname && caret !== null;
}

function typedSince(sent: Fields, now: Fields): Place['typed'] {
  const names = Object.keys(now).filter((name) => now[name] !== (sent[name] ?? ''));
  return Object.fromEntries(names.map((name) => [name, [sent[name] ?? '', now[name] ?? '']]));
}

async function putBack(form: HTMLFormElement): Promise<void> {
  const noted = takeNoted();
  if (noted?.path !== location.pathname) return;
  const place = withEarlyLetters(noted, form);
  const isOpen = location.hash === '';
  const isFaulty = document.querySelector('[autofocus], [aria-invalid="true"]') !== null;
  if (isOpen && !isFaulty) scrollTo(0, place.top);
  const changed = fillTyped(form, place.typed);
  const isFree = isOpen && !isFaulty && document.activeElement === document.body;
  const isInJoined = place.caret !== null && isJoined(form, place.caret.name);
  if (isFree || isInJoined) putCaret(form, place.caret);
  if (Object.keys(changed).length > 0) await handBack(form, changed, place.version);
}

/** With the letters that were typed into this page before its script was there: they belong where the caret was. */
function withEarlyLetters(place: Place, form: HTMLFormElement): Place {
  const { caret, typed } = place;
  if (caret === null || caret.start === null) return place;
  const letters = takeEarlyLetters(form);
  if (letters === '') return place;
  const { name, text, start } = caret;
  const after = text.slice(0, start) + letters + text.slice(start);
  const at = start + letters.length;
  return {
    ...place,
    caret: { ...caret, text: after, start: at, end: at },
    typed: { ...typed, [name]: [typed[name]?.[0] ?? storable(text), storable(after)] },
  };
}

function takeNoted(): Place | null {
  const noted = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  return noted === null ? null : (JSON.parse(noted) as Place);
}

/** Writes what was typed on into the fields that still say what it was typed on from. The others, which were not written. */
function fillTyped(form: HTMLFormElement, typed: Place['typed']): Fields {
  const others: Fields = {};
  const now = readFields(form, 'now', 'words');
  let isFilled = false;
  for (const [name, [before, after]] of Object.entries(typed)) {
    if (typeIntoResult(form, name, before, after)) continue;
    const control = form.elements.namedItem(name);
    const isText = control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && isLine(control));
    if (isText && !isAbout(form, name) && now[name] === before) {
      control.value = shownIn(form, name, after);
      isFilled = true;
    } else if (!isText || now[name] !== after) others[name] = after;
  }
  if (isFilled) form.dispatchEvent(new Event('input', { bubbles: true }));
  return others;
}

function isLine({ type }: HTMLInputElement): boolean {
  return !['checkbox', 'radio', 'hidden', 'file'].includes(type);
}

/** What others have written over meanwhile goes to the portal as typed into the version before, so that both are shown. */
async function handBack(form: HTMLFormElement, fields: Fields, version: string): Promise<void> {
  const draft = draftOf(form);
  if (draft === null || version === '') return;
  const { person, place, address } = draft;
  const tab = openTab();
  const key = `${person} ${place} ${tab} typed on`;
  const at = new Date().toISOString();
  const words = { key, person, place, tab, seq: 0, version, since: version, turn: '', shown: '', at, fields };
  if (await sendBack(words)) location.assign(address);
  else await hold(words);
}

function draftOf(form: HTMLFormElement): { person: string; place: string; address: string } | null {
  const line = form.querySelector<HTMLElement>('[data-autosave]');
  if (line) {
    const { person, draft, address } = readSettings<AutosaveSettings>(line);
    return { person, place: draft, address };
  }
  const keptForm = form.querySelector<HTMLElement>('[data-kept-form]');
  const { person, place, draft } = keptForm ? readSettings<KeptFormSettings>(keptForm) : { draft: null };
  return draft === null ? null : { person, place, address: draft.address };
}

function caretIn(form: HTMLFormElement): Caret | null {
  const control = document.activeElement;
  if (control === null || !form.contains(control) || !('name' in control) || typeof control.name !== 'string')
    return null;
  const value = control instanceof HTMLButtonElement ? control.value : '';
  const text = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement ? control : null;
  const [start, end] = [text?.selectionStart ?? null, text?.selectionEnd ?? null];
  return { name: control.name, value, text: text?.value ?? '', start, end };
}

function putCaret(form: HTMLFormElement, caret: Caret | null): void {
  if (caret === null) return;
  const found = [...form.elements].filter((control) => 'name' in control && control.name === caret.name);
  const control = found.find(
    (each) => !(each instanceof HTMLButtonElement) || (each.value === caret.value && each.tabIndex >= 0),
  );
  if (!(control instanceof HTMLElement)) return;
  control.closest('details')?.setAttribute('open', '');
  control.focus({ preventScroll: true });
  const isText = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
  if (!isText || caret.start === null) return;
  // Others may have changed the words around it.
  const placeNow = (before: number) => placeAfter(caret.text, control.value, before);
  control.setSelectionRange(placeNow(caret.start), placeNow(caret.end ?? caret.start));
}
