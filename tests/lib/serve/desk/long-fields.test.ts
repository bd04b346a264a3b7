import { expect, it } from 'vitest';
import { toHeader, withLong } from '@/lib/serve/desk/long-fields';

const read = (header: string | null) => JSON.parse(Buffer.from(header ?? '', 'base64url').toString('utf8'));

it('what a header holds is in it whole', () => {
  const whole = JSON.stringify({ typed: { name: 'عربي' }, faults: { name: 'x' } });
  const { header, long } = toHeader(whole, 1_000);
  expect([read(header), long.size]).toEqual([JSON.parse(whole), 0]);
});

it('a value that is too long for it is put into its field of the page, as it was typed', () => {
  const text = `\n</textarea><script>$& "${'كلمة '.repeat(50_000)}"`;
  const { header, long } = toHeader(
    JSON.stringify({ typed: { publisher: 'Gazette', text }, faults: { text: 'x' } }),
    16_384,
  );
  const { typed, faults } = read(header);
  expect([typed.publisher, faults, typed.text.length < 60]).toEqual(['Gazette', { text: 'x' }, true]);
  const page = withLong(`<textarea name="text">${typed.text}</textarea><input value="${typed.text}">`, long);
  expect(page).not.toContain(typed.text);
  const escaped = text
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/&(?!lt;|gt;)/g, '&amp;')
    .replace(/"/g, '&quot;');
  expect(page).toBe(`<textarea name="text">\n${escaped}</textarea><input value="${escaped}">`);
});

it('more short values than a header holds stay away, and what is wrong does not', () => {
  const typed = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`name-${at}`, 'a value']));
  const { header, long } = toHeader(JSON.stringify({ typed, faults: { a: 'long' } }), 16_384);
  expect([read(header), long.size]).toEqual([{ faults: { a: 'long' } }, 0]);
  expect(toHeader(JSON.stringify({ faults: { a: 'x'.repeat(20_000) } }), 16_384).header).toBeNull();
});
