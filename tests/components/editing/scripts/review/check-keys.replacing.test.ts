import { beforeEach, expect, it, vi } from 'vitest';
import { startChecking } from '@/components/editing/scripts/review/check-keys';

const shown = vi.hoisted(() => new Set<number>());
vi.mock('@/components/editing/scripts/reading/seen-words', () => ({
  watchSeen: () => ({
    seen: () => [...shown],
    isSeen: (number: number) => shown.has(number),
    unseenOf: () => [],
    look: () => {},
  }),
}));

class Choice {
  type = 'radio';
  checked = false;
  focus() {
    page.focused = this;
  }
  name = '';
  dispatchEvent() {
    page.change({ target: this });
  }
}

const page = {
  focused: null as object | null,
  hear: (_: object) => {},
  change: (_: object) => {},
  focusIn: () => {},
  drawn: [] as (() => void)[],
};

/**
 * A review of so many claims, as far as its keys know of it. What happens to the button of approval is told in `pressed`, and
 * what is taken off the page in `gone`.
 */
function open(count: number, isRefused = false) {
  const pressed: string[] = [];
  const gone: string[] = [];
  const removable = (what: string) => ({ remove: () => gone.push(what) });
  const line = { said: '', replaceChildren: (said: string) => Object.assign(line, { said }) };
  const summary = { ...removable('summary'), querySelector: () => null };
  const link = { closest: (what: string) => (what === 'li' ? removable('item') : summary) };
  const button = { focus: () => pressed.push('focus'), scrollIntoView: () => {} };
  const rows = Array.from({ length: count }, (_, index) => {
    const choice = new Choice();
    return {
      choice,
      dataset: { claim: 'meeting' },
      contains: (each: object) => each === choice,
      removeAttribute: () => {},
      querySelector: (what: string) => {
        if (what.includes('words')) return null;
        if (what.includes('fault')) return removable(`fault ${index + 1}`);
        return what.includes(':checked') && !choice.checked ? null : choice;
      },
      children: [],
      matches: () => false,
      getBoundingClientRect: () => (shown.has(index + 1) ? { top: 100, bottom: 200 } : { top: 900, bottom: 1000 }),
      scrollIntoView: () => shown.add(index + 1),
    };
  });
  const tools = { hidden: true, querySelectorAll: () => [] };
  const form = {
    contains: (each: object) => each === button || rows.some((row) => row.contains(each)),
    querySelector: (what: string) => (what.includes('said') ? line : button),
    requestSubmit: () => pressed.push('approve'),
  };
  vi.stubGlobal('document', {
    body: {},
    get activeElement() {
      return page.focused;
    },
    querySelector: () => (isRefused ? link : null),
    createRange: () => ({ selectNodeContents: () => {} }),
    addEventListener: (_: string, hear: (event: object) => void) => Object.assign(page, { hear }),
  });
  const place = {
    dataset: { settings: JSON.stringify({ unseen: 'unseen {numbers}', nowHere: '', allMarked: '' }) },
    closest: () => form,
    querySelector: (what: string) => (what.includes('tools') ? tools : null),
    querySelectorAll: () => rows,
    addEventListener: (type: string, heard: () => void) =>
      Object.assign(page, { [type === 'focusin' ? 'focusIn' : 'change']: heard }),
  };
  page.focused = rows[0]?.choice ?? null;
  startChecking(Object.create(place));
  draw();
  return { rows, pressed, gone, line };
}

function draw() {
  for (const each of page.drawn.splice(0)) each();
}

/** Whether the key was taken, so that the browser does nothing of its own. */
function press(code: string): boolean {
  let isTaken = false;
  const preventDefault = () => {
    isTaken = true;
  };
  page.hear({ code, preventDefault });
  return isTaken;
}

beforeEach(() => {
  shown.clear();
  vi.stubGlobal('HTMLInputElement', Choice);
  vi.stubGlobal('Event', class {});
  vi.stubGlobal('Element', class {});
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('HTMLTextAreaElement', class {});
  vi.stubGlobal('HTMLSelectElement', class {});
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => page.drawn.push(draw));
});

it('the first key after a refused approval marks the claim that the page begins on', () => {
  const { rows } = open(3, true);
  press('KeyY');
  expect(rows.map(({ choice }) => choice.checked)).toEqual([true, false, false]);
});

it('after the last claim the focus stays on it, so that no key approves but the one for it', () => {
  const { rows, pressed } = open(2, true);
  press('KeyY');
  press('KeyY');
  expect(rows.map(({ choice }) => choice.checked)).toEqual([true, true]);
  expect(page.focused).toBe(rows[1]?.choice);
  expect(press('Enter')).toBe(true);
  expect(pressed).toEqual([]);
});

it('a claim that is marked no longer says that it was not', () => {
  const { gone } = open(2, true);
  press('KeyY');
  expect(gone).toEqual(['fault 1', 'item', 'summary']);
});

it('why nothing was marked together is said beside the list, and no longer once a claim is marked', () => {
  const { rows, line } = open(2);
  press('KeyM');
  expect(rows.map(({ choice }) => choice.checked)).toEqual([false, false]);
  expect(line.said).toBe('unseen 1 · 2');
  rows[1]?.choice.dispatchEvent();
  expect(line.said).toBe('');
});

it('a claim that takes the focus after the page has begun is brought on the screen, so that the first key marks it', () => {
  const { rows } = open(3);
  page.focused = rows[1]?.choice ?? null;
  page.focusIn();
  draw();
  press('KeyY');
  expect(rows.map(({ choice }) => choice.checked)).toEqual([false, true, false]);
});

it('where no claim has the focus, a key marks the first that is open if it is on the screen, and otherwise leads to it', () => {
  const { rows } = open(3);
  page.focused = null;
  press('KeyY');
  expect([rows.map(({ choice }) => choice.checked), page.focused]).toEqual([[false, false, false], rows[0]?.choice]);
  page.focused = null;
  press('KeyY');
  expect(rows.map(({ choice }) => choice.checked)).toEqual([true, false, false]);
  shown.add(3);
  page.focused = null;
  press('KeyN');
  expect(rows.map(({ choice }) => choice.checked)).toEqual([true, true, false]);
});
