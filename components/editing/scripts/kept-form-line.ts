import { type HeldWords, hold, letGo, listLeft, openTab, untilClosed } from './browser-store';
import { noteKeptWords } from './kept-words-line';
import { type FieldKind, type Fields, fillFields, readFields } from './read-fields';
import { sendBack } from './send-back';
import { listSent, noteSent, noteSubmitted } from './sent-form';
import { readSettings } from './settings';
import { textButton } from './text-button';

export type KeptFormSettings = {
  place: string;
  person: string;
  /** Of the record or draft behind the form. Once that has moved on, only what was typed is put back into a form. */
  version: string;
  /** Whether this form's own words are kept too, or only those offered that another of the same name has left. */
  isKeeping: boolean;
  /** Which fields are kept: of the form of a draft its comments alone, since the portal keeps its words. */
  kind: FieldKind;
  /**
   * Of a form of a draft, also one about two versions: words of another page go back by way of the portal, with the version
   * that they began from, so that it asks about what others have saved since. `since` is that version of this form's own
   * words, `seen` of those that are edited by hand beside the others'.
   */
  draft: { since: string; seen: string; address: string } | null;
  /** `left` has `{when}` in place of the day and time, `months` the names of all twelve with `|` between. */
  words: Record<'months' | 'left' | 'back' | 'undo' | 'forget' | 'kept' | 'keptOut' | 'unreached', string>;
};

/** Words of an earlier page; `before` is what the form had when they were put in, to be put back. */
type Left = { words: HeldWords; before: Fields | null };

const wait = 250;

/** Told to the page: what is typed here is not wanted any more. */
export const dropWords = 'desk-drop-words';

/** Told to the form of a draft: words of an earlier page that the portal did not take, to be offered by the browser itself. */
export const leftWords = 'desk-left-words';

/** Offers what this browser kept of the form around this line, and writes it into the form only when somebody says so. */
export function startKeptForm(line: HTMLElement): void {
  const form = line.closest('form');
  if (!form) return;
  const { person, place, version, isKeeping, kind, draft, words } = readSettings<KeptFormSettings>(line);
  const served = readFields(form, 'served', kind);
  // The keys of what earlier pages had kept and is in this form: once it is sent, these words are too.
  // So are those that were sent and asked about once more, which the next answer to take this form takes with it.
  const isOwn = (key: string) => kind !== 'comments' || key.startsWith(`${person} ${place} `);
  const taken = new Set<string>(isKeeping ? listSent().filter(isOwn) : []);

  const show = (left: Left | null) => {
    line.replaceChildren(...(left ? [offer(left)] : []));
    if (left) line.closest('details')?.setAttribute('open', '');
  };
  const offer = (left: Left): HTMLElement => {
    const said = document.createElement('p');
    said.className = 'flex flex-wrap items-center gap-x-4 gap-y-1 border-s-4 border-courtesy ps-3';
    const isOther = draft !== null && left.words.version !== version;
    said.append(
      words.left.replace('{when}', shownTime(left.words.at, words.months)),
      textButton(left.before ? words.undo : words.back, () =>
        isOther && !left.before ? void giveBack(left) : fill(left),
      ),
    );
    if (!left.before) said.append(textButton(words.forget, () => forget(left)));
    return said;
  };
  const fill = (left: Left) => {
    const before = left.before ? null : readFields(form, 'now', kind);
    const isOfThis = left.words.version === version;
    fillFields(form, left.before ?? left.words.fields, isOfThis ? 'all' : 'typed');
    form.dispatchEvent(new Event('input', { bubbles: true }));
    if (before) taken.add(left.words.key);
    else taken.delete(left.words.key);
    show({ ...left, before });
    line.querySelector('button')?.focus();
  };
  const giveBack = async (left: Left) => {
    if (draft === null || line.dataset.sending !== undefined) return;
    line.dataset.sending = '';
    const isBack = await sendBack(left.words);
    delete line.dataset.sending;
    if (!isBack) return left.words.place === place ? line.append(note(words.unreached)) : fill(left);
    await letGo(left.words.key);
    location.assign(draft.address);
  };
  const forget = ({ words: { key } }: Left) => {
    void letGo(key);
    show(null);
  };

  const offerNewest = (left: HeldWords[]) => {
    const differs = (words: HeldWords) =>
      Object.entries(words.fields).some(
        ([name, value]) =>
          served[name] !== value &&
          served[`mine.${name}`] !== value &&
          (words.version === version || Object.hasOwn(served, name)),
      );
    for (const words of left) if (!differs(words)) taken.add(words.key);
    const newest = left.findLast(differs);
    // The portal offers the form that was sent too late: the same words, and the newer.
    const isOffered = document.querySelector('button[value="forget-kept"]') !== null;
    if (newest && !isOffered) show({ words: newest, before: null });
  };
  void listLeft(person, place).then(async ({ left, open }) => {
    offerNewest(left);
    if (open.length === 0) return;
    // Of a page that is loaded anew the one before it may still be closing.
    await Promise.all(open.map(({ tab }) => untilClosed(tab)));
    offerNewest((await listLeft(person, place)).left);
  });
  form.addEventListener(leftWords, (event) => {
    const { detail } = event as CustomEvent<HeldWords>;
    if (kind !== 'comments') show({ words: { ...detail, since: detail.version }, before: null });
  });
  if (isKeeping) keepForm(line, form, { served, person, place, version, kind, draft, words, taken });
  else form.addEventListener('submit', (event) => taken.size > 0 && noteSubmitted(event, [...taken]));
}

