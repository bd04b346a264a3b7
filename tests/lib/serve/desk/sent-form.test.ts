import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readMessages } from '@/lib/i18n/messages/read-messages';
import { deskFaultPage } from '@/lib/serve/desk/desk-fault-page';
import { noteUpload, readSentForm } from '@/lib/serve/desk/sent-form';

const [desk, refusals] = [await readMessages('desk'), await readMessages('refusals')];

async function sent(url: string, body: string | FormData, type?: string) {
  const made = new Response(body, { headers: type ? { 'Content-Type': type } : {} });
  const bytes = Buffer.from(await made.clone().arrayBuffer());
  const request = { url, headers: { 'content-type': made.headers.get('content-type') } } as unknown as IncomingMessage;
  noteUpload(request, { length: bytes.length, stream: () => Readable.from([bytes]), close: async () => undefined });
  return readSentForm(request);
}

const typed = 'سطر أول\r\nline "two" & <b>';

it('gives back what a form held, in either form, and no file', async () => {
  const form = new FormData();
  form.set('action', 'save');
  form.set('paragraph.1', typed);
  form.set('file', new Blob(['x']), 'a.txt');
  const held = [
    ['action', 'save'],
    ['paragraph.1', typed],
  ];
  expect(await sent('/ar/desk/drafts/k3x9', form)).toEqual(held);
  const encoded = new URLSearchParams(held).toString();
  expect(await sent('/ar/desk/drafts/k3x9', encoded, 'application/x-www-form-urlencoded')).toEqual(held);
});

it.each([
  '/en/desk/sign-in',
  '/ar/desk/second-factor?to=/ar/desk',
  '/en/desk/invitation/abc',
  '/en/desk/account',
  '/ar/desk/people',
])('gives nothing back of a form that may hold a secret: %s', async (url) => {
  expect(await sent(url, 'email=a&words=b', 'application/x-www-form-urlencoded')).toBeNull();
});

it('gives no password back wherever it was typed, and nothing of what is no form', async () => {
  const type = 'application/x-www-form-urlencoded';
  expect(await sent('/en/desk/new', 'password=a&text=b', type)).toEqual([['text', 'b']]);
  expect(await sent('/en/desk/drafts/x', '{"action":"autosave"}', 'application/json')).toBeNull();
  expect(await sent('/en/desk/drafts/x', 'torn', 'multipart/form-data; boundary=x')).toBeNull();
});

it.each(['ar', 'en'] as const)(
  'the page of a fault has the form once more, to be sent by one press, in %s',
  (locale) => {
    const form: [string, string][] = [['paragraph.1', typed]];
    const page = '<!DOCTYPE html><html><head><title>Public</title></head><body></body></html>';
    const path = `/${locale}/desk/drafts/k3x9`;
    const words = refusals[locale].atDesk;
    const { frame: names, notice: notices } = desk[locale];
    const asked = { path, query: '', notice: null, isForm: true, sent: form };
    const made = deskFaultPage({ page, words, names, notices, locale, status: 503, ...asked });
    expect(made).toContain(`<form method="post" action="${path}" enctype="multipart/form-data">`);
    expect(made).toContain('value="سطر أول\r\nline &quot;two&quot; &amp; &lt;b&gt;"');
    expect(made).toContain(words.again);
    expect(made).not.toContain(words.sent.draft);
  },
);
