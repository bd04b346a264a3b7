/** In milliseconds: an answer may take its time on a slow line, and the form too, where one byte is sent in half of one. */
const patience = { answer: 120_000, byte: 0.5 };

/** Where the answer to a form is; that the portal has something to say of it; or that it was not reached. */
export type SentApart = { at: string } | 'refused' | 'unreached';

/** Sends a form and leaves the page as it is, so that a portal that ends meanwhile takes nothing with it. */
export async function sendApart(form: HTMLFormElement, button: HTMLElement | null): Promise<SentApart> {
  const body = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name !== '') body.append(button.name, button.value);
  try {
    // Its buttons are called `action`, so the property of that name is theirs.
    const answer = await fetch(form.getAttribute('action') ?? '', {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(patience.answer + sizeOf(body) * patience.byte),
    });
    const told: unknown = answer.ok ? await answer.json() : null;
    return isPlace(told) ? told : 'refused';
  } catch {
    return 'unreached';
  }
}

/** Goes to the answer, also where it is the page that is open. */
export function goTo(address: string): void {
  const here = new URL(location.href);
  const there = new URL(address, here);
  // A browser only scrolls where nothing but the part after the number sign differs.
  if (there.pathname === here.pathname && there.search === here.search && there.hash !== '')
    history.replaceState(history.state, '', `${here.pathname}${here.search === '' ? '?' : `${here.search}&`}`);
  location.assign(there);
}

/** About: each letter of Arabic is two bytes. */
function sizeOf(body: FormData): number {
  return [...body.values()].reduce(
    (sum, value) => sum + (typeof value === 'string' ? value.length * 2 : value.size),
    0,
  );
}

function isPlace(told: unknown): told is { at: string } {
  return typeof told === 'object' && told !== null && 'at' in told && typeof told.at === 'string';
}
