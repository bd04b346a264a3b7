import { readSettings } from '@/components/editing/scripts/settings';

export type AlsoOpenSettings = {
  /** `others` has `{names}` in place of the names. */
  words: Record<'others' | 'comma', string>;
};

/** In milliseconds: between two questions, and for how long a page asks that nobody touches. */
const between = 30_000;
const patience = 5 * 60_000;

/** Says who else has the draft open, in each place for that, as long as somebody works in this page. */
export function startAlsoOpen(place: HTMLElement): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-also-open]')];
  if (place !== places[0]) return;
  const { words } = readSettings<AlsoOpenSettings>(place);
  let touched = Date.now();
  for (const type of ['keydown', 'pointerdown', 'focus']) {
    window.addEventListener(type, () => {
      touched = Date.now();
    });
  }
  const ask = async () => {
    // A page that is left open does not keep its session alive.
    if (document.hidden || Date.now() - touched > patience) return;
    const others = await listOthers();
    if (others) say(others);
  };
  const say = (others: string[]) => {
    const names = others.map((name) => `\u2068${name}\u2069`).join(words.comma);
    const text = others.length === 0 ? '' : words.others.replace('{names}', () => names);
    for (const each of places) if (each.textContent !== text) each.textContent = text;
  };
  setInterval(() => void ask(), between);
  document.addEventListener('visibilitychange', () => void ask());
}

async function listOthers(): Promise<string[] | null> {
  try {
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ action: 'open' }),
      signal: AbortSignal.timeout(10_000),
    });
    const { others } = (await response.json()) as { others?: string[] };
    return response.ok && others ? others : null;
  } catch {
    return null;
  }
}