/** In UTC, as the portal says of the words that it keeps itself until when they were typed. */
function shownTime(at: string, months: string): string {
  const month = months.split('|')[Number(at.slice(5, 7)) - 1];
  return `${Number(at.slice(8, 10))} ${month} ${at.slice(0, 4)} ${at.slice(11, 16)}`;
}

function note(words: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
}

type Kept = Omit<KeptFormSettings, 'isKeeping'> & { served: Fields; taken: ReadonlySet<string> };

function keepForm(line: HTMLElement, form: HTMLFormElement, kept: Kept): void {
  const { served, place, person, version, kind, draft, words, taken } = kept;
  const tab = openTab();
  const key = `${person} ${place} ${tab}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDropped = false;
  const keep = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (isDropped) return;
    // `mine.` is a copy beside the results that a form about two versions has: nobody types into it.
    const changed = Object.entries(readFields(form, 'now', kind)).filter(
      ([name, value]) => served[name] !== value && !name.startsWith('mine.'),
    );
    const at = new Date().toISOString();
    const fields = Object.fromEntries(changed);
    const began = draft && { since: isByHand(form, fields) ? draft.seen : draft.since };
    const held = { key, person, place, tab, seq: 0, version, ...began, turn: '', shown: '', at, fields };
    if (changed.length === 0) await letGo(key);
    else if (!(await hold(held))) line.dataset.unheld = '';
    const isHeld = changed.length > 0 && line.dataset.unheld === undefined;
    const said = form.querySelector('[data-kept-said]');
    if (said) said.textContent = isHeld ? words.kept : '';
  };
  // This page is no answer that took the words. What another form of the page has sent stays noted.
  noteSent(kind === 'comments' ? listSent().filter((sent) => !taken.has(sent)) : []);
  window.addEventListener('pageshow', (event) => event.persisted && noteSent([]));
  const typed = () => {
    timer ??= setTimeout(() => void keep(), wait);
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  document.addEventListener(dropWords, () => {
    isDropped = true;
  });
  form.addEventListener('submit', (event) => {
    void keep();
    if (kind !== 'comments' && line.dataset.unheld === undefined) noteKeptWords(words.keptOut);
    noteSubmitted(event, [key, ...taken]);
  });
  typed();
}

/** Whether all of these words were edited by hand beside what others had saved, so that nothing of it was left undecided. */
function isByHand(form: HTMLFormElement, fields: Fields): boolean {
  return Object.keys(fields).every((name) => {
    const hand = form.elements.namedItem(`hand.${name}`);
    return hand instanceof HTMLInputElement && hand.value === 'yes';
  });
}
