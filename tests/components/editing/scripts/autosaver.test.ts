import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, type AutosaveState, createAutosaver } from '@/components/editing/scripts/autosaver';
import { applySplice, readSplice } from '@/lib/text/splice';

type Body = Record<string, string>;
type Sent = { body: Body; answer(status: number, answer?: Answer): Promise<void>; fail(): Promise<void> };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const words = 'Words enough that a splice of them is shorter. ';

function open(served: Body = { a: `${words}Begun` }) {
  const now = { ...served };
  const sent: Sent[] = [];
  const held: { seq: number; fields: Body }[] = [];
  let state: AutosaveState | undefined;
  const autosaver = createAutosaver({
    page: { person: 'p', version: '3', tab: 't', turn: '0', shown: 'typed' },
    served,
    readNow: () => ({ ...now }),
    send: (body) =>
      new Promise((resolve, reject) => {
        sent.push({
          body: JSON.parse(body),
          answer: async (status, answer) => {
            resolve({ status, answer: answer ?? null });
            await vi.advanceTimersByTimeAsync(0);
          },
          fail: async () => {
            reject(new TypeError('Failed to fetch'));
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    hold: (words) => held.push(words),
    tell: (next) => {
      state = next;
    },
  });
  const type = (name: string, value: string) => {
    now[name] = words + value;
    autosaver.typed();
  };
  return { autosaver, type, sent, held, state: () => state, pass: (time: number) => vi.advanceTimersByTimeAsync(time) };
}

const kept = (seq: number, more: Answer = {}): Answer => ({ seq, at: '2026-11-28T10:32:00.000Z', ...more });

describe('an autosaver', () => {
  it('sends a second after the last key, and every two seconds while somebody types', async () => {
    const { type, sent, pass } = open();
    type('a', 'Begun.');
    await pass(1_000);
    expect(sent).toHaveLength(1);
    await sent[0]?.answer(200, kept(1));
    for (let key = 0; key < 20; key += 1) {
      type('a', `Begun.${'x'.repeat(key + 1)}`);
      await pass(100);
    }
    expect(sent).toHaveLength(2);
  });

  it('has one request on its way, which says what changed since the portal last confirmed', async () => {
    const { autosaver, type, sent } = open();
    type('a', 'Begun again');
    void autosaver.flush();
    type('a', 'Begun again, twice');
    void autosaver.flush();
    expect(sent).toHaveLength(1);
    await sent[0]?.answer(200, kept(1));
    void autosaver.flush();
    expect(sent).toHaveLength(2);
    const splice = readSplice(sent[1]?.body['~a'] ?? '');
    expect(splice && applySplice(`${words}Begun again`, splice)).toBe(`${words}Begun again, twice`);
    expect(sent.map(({ body }) => body.seq)).toEqual(['1', '2']);
  });

  it('sends a field whole where the portal asks for that', async () => {
    const { autosaver, type, sent } = open();
    type('a', 'Begun anew');
    void autosaver.flush();
    await sent[0]?.answer(200, kept(1, { resend: ['a'] }));
    void autosaver.flush();
    expect(sent[1]?.body['=a']).toBe(`${words}Begun anew`);
  });

  it('sends again what no answer came to, also what was taken back since', async () => {
    const { autosaver, type, sent, state, held, pass } = open();
    type('a', 'Begun wrongly');
    void autosaver.flush();
    await sent[0]?.fail();
    expect(state()?.kind).toBe('unreached');
    type('a', 'Begun');
    await pass(1_000);
    expect(sent[1]?.body).toHaveProperty('~a');
    await sent[1]?.answer(200, kept(2));
    expect(state()?.kind).toBe('kept');
    expect(held.at(-1)?.fields).toEqual({});
  });

  it('holds what is not confirmed under the number of the request that will carry it', async () => {
    const { autosaver, type, held, pass } = open();
    type('a', 'Begun.');
    await pass(300);
    expect(held.at(-1)).toEqual({ seq: 1, fields: { a: `${words}Begun.` } });
    expect(autosaver.stop()).toBe(1);
    type('a', 'Begun..');
    await pass(5_000);
    expect(held.at(-1)).toEqual({ seq: 1, fields: { a: `${words}Begun.` } });
  });

  it('says that the session ended, that another account is here, that the draft moved on', async () => {
    const { autosaver, type, sent, state } = open();
    const outcomes = [
      [401, undefined, 'signed-out'],
      [403, { code: 'other-person' }, 'other-person'],
      [413, { code: 'refused' }, 'refused'],
      [503, undefined, 'unreached'],
      [409, kept(5), 'moved'],
    ] as const;
    for (const [index, [status, answer, kind]] of outcomes.entries()) {
      type('a', `Begun ${index}`);
      void autosaver.flush();
      await sent.at(-1)?.answer(status, answer);
      expect(state()?.kind).toBe(kind);
    }
  });

  it('sends again under a higher number what came late', async () => {
    const { autosaver, type, sent, pass } = open();
    type('a', 'Begun 1');
    void autosaver.flush();
    await sent[0]?.answer(200, kept(9, { isLate: true }));
    await pass(0);
    expect(sent[1]?.body.seq).toBe('10');
  });
});
