import { expect, it } from 'vitest';
import { readMessages } from '@/lib/i18n/messages/read-messages';
import { deskFaultPage } from '@/lib/serve/desk/desk-fault-page';

const [desk, refusals] = [await readMessages('desk'), await readMessages('refusals')];
const page =
  '<!DOCTYPE html><html lang="en"><head><title>Public</title><link rel="preload" as="script" href="/a.js"><script src="/reader.js" defer></script></head><body><main>Public</main></body></html>';

it.each(['ar', 'en'] as const)('is of the desk and leads back to the draft, in %s', (locale) => {
  const [words, names] = [refusals[locale].atDesk, desk[locale].frame];
  const path = `/${locale}/desk/drafts/k3x9/review`;
  const made = deskFaultPage({ page, words, names, locale, status: 503, path, isForm: true, sent: null });
  expect(made).toContain(`href="/${locale}/desk/drafts/k3x9"`);
  expect(made).toContain(`href="/${locale}/desk"`);
  expect(made).toContain(words.sent);
  expect(made).toContain(words.title[503]);
  expect(made).not.toMatch(/Public|script/);
});

it.each(['ar', 'en'] as const)('says nothing of a form where a page was asked for, in %s', (locale) => {
  const [words, names] = [refusals[locale].atDesk, desk[locale].frame];
  const made = deskFaultPage({
    page,
    words,
    names,
    locale,
    status: 503,
    path: `/${locale}/desk`,
    isForm: false,
    sent: null,
  });
  expect(made).not.toContain(words.sent);
});

it.each(['ar', 'en'] as const)(
  'says of a form that is too large how large it may be, and that it was not kept, in %s',
  (locale) => {
    const [words, names] = [refusals[locale].atDesk, desk[locale].frame];
    const made = deskFaultPage({
      page,
      words,
      names,
      locale,
      status: 413,
      path: `/${locale}/desk/new`,
      isForm: true,
      sent: null,
    });
    expect(made).toContain(words.lead[413].replace('{limit}', '4'));
    expect(made).not.toContain(words.sent);
  },
);

it('takes nothing of an address that could be markup', () => {
  const path = '/en/desk/drafts/"><script>';
  const [words, names] = [refusals.en.atDesk, desk.en.frame];
  const made = deskFaultPage({ page, words, names, locale: 'en', status: 500, path, isForm: false, sent: null });
  expect(made).not.toContain('<script');
  expect(made).not.toContain('/desk/drafts/');
});
