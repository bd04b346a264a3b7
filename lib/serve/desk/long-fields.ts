import { randomBytes } from 'node:crypto';
import { escapeHtml } from '@/lib/text/escape-html';

/** Values that no header holds, by the marks that stand in their places on the page. */
export type LongFields = ReadonlyMap<string, string>;

/** What was typed into a refused form, with what is wrong. `header` null: it is too long, whatever is left out. */
export type SentAgain = { header: string | null; long: LongFields };

/** In characters: longer than what people choose, shorter than what they write. */
const shortest = 200;

const none: LongFields = new Map();

/**
 * What a handler gives the page of a refused form, as a header of so many characters at most. Where it has more, a mark goes
 * in the place of each long value; where even that is too long, what was typed stays away.
 */
export function toHeader(whole: string, most: number): SentAgain {
  const all = headerOf(whole);
  if (all.length <= most) return { header: all, long: none };
  const { typed = {}, ...others } = JSON.parse(whole) as { typed?: Record<string, string> };
  const long = new Map<string, string>();
  const short = Object.entries(typed).map(([name, value]) => {
    if (value.length <= shortest) return [name, value];
    const mark = `typed-${randomBytes(12).toString('hex')}`;
    long.set(mark, value);
    return [name, mark];
  });
  const marked = headerOf(JSON.stringify({ ...others, typed: Object.fromEntries(short) }));
  if (marked.length <= most) return { header: marked, long };
  const rest = headerOf(JSON.stringify(others));
  return { header: rest.length <= most ? rest : null, long: none };
}

/** The page with each long value in the field that has its mark. */
export function withLong(page: string, long: LongFields): string {
  let whole = page;
  for (const [mark, value] of long) {
    const escaped = escapeHtml(value);
    // The first end of a line in such a field is none of its value.
    const words = value.startsWith('\n') ? `\n${escaped}` : escaped;
    whole = whole.replace(`>${mark}</textarea>`, () => `>${words}</textarea>`);
    whole = whole.replace(`value="${mark}"`, () => `value="${escaped}"`);
  }
  return whole;
}

function headerOf(json: string): string {
  return Buffer.from(json).toString('base64url');
}
