import { expect, it } from 'vitest';
import { statusOfFault } from '@/lib/findings/answer-asked';
import { parseFinding, readFinding } from '@/lib/findings/asked-finding';

it.each(['fr', 'AR', 'none'])('refuses a language in which no text is held: %s', async (lang) => {
  const found = await readFinding(parseFinding({ q: 'ports', lang }), null);
  expect(found).toEqual({ kind: 'phrase', fault: 'language' });
  expect('kind' in found && statusOfFault(found)).toBe(400);
});

it.each([{ q: 'ports' }, { q: 'ports', lang: '' }, { q: 'ports', lang: 'ar' }])('takes %o', (raw) => {
  expect(parseFinding(raw).isOtherLanguage).toBe(false);
});
