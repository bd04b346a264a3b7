import { afterAll, expect, inject, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { createDatabaseClient } from '@/lib/db/client';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { makePerson, makeToken } from '@/tests/support/make-person';

const origin = portalOrigin();
const browser = await openBrowser();
const db = createDatabaseClient(inject('portalDatabase'));
afterAll(() => db.$disconnect());

it('shots', async () => {
  const person = await makePerson(db, { role: 'reviewer', hasFactor: true });
  const token = await makeToken(db, person);
  const claim = await db.claim.findFirstOrThrow({ where: { meeting: { publicId: 'cifg-12' } } });
  const seq = (await db.change.findFirstOrThrow({ where: { subjectType: 'meeting' } })).seq;
  const mk = (n: string, data: object) =>
    db.report.create({
      data: {
        token: n.repeat(32),
        about: `/meetings/cifg-12#claim-${claim.publicId}`,
        lang: 'ar',
        words:
          'عقد الاجتماع في 20 November 2019 لا في 19.\n\u202eThe source is the official page: https://example.org/a?b=1\n<script>alert(1)</script>',
        ...data,
      },
    });
  const received = await mk('a', {});
  await mk('b', { state: 'in_hand', takerId: person.rowId });
  const answered = await mk('c', {
    state: 'answered',
    outcome: 'corrected',
    answerAr: 'صُوّب التاريخ بحسب الصفحة الرسمية، مع الشكر.',
    answerEn: 'The date now follows the official page. Thank you.',
    endedAt: new Date(),
    changeSeq: seq,
    releasedAt: new Date(),
    answererId: person.rowId,
  });
  const shots: [string, string][] = [
    ['on', `/report/on/meetings/cifg-12/claim-${claim.publicId}`],
    ['on-p', '/report/on/statements/cifg-15/p1'],
    ['statement', '/statements/cifg-15'],
    ['parallel', '/statements/cifg-15/parallel'],
    ['meeting', '/meetings/cifg-12'],
    ['own-received', `/report/${'a'.repeat(32)}`],
    ['own-answered', `/report/${'c'.repeat(32)}`],
    ['corrections', '/corrections'],
    ['desk-home', '/desk'],
    ['desk-list', '/desk/reports?state=all'],
    ['desk-received', `/desk/reports/${received.number}`],
    ['desk-answered', `/desk/reports/${answered.number}`],
  ];
  for (const locale of ['ar', 'en']) {
    for (const [width, scheme] of [
      [360, 'light'],
      [1280, 'dark'],
      [1280, 'light'],
      [360, 'dark'],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
      await context.addCookies([{ name: sessionCookie, value: token, url: origin }]);
      const page = await context.newPage();
      const wide: string[] = [];
      for (const [name, path] of shots) {
        await page.goto(`${origin}/${locale}${path}`);
        await page.screenshot({ path: `/tmp/reports/shots/${name}-${locale}-${width}-${scheme}.png`, fullPage: true });
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(path);
      }
      await page.goto(`${origin}/${locale}/report/on/meetings/cifg-12`);
      await page.locator('form').evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
      });
      await page.locator('form button').click();
      await page.locator('[role=alert]').waitFor();
      await page.screenshot({ path: `/tmp/reports/shots/refused-${locale}-${width}-${scheme}.png`, fullPage: true });
      console.log(locale, width, scheme, 'too wide:', wide);
      await context.close();
    }
  }
  expect(1).toBe(1);
  await db.report.deleteMany({ where: { token: { in: ['a', 'b', 'c'].map((n) => n.repeat(32)) } } });
}, 300_000);
