import { describe, expect, it } from 'vitest';
import { readForm } from '@/app/internal/[locale]/desk/desk-form';
import { refusedForm } from '@/app/internal/[locale]/report/refused-form';

const mostInHeader = 45_000;

async function refused(fields: Record<string, string>) {
  const form = await readForm(
    new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields), headers: {} }),
  );
  const answer = refusedForm(form, { lang: 'en', status: 422, faults: { about: 'x' }, retryAfter: null });
  const body = await answer.text();
  const { typed } = JSON.parse(body) as { typed: { about: string; words: string } };
  return { status: answer.status, length: Buffer.from(body).toString('base64url').length, typed };
}

describe('a report that is refused', () => {
  it.each([
    ['letters', 'a', 40_000],
    ['Arabic letters', '\u0628', 9_000],
    ['control characters', '\u0001', 9_000],
    ['characters in two halves', '\u{1f600}', 9_000],
  ])('comes back in a header, as many words as fit: %s', async (_, letter, count) => {
    const { status, length, typed } = await refused({ about: '/meetings/nope', words: letter.repeat(count) });
    expect([status, typed.about]).toEqual([422, '/meetings/nope']);
    expect(length).toBeLessThanOrEqual(mostInHeader);
    expect(letter.repeat(count).startsWith(typed.words)).toBe(true);
    expect(typed.words.length).toBeGreaterThan(4_000);
  });

  it('comes back whole where it fits, and without an address that does not', async () => {
    expect((await refused({ about: '/a', words: '\u0628'.repeat(12_000) })).typed.words).toHaveLength(12_000);
    const { length, typed } = await refused({ about: '\u0001'.repeat(5_000), words: '\u0001'.repeat(5_000) });
    expect(length).toBeLessThanOrEqual(mostInHeader);
    expect(typed.about).toHaveLength(500);
  });
});
