import { afterEach, expect, it, vi } from 'vitest';
import { decide, endRefusals, type Place, renewRefusals } from '@/components/editing/scripts/reading/decide-values';

afterEach(() => {
  vi.unstubAllGlobals();
});

function lineOf(awaits: string) {
  const line = {
    dataset: { awaits, since: 'press again' } as Record<string, string | undefined>,
    said: 'refused',
    replaceChildren: (words = '') => Object.assign(line, { said: words }),
  };
  return line;
}

it('a refusal asks for another press once all the words that it waited for have been on screen, and stays', () => {
  const lines = [lineOf('11 12'), lineOf('13'), lineOf('')];
  const form = Object.create({ querySelectorAll: () => lines });
  renewRefusals(form, [1, 11, 13]);
  expect(lines.map(({ said }) => said)).toEqual(['refused', 'press again', 'refused']);
  renewRefusals(form, [1, 11, 12, 13]);
  expect(lines.map(({ said }) => said)).toEqual(['press again', 'press again', 'refused']);
  endRefusals(form);
  expect(lines.map(({ said }) => said)).toEqual(['', '', '']);
  expect(lines.map(({ dataset }) => dataset.awaits)).toEqual([undefined, undefined, undefined]);
});

/** A form of undecided values, as far as a key knows of it: of each, whether it can be accepted. */
function formOf(acceptable: boolean[]) {
  const page: { focused: object | null } = { focused: null };
  const rows = acceptable.map((isAcceptable, index) => {
    const choice = { checked: false, value: 'accepted', dispatchEvent: () => {} };
    const line = { said: '', replaceChildren: (words = '') => Object.assign(line, { said: words }) };
    const row = {
      choice,
      line,
      dataset: { value: `${index + 1}`, shown: `${index + 1}` },
      checkVisibility: () => true,
      matches: () => false,
      closest: () => row,
      querySelector: (what: string) => {
        if (what.includes(':checked')) return choice.checked ? choice : null;
        return isAcceptable && what.includes('accepted') ? choice : null;
      },
      compareDocumentPosition: (other: object) => (rows.findIndex((each) => each === other) > index ? 4 : 2),
      focus: () => Object.assign(page, { focused: row }),
      scrollIntoView: () => {},
      setAttribute: () => {},
    };
    return row;
  });
  const form = {
    querySelectorAll: (what: string) => {
      if (what.includes('said-of')) return rows.map(({ line }) => line);
      return what === '[data-value]' ? rows : [];
    },
    querySelector: (what: string) => rows[Number(/value\.(\d+)/.exec(what)?.[1]) - 1]?.line ?? null,
  };
  vi.stubGlobal('document', {
    get activeElement() {
      return page.focused;
    },
  });
  vi.stubGlobal('Node', { DOCUMENT_POSITION_FOLLOWING: 4 });
  vi.stubGlobal('Event', class {});
  rows[0]?.focus();
  const place: Place = Object.create({
    form,
    pane: { contains: () => false },
    painted: { show: () => {} },
    watched: { unseenOf: () => [], look: () => {} },
    settings: { cannot: 'cannot', leftOpen: '{number} is left', changed: '', allDecided: '' },
    say: () => {},
  });
  const at = () => rows.findIndex((row) => row === page.focused);
  return { place, rows, at };
}

it('a key that accepts goes past a value that cannot be accepted, and says that it is left', () => {
  const { place, rows, at } = formOf([true, false, true]);
  decide(place, 'accepted');
  expect(at()).toBe(1);
  decide(place, 'accepted');
  expect([at(), rows[2]?.line.said]).toEqual([2, '2 is left']);
  decide(place, 'accepted');
  expect(rows.map(({ choice }) => choice.checked)).toEqual([true, false, true]);
  expect(at()).toBe(1);
  decide(place, 'accepted');
  expect([at(), rows[1]?.line.said]).toEqual([1, 'cannot']);
});
