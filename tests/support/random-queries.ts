import fc from 'fast-check';
import { expect } from 'vitest';
import { askAsDescribed, readDescription } from './described-api';

const values = [
  ...['0', '-1', '1', '100', '101', '1e1', '007', '9999999999999999999', 'NaN', 'null', 'true', '[]', '{}'],
  ...['cifg', 'CIFG', 'cifg-12', 'cifg-12@1', 'it', 'BH', 'unknown', 'none', 'official', '2019', '1441h', '99999'],
  ...['2019-02-29', '2020-02-29', '2026-13-01', '2025-03-01T08:00:00Z', '2025-03-01T08:00:00+25:00'],
  ...['حوالة', 'hawala', 'the', '١٢', '\u202e', '\u0000', '\ud800', '%', "'; DROP TABLE meeting; --", '<script>'],
  ...['../../etc/passwd', 'MjAyNi0wMS0wMQ', 'a'.repeat(300), 'كلمة '.repeat(60), ''],
];
const value = fc.oneof(
  { arbitrary: fc.constantFrom(...values), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 1 },
);

/**
 * Asks a portal so many random questions of its API: of every call, with parameters of its own and of others, once and twice, in
 * range and out of it. Each is answered as the description says or refused by name; none fails. Returns how often by status.
 */
export async function expectQueriesToHold(origin: string, runs: number): Promise<Map<number, number>> {
  const description = await readDescription(origin, 'en');
  const ask = askAsDescribed(origin, description);
  const small = Object.entries(description.paths).filter(([path]) => !/export\.zip|ftm\.json|popolo/.test(path));
  const names = [...new Set(small.flatMap(([, { get }]) => get.parameters.map(({ name }) => name)))];
  const question = fc.constantFrom(...small).chain(([path, { get }]) => {
    const own = get.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
    const name = fc.oneof(
      { arbitrary: fc.constantFrom(...(own.length > 0 ? own : names)), weight: 8 },
      { arbitrary: fc.constantFrom(...names), weight: 1 },
      { arbitrary: fc.string({ maxLength: 8 }), weight: 1 },
    );
    const pairs = fc.array(fc.tuple(name, value), { maxLength: 4 });
    return fc.record({ path: fc.constant(path), id: value, pairs, language: fc.constantFrom('ar', 'en', 'fr', '*') });
  });
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(question, async ({ path, id, pairs, language }) => {
      const named = path.replace('{id}', encodeURIComponent(id.replace(/\p{Cs}/gu, '')) || 'cifg-12');
      // What no address can be is the front's to refuse, and a dot leads elsewhere before it is sent.
      if (named.includes('%00') || /\/\.{1,2}(\/|$)|%2[Ff]/.test(named)) return;
      // So does a mark of direction at the end.
      if (named.endsWith(encodeURIComponent('\u202e'))) return;
      const query = new URLSearchParams(pairs);
      const { status, body } = await ask(`${named}?${query}`, language);
      expect([200, 400, 404, 410, 414, 422]).toContain(status);
      if (status === 400) expect((body as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }),
    { numRuns: runs },
  );
  return statuses;
}
