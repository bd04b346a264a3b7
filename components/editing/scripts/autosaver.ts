import { spliceBetween, writeSplice } from '@/lib/text/splice';
import type { Fields } from './read-fields';

/** What is known of the words of a page. `at` is the portal's time of the last request that it kept. */
export type AutosaveState = {
  kind: 'unchanged' | 'kept' | 'moved' | 'unreached' | 'signed-out' | 'other-person' | 'refused';
  at: string | null;
  /** Other tabs have typed what this page has not shown. */
  others: number;
  /** The draft moved on by this person's own saves, in another window. */
  isMovedByOwn: boolean;
  /** The draft was closed meanwhile. */
  closed: 'published' | 'discarded' | null;
  /** Who closed it, or saved it meanwhile. */
  by: string[];
  /** When it was closed, in words. */
  when: string | null;
};

/** Before anything was sent. */
export const unchanged: AutosaveState = {
  kind: 'unchanged',
  at: null,
  others: 0,
  isMovedByOwn: false,
  closed: null,
  by: [],
  when: null,
};

/** What a page tells the portal of itself with each request. */
export type TabOfPage = { person: string; version: string; tab: string; turn: string; shown: string };

type Parts = {
  page: TabOfPage;
  /** The fields as the page came. */
  served: Fields;
  readNow(): Fields;
  /** Sends a request; rejects if no answer came. `isLast`: the page is being left. */
  send(body: string, isLast: boolean): Promise<{ status: number; answer: Answer | null }>;
  /** Called whenever something is held that the portal has not confirmed, or no longer. */
  hold(words: { seq: number; fields: Fields }): void;
  tell(state: AutosaveState): void;
};

/** What the portal answers; of a refusal only some of it. */
export type Answer = {
  seq?: number;
  turn?: number;
  isLate?: boolean;
  at?: string;
  resend?: string[];
  others?: number;
  isMovedByOwn?: boolean;
  closed?: 'published' | 'discarded' | null;
  by?: string[];
  when?: string | null;
  code?: string;
};

/** In milliseconds: after the last key, at the latest after the first, and between tries that fail. */
const waits = { quiet: 700, longest: 1_500, held: 100, first: 1_000, last: 10_000 };

/**
 * Sends what somebody types while they type it: one request at a time, each with all that the portal has not confirmed, as
 * splices of what it has confirmed. An answer never writes into a field.
 */
export function createAutosaver({ page, served, readNow, send, hold, tell }: Parts) {
  const confirmed: Fields = { ...served };
  /** Fields that may have reached the portal in a request whose answer did not come. */
  const unsure = new Set<string>();
  /** Fields that the portal wants whole. */
  const whole = new Set<string>();
  const timers: Record<'send' | 'hold', ReturnType<typeof setTimeout> | undefined> = {
    send: undefined,
    hold: undefined,
  };
  let seq = 0;
  let flight: number | null = null;
  let failures = 0;
  let since: number | null = null;
  let isStopped = false;
  let state = unchanged;

  const change = (next: Partial<AutosaveState>) => {
    state = { ...state, ...next };
    tell(state);
  };

  const unconfirmed = (): Fields => {
    const now = readNow();
    const names = Object.keys(now).filter((name) => now[name] !== (confirmed[name] ?? '') || unsure.has(name));
    // A box that is no longer ticked sends nothing; the form has a field of the same name before it.
    return Object.fromEntries(names.map((name) => [name, now[name] ?? '']));
  };

  const holdNow = () => {
    clearTimeout(timers.hold);
    timers.hold = undefined;
    hold({ seq: seq + 1, fields: unconfirmed() });
  };

  const plan = (wait: number) => {
    clearTimeout(timers.send);
    timers.send = setTimeout(() => void flush(), wait);
  };

  const bodyOf = (fields: Fields): string => {
    const written = Object.entries(fields).map(([name, value]): [string, string] => {
      const splice = writeSplice(spliceBetween(confirmed[name] ?? '', value));
      return whole.has(name) || splice.length > value.length ? [`=${name}`, value] : [`~${name}`, splice];
    });
    return JSON.stringify({ action: 'autosave', ...page, seq: String(seq), ...Object.fromEntries(written) });
  };

  const failed = (kind: AutosaveState['kind']) => {
    failures += 1;
    change({ kind });
    plan(Math.min(waits.last, waits.first * 2 ** (failures - 1)));
  };

  const taken = (fields: Fields, answer: Answer, status: number) => {
    const { at, resend = [], others = 0, isMovedByOwn = false, closed = null } = answer;
    const { by = [], when = null } = answer;
    failures = 0;
    for (const [name, value] of Object.entries(fields)) {
      unsure.delete(name);
      if (resend.includes(name)) whole.add(name);
      else {
        confirmed[name] = value;
        whole.delete(name);
      }
    }
    change({ kind: status === 409 ? 'moved' : 'kept', at: at ?? state.at, others, isMovedByOwn, closed, by, when });
  };

  const flush = async (isLast = false): Promise<void> => {
    if (isStopped || (flight !== null && !isLast)) return;
    clearTimeout(timers.send);
    const fields = unconfirmed();
    holdNow();
    since = null;
    if (Object.keys(fields).length === 0) return;
    seq += 1;
    const own = seq;
    flight = own;
    for (const name of Object.keys(fields)) unsure.add(name);
    try {
      const { status, answer } = await send(bodyOf(fields), isLast);
      if (flight === own) flight = null;
      if (isStopped) return;
      // Overtaken by a later request of this page, which carried these words too.
      if (own < seq) return;
      if ((status === 200 || status === 409) && answer?.seq !== undefined) {
        // The portal has had a later request of this page, so this one changed nothing.
        if (answer.isLate) {
          seq = Math.max(seq, answer.seq);
          return plan(0);
        }
        taken(fields, answer, status);
      } else if (status === 401) return failed('signed-out');
      else if (answer?.code === 'other-person') return failed('other-person');
      else if (status >= 400 && status < 500 && status !== 408 && status !== 429) return failed('refused');
      else return failed('unreached');
    } catch {
      if (flight === own) flight = null;
      if (!isStopped && own === seq) failed('unreached');
      return;
    }
    holdNow();
    if (Object.keys(unconfirmed()).length > 0) plan(waits.quiet);
  };

  return {
    /** Something was typed. */
    typed() {
      if (isStopped) return;
      since ??= Date.now();
      timers.hold ??= setTimeout(holdNow, waits.held);
      if (failures === 0) plan(Math.max(0, Math.min(waits.quiet, since + waits.longest - Date.now())));
    },
    /** Sends at once what is left: the field or the page is left, or the portal may be reached again. */
    flush,
    /** Before the form itself is sent. Returns the number up to which requests of this page come late from then on. */
    stop(): number {
      if (isStopped) return seq;
      holdNow();
      isStopped = true;
      clearTimeout(timers.send);
      seq += 1;
      return seq;
    },
    /** The form was not sent after all. */
    goOn() {
      isStopped = false;
      flight = null;
      void flush();
    },
    hasUnconfirmed: () => Object.keys(unconfirmed()).length > 0,
  };
}
