'use client';

import { useEffect, useRef, useState } from 'react';
import { type AutosaveState, createAutosaver } from './autosaver';
import { hold, letGo, openTab } from './browser-store';
import { readFields } from './read-fields';
import { sendLeft } from './send-left';
import { sendWords } from './send-words';
import { forgetSent } from './sent-form';

export type AutosaveWords = Record<
  | 'kept'
  | 'moved'
  | 'unreached'
  | 'signedOut'
  | 'signIn'
  | 'otherPerson'
  | 'refused'
  | 'unheld'
  | 'others'
  | 'left'
  | 'show',
  string
>;

type Props = {
  person: string;
  draft: string;
  version: string;
  turn: string;
  shown: string;
  /** That the draft was just saved. It is said until something else is to be said. */
  saved: string | null;
  /** Whether the page may be asked for again to show words that this browser had left, before anybody has touched it. */
  mayReload: boolean;
  /** Of the draft's page, and of the sign-in that leads back to it. */
  address: string;
  signIn: string;
  /** `kept` has `{time}` in place of the time. */
  words: AutosaveWords;
};

type Line = Omit<AutosaveState, 'kind'> & {
  /** `starting` until what earlier pages have left in this browser was sent. */
  kind: AutosaveState['kind'] | 'starting';
  isHeld: boolean;
  isElsewhere: boolean;
  hasLeft: boolean;
  /** Somebody has typed into the page. */
  isTyped: boolean;
};

const starting: Line = {
  kind: 'starting',
  at: null,
  others: 0,
  isHeld: true,
  isElsewhere: false,
  hasLeft: false,
  isTyped: false,
};

/** Keeps what is typed in the form around it, and says in one quiet line where the words are. */
export function AutosaveLine(props: Props) {
  const { person, draft, version, turn, shown, saved, mayReload, address, signIn, words } = props;
  const place = useRef<HTMLSpanElement>(null);
  const [line, setLine] = useState(starting);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const tell = (next: Partial<Line>) => setLine((before) => ({ ...before, ...next }));
    return keepWords(form, { person, draft, version, turn, shown, mayReload }, tell);
  }, [person, draft, version, turn, shown, mayReload]);
  const isQuiet = (line.kind === 'starting' || line.kind === 'unchanged') && !line.isTyped && !line.hasLeft;
  return (
    <span ref={place} className="contents">
      {Object.entries({ name: '', turn, seq: '0', shown }).map(([name, value]) => (
        <input key={name} type="hidden" name={`tab.${name}`} defaultValue={value} />
      ))}
      {saved && isQuiet && <span className="text-sm font-semibold text-done">{saved}</span>}
      <span role="status" className="min-w-0 text-sm text-quiet empty:hidden" data-autosave={line.kind}>
        {saidOf(line, words)}
        {line.kind === 'signed-out' && (
          <>
            {' '}
            <a href={signIn} target="_blank" rel="noopener">
              {words.signIn}
            </a>
          </>
        )}
        {line.hasLeft && (
          <>
            {' '}
            {words.left} <a href={address}>{words.show}</a>
          </>
        )}
      </span>
    </span>
  );
}

/** Whatever was typed last is in this browser alone. */
const outside: Line['kind'][] = ['unreached', 'signed-out', 'other-person', 'refused'];

function saidOf({ kind, at, others, isHeld, isElsewhere }: Line, words: AutosaveWords): string {
  if (outside.includes(kind) && !isHeld) return words.unheld;
  const also = others > 0 || isElsewhere ? ` ${words.others}` : '';
  switch (kind) {
    case 'starting':
    case 'unchanged':
      return also.trim();
    case 'kept':
      return words.kept.replace('{time}', at?.slice(11, 16) ?? '') + also;
    case 'moved':
      return words.moved;
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

type Page = Pick<Props, 'person' | 'draft' | 'version' | 'turn' | 'shown' | 'mayReload'>;

/** Watches a form until it is gone. Returns what ends it. */
function keepWords(form: HTMLFormElement, page: Page, tell: (next: Partial<Line>) => void): () => void {
  const { person, draft, version, turn, shown, mayReload } = page;
  const tab = openTab();
  const served = readFields(form, 'served');
  const key = `${person} ${draft} ${tab}`;
  let holding: Promise<unknown> = Promise.resolve();
  let kind: Line['kind'] = 'starting';
  let isSent = false;
  const autosaver = createAutosaver({
    page: { person, version, tab, turn, shown },
    served,
    readNow: () => readFields(form, 'now'),
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

  const ended = new AbortController();
  const { signal } = ended;
  const on = (target: EventTarget, type: string, react: (event: Event) => void) =>
    target.addEventListener(type, react, { signal });
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
  on(window, 'pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    isSent = false;
    autosaver.goOn();
  });
  on(window, 'beforeunload', (event) => {
    if (!isSent && outside.includes(kind) && autosaver.hasUnconfirmed()) event.preventDefault();
  });
  on(form, 'submit', () => {
    isSent = true;
    const sent = { name: tab, turn, seq: String(autosaver.stop()), shown };
    for (const [name, value] of Object.entries(sent)) setHidden(form, `tab.${name}`, value);
  });

  const channel = new BroadcastChannel(`portal-desk ${person} ${draft}`);
  channel.onmessage = ({ data }) => {
    tell({ isElsewhere: data !== 'gone' });
    if (data !== 'here') channel.postMessage('here');
  };
  channel.postMessage('open');
  on(window, 'pagehide', () => channel.postMessage('gone'));

  void forgetSent();
  const told = { person, place: draft, turn: Number(turn), served };
  void sendLeft(told, (hasLeft) => {
    if (hasLeft && mayReload && !isTouched) return location.reload();
    if (kind === 'starting') kind = 'unchanged';
    tell({ kind, ...(hasLeft && { hasLeft }) });
  });
  // The browser may have put back what was typed before this page was loaded anew, or somebody typed before this ran.
  autosaver.typed();
  return () => {
    ended.abort();
    channel.close();
  };
}

function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement) control.value = value;
}
