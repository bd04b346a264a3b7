import { deskPaths } from '@/lib/i18n/desk-paths';
import type { DeskNotice } from '@/lib/i18n/keys/desk-notices';
import type { Locale } from '@/lib/i18n/locales';
import type { readMessages } from '@/lib/i18n/messages/read-messages';
import { bodyLimit } from '@/lib/serve/door/gate';
import { escapeHtml } from '@/lib/text/escape-html';
import type { SentForm } from './sent-form';

type Messages<Area extends 'refusals' | 'desk'> = Awaited<ReturnType<typeof readMessages<Area>>>[Locale];

type Fault = {
  /** A page of the portal in the same language: its head brings the looks. */
  page: string;
  words: Messages<'refusals'>['atDesk'];
  /** What the portal and its desk are called. */
  names: Pick<Messages<'desk'>['frame'], 'product' | 'desk'>;
  notices: Messages<'desk'>['notice'];
  locale: Locale;
  status: 413 | 500 | 503;
  /** The address that was asked for. */
  path: string;
  query: string;
  /** What the address says was just done, in the portal's own words alone. Null: nothing that the portal has words for. */
  notice: DeskNotice | null;
  /** A form was sent to it. */
  isForm: boolean;
  /** What the form held. Null: it is not known, or not to be given back. */
  sent: SentForm | null;
};

/**
 * The page of the desk where Next has no answer. Whether a form was kept is mostly not known then, so it leads back to where
 * that can be seen. Nothing of it is made by Next, which may be what failed.
 */
export function deskFaultPage(fault: Fault): string {
  const { page, words, names, notices, status, path, isForm, sent: form, notice } = fault;
  const { after, lead, kept, again } = words;
  const title = notice === null ? words.title[status] : after.title;
  // The policy of the desk takes none of the scripts of readers' pages.
  const head = page
    .replace(/<body[\s\S]*$/, '')
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`);
  // On a practice record the page begins with the band that says so.
  const [, band = ''] = /<body[^>]*>(<aside [\s\S]*?<\/aside>)/.exec(page) ?? [];
  const said = lead[status].replace('{limit}', `${bodyLimit('desk', path) / 1_048_576}`);
  const done = notice === null ? '' : `<p class="max-w-prose font-semibold">${plainWords(notices[notice])}</p>`;
  const leads = notice === null ? [said] : status === 503 ? [after.lead] : [after.lead, said];
  const advice = status === 413 || !isForm ? [] : [form ? kept : words.sent[kindOf(path)]];
  const paragraphs = [...leads, ...advice].map((each) => `<p class="max-w-prose">${each}</p>`).join('');
  const links = placesFrom(fault).map(({ href, name }) => `<li><a href="${escapeHtml(href)}">${name}</a></li>`);
  return (
    `${head}<body>${band}<div class="flex min-h-dvh flex-col text-desk"><header class="border-b-2 border-ink bg-sheet">` +
    `<p class="mx-auto w-full max-w-6xl px-4 py-2.5 font-semibold sm:px-6">${names.product} · ${names.desk}</p></header>` +
    '<main class="mx-auto grid w-full max-w-6xl min-w-0 content-start gap-5 px-4 pt-5 pb-16 sm:px-6">' +
    `<h1 class="text-2xl">${title}</h1>${done}${paragraphs}` +
    `${form ? formAgain(path, form, again) : ''}<ul class="grid gap-1">${links.join('')}</ul></main></div></body></html>`
  );
}

/** What a form was about that was posted to this address, by which whoever sent it can find out what came of it. */
function kindOf(path: string): keyof Fault['words']['sent'] {
  const [area = '', below] = path.split('/').slice(3);
  if (area === 'second-factor') return below === 'enrol' ? 'enrol' : 'signIn';
  return kinds[area] ?? 'other';
}

const kinds: Record<string, keyof Fault['words']['sent']> = {
  drafts: 'draft',
  new: 'new',
  invitation: 'invitation',
  account: 'account',
  'sign-in': 'signIn',
  people: 'people',
};

/** Where what came of a form can be seen, or the page once more; then the desk. */
function placesFrom({ words, locale, path, query, isForm }: Fault): { href: string; name: string }[] {
  const { back } = words;
  const address = isForm || query === '' ? path : `${path}?${query}`;
  const isPlain = /^\/[a-z]+\/desk(?:\/[\w.~%-]+)*(?:\?[\w.~%&=+-]*)?$/.test(address);
  const [, draft, below] = /^\/[a-z]+\/desk\/drafts\/([a-z0-9-]+)(\/[a-z]+)?$/.exec(path) ?? [];
  const isReview = below === '/review';
  const named = isReview ? back.review : nameOf(path, back);
  const kind = kindOf(path);
  const end =
    kind === 'invitation'
      ? { href: deskPaths.signIn(locale), name: back.signIn }
      : { href: deskPaths.home(locale), name: words.home };
  return [
    ...(isPlain && address !== end.href ? [{ href: address, name: isForm ? named : words.reload }] : []),
    ...(draft && below && !isReview ? [{ href: deskPaths.draft(locale, draft), name: back.draft }] : []),
    ...(kind === 'enrol' ? [{ href: deskPaths.account(locale), name: back.account }] : []),
    end,
  ];
}

/** What the link back to a page of the desk is called. */
function nameOf(path: string, back: Fault['words']['back']): string {
  if (/^\/[a-z]+\/desk\/drafts\/[a-z0-9-]+$/.test(path)) return back.draft;
  if (/^\/[a-z]+\/desk\/records\/./.test(path)) return back.record;
  const kind = kindOf(path);
  return kind === 'invitation' || kind === 'account' ? back[kind] : back.page;
}

/** A message without its part that counts something, which is not known here. */
function plainWords(message: string): string {
  return message.replace(/\s*\{[\s\S]*$/, '');
}

/** The form once more, to be sent by one press: its key sees to it that what was done already is not done twice. */
function formAgain(path: string, form: SentForm, label: string): string {
  const fields = form.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return (
    `<form method="post" action="${escapeHtml(path)}" enctype="multipart/form-data">${fields.join('')}` +
    '<button class="inline-flex min-h-9 cursor-pointer items-center rounded-sm border border-ink bg-ink px-4 py-1 ' +
    `font-semibold text-paper hover:underline pointer-coarse:min-h-11">${label}</button></form>`
  );
}
