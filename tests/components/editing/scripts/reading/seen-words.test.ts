import { beforeEach, expect, it, vi } from 'vitest';
import { watchSeen } from '@/components/editing/scripts/reading/seen-words';

const window = { top: 0, bottom: 400 };

/** A line of the text, so far from its beginning. */
function lineAt(top: number): Range {
  const box = { left: 10, right: 90, top, bottom: top + 20, width: 80, height: 20 };
  return Object.create({ getClientRects: () => [box] });
}

const pane = Object.create({ getBoundingClientRect: () => window, contains: () => true });

beforeEach(() => {
  vi.stubGlobal('document', { visibilityState: 'visible', elementFromPoint: () => ({}), addEventListener: () => {} });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => draw());
});

it('what each of its words says by itself is seen with the first of them', () => {
  const ranges = new Map([[11, [lineAt(40), lineAt(410)]]]);
  expect(watchSeen(pane, { ranges, repeated: new Set([11]) }, null, () => {}).seen()).toEqual([11]);
  expect(watchSeen(pane, { ranges, repeated: new Set() }, null, () => {}).seen()).toEqual([]);
});

it('the words that are left of a value are those that were on no screen', () => {
  const [above, below] = [lineAt(40), lineAt(410)];
  const watched = watchSeen(pane, { ranges: new Map([[3, [above, below]]]), repeated: new Set() }, null, () => {});
  expect(watched.unseenOf(3)).toEqual([below]);
  expect(watched.unseenOf(4)).toEqual([]);
});
