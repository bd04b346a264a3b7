import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { formAnswer } from './form-answer';

/** Presses Tab until this control has the focus, as somebody without a pointer does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 400; ) {
    const away = await page.evaluate(stopsTo, selector);
    if (away === 0) return;
    // What was guessed wrong is seen at the next look.
    if (away < 0) await page.keyboard.down('Shift');
    await pressMany(page, 'Tab', Math.abs(away));
    await page.keyboard.up('Shift');
    presses += Math.abs(away);
  }
  throw new Error(`No Tab leads to ${selector} on ${page.url()}`);
}

/** In the page: how many stops of Tab are probably left, less than 0 backwards; 0 only where the control has the focus. */
function stopsTo(selector: string): number {
  const active = document.activeElement;
  if (active?.matches(selector)) return 0;
  const kinds = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';
  const all = [...document.querySelectorAll<HTMLElement>(kinds)].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  );
  // The choices of one question are one stop: at the chosen one, or the first.
  const isStop = (element: HTMLElement) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element === active) return true;
    const group = all.filter((each) => each instanceof HTMLInputElement && each.name === element.name);
    const chosen = group.find((each) => each === active) ?? group.find((each) => each.matches(':checked')) ?? group[0];
    return element === chosen;
  };
  const stops = all.filter(isStop);
  const at = stops.indexOf(active as HTMLElement);
  const to = stops.findIndex((each) => each.matches(selector));
  return to === at || to < 0 ? 1 : to - at;
}

/** Keys that are sent together arrive in their order. */
export async function typeInto(page: Page, fields: Record<string, string>, where = ''): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const selector = `${where}[name="${name}"]:not([type="hidden"], [hidden])`;
    await tabTo(page, selector);
    const steps = await page.locator(selector).evaluate(stepsTo, value);
    if (steps === null) await Promise.all([...value].map((letter) => page.keyboard.type(letter)));
    else await pressMany(page, steps < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(steps));
    expect(await page.locator(selector).inputValue(), name).toBe(value);
  }
}

/** In the page: how far a choice is from the chosen one; null where the control is no list of choices. */
function stepsTo(control: HTMLElement | SVGElement, value: string): number | null {
  if (!(control instanceof HTMLSelectElement)) return null;
  return [...control.options].findIndex((option) => option.value === value) - control.selectedIndex;
}

async function pressMany(page: Page, key: string, count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => page.keyboard.press(key)));
}

/** Sends a form by the button that has this action, and waits for the page that it leads to. */
export async function press(page: Page, action: string): Promise<number> {
  await tabTo(page, `button[name="action"][value="${action}"]:not([tabindex="-1"])`);
  return pressEnter(page);
}

/** Sends the form of the control that has the focus, and gives the status of its answer once the next page is there. */
export async function pressEnter(page: Page): Promise<number> {
  const answered = formAnswer(page);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  const status = await answered;
  await loaded;
  return status;
}
