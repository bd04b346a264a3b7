import { describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin, readWords } from '@/tests/support/browser';
import { coalitionMembersSaid, recordTotals } from '@/tests/support/record-totals';

const origin = portalOrigin();
const browser = await openBrowser();

const read = (path: string) => readWords(browser, path);

/** How the group is headed in which a state stands on a day. */
async function groupOf(day: string, body: string, name: string): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/en/members/on/${day}`);
  const link = page.getByRole('link', { name, exact: true });
  const heading = await page.locator(`#in-${body} div:has(> h3)`).filter({ has: link }).locator('h3').innerText();
  await page.close();
  return heading.replace(/ \(\d+\)$/, '');
}

describe('members', () => {
  it('say how many are listed of how many there are said to be', async () => {
    const listed = recordTotals.coalitionMembers;
    const said = coalitionMembersSaid;
    expect(await read('/en/members')).toContain(`${listed} of ${said} members are listed here`);
    expect(await read('/ar/members')).toContain(`المذكور هنا ${listed} عضواً، وتذكر المصادر ${said} عضواً`);
  });

  it('are asked for by day with a form that works without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/ar/members`);
    await page.fill('#day', '2019-11-20');
    await page.locator('#day').press('Enter');
    await page.waitForURL(`${origin}/ar/members/on/2019-11-20`);
    expect(await page.locator('h1').innerText()).toBe('الأعضاء في 20 تشرين الثاني/نوفمبر 2019');
    await page.close();
  });

  it.each(['?day=2019-02-29', '?day=2031-01-01', '?day=%0d%0aX:y', ''])('send %j back to the form', async (query) => {
    const answer = await fetch(`${origin}/en/members/on${query}`, { redirect: 'manual' });
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(query === '' ? '/en/members#on-a-day' : '/en/members#day-unknown');
  });

  it.each([
    '/en/members/none',
    '/en/members/IT',
    '/en/members/on/2014-08-31',
    '/en/members/on/2019-02-29',
    '/en/topics/none',
  ])('%s is no page', async (path) => {
    expect((await fetch(origin + path)).status).toBe(404);
  });
});

describe('members on a day', () => {
  it('are never "not a member" for want of a date of joining (T51)', async () => {
    expect(await groupOf('2015-03-19', 'coalition', 'Italy')).toBe('? Not known');
    expect(await groupOf('2015-03-19', 'cifg', 'Italy')).toBe('? Not known');
    expect(await groupOf('2015-03-20', 'coalition', 'Italy')).toBe('? Not known');
    expect(await groupOf('2015-03-20', 'cifg', 'Italy')).toBe('✓ Members');
    expect(await groupOf('2015-03-19', 'coalition', 'Burkina Faso')).toBe('✕ Not members');
  });
});

describe('the glossary', () => {
  it('never shows a form known to be wrong', async () => {
    const text = `${await read('/ar/glossary')} ${await read('/ar/glossary?q=إنتربول')}`;
    expect(text).toContain('المنظمة الدولية للشرطة الجنائية');
    expect(text).not.toContain('المنظمة الدولية للشرطة القضائية');
    expect(text).toContain('مجموعة العمل الخاصة بسفر الإرهابيين (تسمية من وضعنا)');
  });
});
