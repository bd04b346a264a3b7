import { expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { readMessages } from '@/lib/i18n/messages/read-messages';
import { deskFaultPage } from '@/lib/serve/desk/desk-fault-page';

const [desk, refusals] = [await readMessages('desk'), await readMessages('refusals')];
const page =
  '<!DOCTYPE html><html lang="en"><head><title>Public</title><link rel="preload" as="script" href="/a.js"><script src="/reader.js" defer></script></head><body><main>Public</main></body></html>';

type Fault = Parameters<typeof deskFaultPage>[0];

/** The page of a fault at this address of the desk, below the language. */
function faultAt(locale: Locale, below: string, changed: Partial<Fault> = {}): string {
  const [path = '', query = ''] = `/${locale}/desk${below}`.split('?');
  return deskFaultPage({
    page,
    words: refusals[locale].atDesk,
    names: desk[locale].frame,
    notices: desk[locale].notice,
    locale,
    status: 503,
    path,
    query,
    notice: null,
    isForm: true,
    sent: null,
    ...changed,
  });
}

/** Where it leads, with the names of its links. */
const linksOf = (made: string) =>
  [...made.matchAll(/<li><a href="([^"]*)">([^<]*)<\/a><\/li>/g)].map(([, href, name]) => [href, name]);

const each = it.each(locales);

each('is of the desk and leads back to the draft, in %s', (locale) => {
  const words = refusals[locale].atDesk;
  const made = faultAt(locale, '/drafts/k3x9');
  expect(linksOf(made)).toEqual([
    [`/${locale}/desk/drafts/k3x9`, words.back.draft],
    [`/${locale}/desk`, words.home],
  ]);
  expect(made).toContain(words.sent.draft);
  expect(made).toContain(words.title[503]);
  expect(made).not.toMatch(/Public|script/);
});

each('leads a reviewer back to the review, and not to the form of the draft, in %s', (locale) => {
  const words = refusals[locale].atDesk;
  const review = `/${locale}/desk/drafts/k3x9/review`;
  const home = [`/${locale}/desk`, words.home];
  expect(linksOf(faultAt(locale, '/drafts/k3x9/review'))).toEqual([[review, words.back.review], home]);
  expect(linksOf(faultAt(locale, '/drafts/k3x9/review', { isForm: false }))).toEqual([[review, words.reload], home]);
});

each('leads from any other page of a draft back to it and to the draft, in %s', (locale) => {
  const words = refusals[locale].atDesk;
  expect(linksOf(faultAt(locale, '/drafts/k3x9/paragraphs'))).toEqual([
    [`/${locale}/desk/drafts/k3x9/paragraphs`, words.back.page],
    [`/${locale}/desk/drafts/k3x9`, words.back.draft],
    [`/${locale}/desk`, words.home],
  ]);
});

each('says nothing of a form where a page was asked for, and how to have it again, in %s', (locale) => {
  const words = refusals[locale].atDesk;
  const made = faultAt(locale, '/records?type=meeting', { isForm: false });
  for (const sent of Object.values(words.sent)) expect(made).not.toContain(sent);
  expect(linksOf(made)).toEqual([
    [`/${locale}/desk/records?type=meeting`, words.reload],
    [`/${locale}/desk`, words.home],
  ]);
});

each('says that what was sent is done where only the page after it failed, in %s', (locale) => {
  const words = refusals[locale].atDesk;
  const address = '/drafts/k3x9/review?notice=approved';
  const made = faultAt(locale, address, { isForm: false, notice: 'approved' });
  expect(made).toContain(`>${desk[locale].notice.approved}</p>`);
  expect(made).toContain(words.after.lead);
  expect(made).toContain(`<h1 class="text-2xl">${words.after.title}</h1>`);
  expect(made).not.toContain(words.title[503]);
  expect(linksOf(made)[0]).toEqual([`/${locale}/desk${address}`, words.reload]);
  const ours = faultAt(locale, address, { isForm: false, notice: 'approved', status: 500 });
  expect(ours).toContain(words.lead[500]);
  expect(ours).not.toContain(words.title[500]);
});

each('leaves out of a notice what is counted, which is not known, in %s', (locale) => {
  const made = faultAt(locale, '', { isForm: false, notice: 'recovery-code-used' });
  const [first = ''] = desk[locale].notice['recovery-code-used'].split(' {');
  expect(made).toContain(`>${first}</p>`);
  expect(made).not.toMatch(/[{}]/);
});

each('says after an invitation how to find out whether the password was set, in %s', (locale) => {
  const words = refusals[locale].atDesk;
  const made = faultAt(locale, '/invitation/a_b-C1');
  expect(made).toContain(words.sent.invitation);
  expect(linksOf(made)).toEqual([
    [`/${locale}/desk/invitation/a_b-C1`, words.back.invitation],
    [`/${locale}/desk/sign-in`, words.back.signIn],
  ]);
});

it.each([
  ['/account', 'account'],
  ['/sign-in', 'signIn'],
  ['/second-factor', 'signIn'],
  ['/second-factor/enrol', 'enrol'],
  ['/people', 'people'],
  ['/new', 'new'],
  ['/reports/3', 'other'],
  ['/records/meeting/cifg-5', 'other'],
] as const)('has words of its own for a form at %s, and speaks of no draft that is not there', (below, kind) => {
  for (const locale of locales) {
    const words = refusals[locale].atDesk;
    const made = faultAt(locale, below);
    expect(made).toContain(words.sent[kind]);
    expect(made).not.toContain(words.sent.draft);
  }
});

each('says of a form that is too large how large it may be, and that it was not kept, in %s', (locale) => {
  const words = refusals[locale].atDesk;
  const made = faultAt(locale, '/new', { status: 413 });
  expect(made).toContain(words.lead[413].replace('{limit}', '4'));
  expect(made).not.toContain(words.sent.new);
});

it('takes nothing of an address that could be markup', () => {
  for (const below of ['/drafts/"><script>', '/drafts?as="><script>']) {
    const made = faultAt('en', below, { status: 500, isForm: false });
    expect(made).not.toContain('<script');
    expect(linksOf(made)).toEqual([['/en/desk', refusals.en.atDesk.home]]);
  }
});
