import { expect, it } from 'vitest';
import { openWritingDesk } from '@/tests/support/desk/writing-desk';
import { makePerson, makeToken } from '@/tests/support/make-person';

const { db, clientOf } = await openWritingDesk();

it.each(['ar', 'en'] as const)(
  'a text that is too long comes back with all that was typed, without a script; in %s',
  async (lang) => {
    const token = await makeToken(db, await makePerson(db));
    const text = `<b>One</b>\n${'The members met & spoke.\n'.repeat(16_000)}`;
    const typed = { publisher: 'Harbour Gazette', published: '2027-03-10', standing: 'press_report' };
    const answer = await clientOf(token).post(`/${lang}/desk/new`, { action: 'paste', text, ...typed });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(page.includes(`>${escaped}</textarea>`)).toBe(true);
    for (const value of [typed.publisher, typed.published]) expect(page).toContain(`value="${value}"`);
    expect(page).toMatch(/<option value="press_report" selected=""/);
    expect(page).toContain(lang === 'en' ? '200 kB at most' : '200 كيلوبايت على الأكثر');
  },
);
