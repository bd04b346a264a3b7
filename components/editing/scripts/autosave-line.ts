import { type AutosaveState, createAutosaver, unchanged } from './autosaver';
import { hold, letGo, openTab } from './browser-store';
import { leftWords } from './kept-form-line';
import { noteKeptWords } from './kept-words-line';
import { readFields } from './read-fields';
import { sendLeft } from './send-left';
import { sendWords } from './send-words';
import { forgetSent, notSent } from './sent-form';
import { readSettings } from './settings';

export type AutosaveWords = Record<
  | 'kept'
  | 'moved'
  | 'movedOwn'
  | 'movedBy'
  | 'published'
  | 'discarded'
  | 'publishedBy'
  | 'discardedBy'
  | 'comma'
  | 'unreached'
  | 'signedOut'
  | 'signIn'
  | 'otherPerson'
  | 'refused'
  | 'unheld'
  | 'others'
  | 'unseen'
  | 'left'
  | 'show'
  | 'keptOut',
  string
>;

export type AutosaveSettings = {
  person: string;
  draft: string;
  version: string;
  turn: string;
  shown: string;
  /** Whether the page may be asked for again to show words that this browser had left, before anybody has touched it. */
  mayReload: boolean;
  /** Of the draft's page, and of the sign-in that leads back to it. */
  address: string;
  signIn: string;
  /** `kept` has `{time}` in place of the time, and those that name people `{by}` and `{when}`. */
  words: AutosaveWords;
};

type Line = Omit<AutosaveState, 'kind'> & {
  /** `starting` until what earlier pages have left in this browser was sent. */
  kind: AutosaveState['kind'] | 'starting';
  isHeld: boolean;
  isElsewhere: boolean;
  /** Another window of this person has a newer version of the draft. */
  isSavedElsewhere: boolean;
  hasLeft: boolean;
  /** Somebody has typed into the page. */
  isTyped: boolean;
};

const starting: Line = {
  ...unchanged,
  kind: 'starting',
  isHeld: true,
  isElsewhere: false,
  isSavedElsewhere: false,
  hasLeft: false,
  isTyped: false,
};

/**
 * Keeps what is typed in the form around this line, and says in the line where the words are. That the draft was just saved
 * stands beside it until there is something else to be said.
 */
export function startAutosave(place: HTMLElement): void {
  const form = place.closest('form');
  if (!form) return;
  const settings = readSettings<AutosaveSettings>(place);
  let line = starting;
  form.addEventListener('submit', () => {
    if (line.isHeld) noteKeptWords(settings.words.keptOut);
  });
  const showNow = showBetweenPresses(() => show(place, line, settings));
  keepWords(form, settings, (next) => {
    line = { ...line, ...next };
    showNow();
  });
}

/** A press ends where it began only if nothing moves meanwhile, and to leave a field for a button is what changes the line. */
function showBetweenPresses(work: () => void): () => void {
  let isPressed = false;
  let isDue = false;
  const show = () => {
    isDue = isPressed;
    if (!isPressed) work();
  };
  const press = () => {
    isPressed = true;
  };
  const release = () =>
    setTimeout(() => {
      isPressed = false;
      if (isDue) show();
    });
  document.addEventListener('pointerdown', press, { capture: true });
  for (const type of ['pointerup', 'pointercancel', 'dragend'])
    document.addEventListener(type, release, { capture: true });
  return show;
}

function show(place: HTMLElement, line: Line, { address, signIn, words }: AutosaveSettings): void {
  const isStill = (line.kind === 'starting' || line.kind === 'unchanged') && !line.isTyped;
  const isQuiet = isStill && !line.hasLeft && !line.isSavedElsewhere;
  if (!isQuiet) place.parentElement?.querySelector('[data-saved]')?.remove();
  const parts: (string | Node)[] = [saidOf(line, words)];
  if (line.kind === 'signed-out') parts.push(' ', linkTo(signIn, words.signIn, true));
  if (line.hasLeft) parts.push(` ${words.left} `, linkTo(address, words.show));
  else if (line.others > 0 && line.kind === 'kept') parts.push(' ', linkTo(address, words.show));
  place.dataset.autosave = line.kind;
  place.toggleAttribute('data-unheld', !line.isHeld);
  // Said again, a line would be read out again.
  const said = document.createElement('span');
  said.append(...parts.filter((part) => part !== ''));
  if (said.innerHTML !== place.innerHTML) place.replaceChildren(...said.childNodes);
}

function linkTo(address: string, words: string, isApart = false): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  if (isApart) Object.assign(link, { target: '_blank', rel: 'noopener' });
  return link;
}

/** Whatever was typed last is in this browser alone. */
const outside: Line['kind'][] = ['unreached', 'signed-out', 'other-person', 'refused'];

