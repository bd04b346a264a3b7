import type { Page } from 'playwright-core';

/** What was typed into a field, sign by sign, with its time. */
export type Typing = { field: string; before: string; typed: { sign: string; at: number }[] };

export type Random = (below: number) => number;

/** In milliseconds, between two keys of a fast typist. */
const betweenKeys = 45;

/** Of both scripts. */
const signs = [...'abcdefghij klmnop ابتثجحخ دذرزسش'];

export const nameOf = (field: string) => `[name="${field}"]`;

export async function startTyping(page: Page, field: string): Promise<Typing> {
  const control = page.locator(nameOf(field));
  await control.focus();
  await page.keyboard.press('Control+End');
  return { field, before: await control.inputValue(), typed: [] };
}

export async function type(page: Page, typing: Typing, random: Random, length: number): Promise<void> {
  const end = Date.now() + length;
  while (Date.now() < end) {
    const sign = signs[random(signs.length)] ?? ' ';
    await page.keyboard.type(sign);
    typing.typed.push({ sign, at: Date.now() });
    await new Promise((resolve) => setTimeout(resolve, betweenKeys));
  }
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
