import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nameOf, type Random, randomOf, startTyping, type Typing, type } from './typing';
import { openDraft, press, settle, type Writer } from './writer';

/** In milliseconds: what may be lost of typing. */
export const mayBeLost = 2_000;

const field = 'meeting.noteEn';

export type Round = {
  writer: Writer;
  page: Page;
  typing: Typing;
  random: Random;
  /** Whether the fault can come between two requests, before the browser has written anything. */
  mayLose: boolean;
  /** When the typing ended, where it cannot go on. */
  ended: number | null;
};

/** Types long enough for some of it to be kept before the fault. */
export async function beginRound(writer: Writer, mayLose: boolean, seed: number): Promise<Round> {
  const page = writer.page ?? (await openDraft(writer));
  writer.page = page;
  const random = randomOf(seed);
  const typing = await startTyping(page, field);
  await type(page, typing, random, mayLose ? mayBeLost + 100 + random(300) : 400 + random(300));
  return { writer, page, typing, random, mayLose, ended: null };
}

export function typeMore({ page, typing, random }: Round): Promise<void> {
  return type(page, typing, random, 200 + random(400));
}

export async function leave(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: false });
}

/** Half of those who cannot go on leave the page, the others stay. */
export async function stayOrLeave(round: Round): Promise<void> {
  await typeMore(round);
  round.ended = Date.now();
  if (round.random(2) === 0) await leave(round.page);
}

/** Returns how many milliseconds of typing were lost. */
export async function comeBack({ writer, page, typing, mayLose, ended }: Round): Promise<number> {
  const lost = await findLost(writer, page, typing, ended ?? Date.now());
  if (!mayLose) expect(lost).toBe(0);
  return lost;
}

/** Looks for the words in a page that was opened anew; what only the browser has is asked for, as a person would. */
export async function findLost(writer: Writer, last: Page, typing: Typing, ended: number): Promise<number> {
  const whole = typing.before + typing.typed.map(({ sign }) => sign).join('');
  if (!last.isClosed()) {
    // A page that is still there still has what was typed, and can save it.
    expect(whole.startsWith(await last.inputValue(nameOf(typing.field)))).toBe(true);
    const status = await press(last, 'save');
    if (status < 500) await settle(last);
    else await leave(last);
  }
  const page = last.isClosed() ? await openDraft(writer) : last;
  writer.page = page;
  const value = await page.inputValue(nameOf(typing.field));
  expect(value.startsWith(typing.before), `what was there before is there: ${value}`).toBe(true);
  expect(whole.startsWith(value), `nothing is there that nobody typed: ${value} of ${whole}`).toBe(true);
  const first = typing.typed[value.length - typing.before.length];
  return first ? ended - first.at : 0;
}