function saidOf(line: Line, words: AutosaveWords): string {
  const { kind, at, isHeld } = line;
  if (outside.includes(kind) && !isHeld) return words.unheld;
  const also = alsoOf(line, words);
  switch (kind) {
    case 'starting':
    case 'unchanged':
      return also.trim();
    case 'kept':
      return words.kept.replace('{time}', at?.slice(11, 16) ?? '') + also;
    case 'moved':
      return movedOf(line, words);
    case 'unreached':
      return words.unreached;
    case 'signed-out':
      return words.signedOut;
    case 'other-person':
      return words.otherPerson;
    case 'refused':
      return words.refused;
  }
}

/** Who closed the draft, or saved it meanwhile, as far as that is known. */
function movedOf({ closed, by, when, isMovedByOwn, isSavedElsewhere }: Line, words: AutosaveWords): string {
  if (closed === null && (isMovedByOwn || isSavedElsewhere)) return words.movedOwn;
  if (by.length === 0 || (closed !== null && when === null)) return words[closed ?? 'moved'];
  // Each name in its own direction.
  const names = by.map((name) => `\u2068${name}\u2069`).join(words.comma);
  const said = closed === null ? words.movedBy : words[`${closed}By`];
  return said.replace('{by}', () => names).replace('{when}', () => when ?? '');
}

/** What is known of other windows of this person. */
function alsoOf({ others, isElsewhere, isSavedElsewhere }: Line, words: AutosaveWords): string {
  if (isSavedElsewhere) return ` ${words.movedOwn}`;
  if (others > 0) return ` ${words.unseen}`;
  return isElsewhere ? ` ${words.others}` : '';
}

type Page = Pick<AutosaveSettings, 'person' | 'draft' | 'version' | 'turn' | 'shown' | 'mayReload'>;

function keepWords(form: HTMLFormElement, page: Page, tell: (next: Partial<Line>) => void): void {
  const { person, draft, version, turn, shown, mayReload } = page;
  const tab = openTab();
  const served = readFields(form, 'served', 'words');
  const key = `${person} ${draft} ${tab}`;
  let holding: Promise<unknown> = Promise.resolve();
  let kind: Line['kind'] = 'starting';
  let isSent = false;
  const autosaver = createAutosaver({
    page: { person, version, tab, turn, shown },
    served,
    readNow: () => readFields(form, 'now', 'words'),
    send: sendWords,
    hold: ({ seq, fields }) => {
      const at = new Date().toISOString();
      const held = { key, person, place: draft, tab, seq, version, turn, shown, at, fields };
      holding = holding.then(async () => {
        if (Object.keys(fields).length === 0) await letGo(key);
        else tell({ isHeld: await hold(held) });
      });
    },
    tell: (state) => {
      kind = state.kind;
      tell(state);
    },
  });

  const on = (target: EventTarget, type: string, react: (event: Event) => void) => target.addEventListener(type, react);
  let isTouched = false;
  const touch = () => {
    isTouched = true;
  };
  on(document, 'keydown', touch);
  on(document, 'pointerdown', touch);
  on(form, 'input', () => {
    touch();
    tell({ isTyped: true });
    autosaver.typed();
  });
  on(form, 'change', () => autosaver.typed());
  on(form, 'focusout', () => void autosaver.flush());
  on(document, 'visibilitychange', () => void autosaver.flush());
  on(window, 'online', () => void autosaver.flush());
  on(window, 'focus', () => void autosaver.flush());
  on(window, 'pagehide', () => void autosaver.flush(true));
  const goOn = () => {
    isSent = false;
    autosaver.goOn();
  };
  on(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && goOn());
  on(form, notSent, goOn);
  on(window, 'beforeunload', (event) => {
    if (!isSent && outside.includes(kind) && autosaver.hasUnconfirmed()) event.preventDefault();
  });
  on(form, 'submit', () => {
    isSent = true;
    const sent = { name: tab, turn, seq: String(autosaver.stop()), shown };
    for (const [name, value] of Object.entries(sent)) setHidden(form, `tab.${name}`, value);
  });

  const channel = new BroadcastChannel(`portal-desk ${person} ${draft}`);
  const send = (said: FromWindow['said']) => channel.postMessage({ said, version } satisfies FromWindow);
  channel.onmessage = ({ data }: MessageEvent<FromWindow>) => {
    tell({
      isElsewhere: data.said !== 'gone',
      ...(Number(data.version) > Number(version) && { isSavedElsewhere: true }),
    });
    if (data.said === 'open') send('here');
  };
  send('open');
  on(window, 'pagehide', () => send('gone'));

  void forgetSent();
  const told = { person, place: draft, turn: Number(turn), served };
  void sendLeft(told, ({ hasUnseen: hasLeft, refused }) => {
    const newest = refused.at(-1);
    if (newest) form.dispatchEvent(new CustomEvent(leftWords, { detail: newest }));
    else if (hasLeft && mayReload && !isTouched) return location.reload();
    if (kind === 'starting') kind = 'unchanged';
    tell({ kind, ...(hasLeft && { hasLeft }) });
  });
  // The browser may have put back what was typed before this page was loaded anew, or somebody typed before this ran.
  autosaver.typed();
}

/** What the windows of a person tell each other: that they are open, and with which version of the draft. */
type FromWindow = { said: 'open' | 'here' | 'gone'; version: string };

function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement) control.value = value;
}
