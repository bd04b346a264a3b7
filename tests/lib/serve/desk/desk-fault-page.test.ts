import { expect, it } from 'vitest';
import { readMessages } from '@/lib/i18n/read-messages';
import { deskFaultPage } from '@/lib/serve/desk/desk-fault-page';

const messages = await readMessages('desk');
const page = '<!DOCTYPE html><html lang="en"><head><title>Public</title></head><body><main>Public</main></body></html>';

it.each(['ar', 'en'] as const)('is of the desk and leads back to the draft, in %s', (locale) => {
  const { frame } = messages[locale];
  const made = deskFaultPage({ page, words: frame, locale, status: 503, path: `/${locale}/desk/drafts/k3x9/review` });
  expect(made).toContain(`href="/${locale}/desk/drafts/k3x9"`);
  expect(made).toContain(`href="/${locale}/desk"`);
  expect(made).toContain(frame.fault.sent);
  expect(made).toContain(frame.fault.title[503]);
  expect(made).not.toContain('Public');
});

it('takes nothing of an address that could be markup', () => {
  const path = '/en/desk/drafts/"><script>';
  const made = deskFaultPage({ page, words: messages.en.frame, locale: 'en', status: 500, path });
  expect(made).not.toContain('<script');
  expect(made).not.toContain('/desk/drafts/');
});
