import { deskPaths } from '@/lib/i18n/desk-paths';
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
  locale: Locale;
  status: 413 | 500 | 503;
  /** The address that was asked for. */
  path: string;
  /** A form was sent to it. */
  isForm: boolean;
  /** What the form held. Null: it is not known, or not to be given back. */
  sent: SentForm | null;
};

/**
 * The page of the desk where Next has no answer. Whether a form was kept is mostly not known then, so it leads back to where
 * that can be seen. Nothing of it is made by Next, which may be what failed.
 */
export function deskFaultPage({ page, words, names, locale, status, path, isForm, sent: form }: Fault): string {
  const { title, lead, sent, back, home, kept, again } = words;
  // The policy of the desk takes none of the scripts of readers' pages.
  const head = page
    .replace(/<body[\s\S]*$/, '')
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/<title>[^<]*<\/title>/, `<title>${title[status]}</title>`);
  const [, type, id] = /^\/[a-z]+\/desk\/(drafts|records)\/([a-z0-9/-]+)/.exec(path) ?? [];
  // On a practice record the page begins with the band that says so.
  const [, band = ''] = /<body[^>]*>(<aside [\s\S]*?<\/aside>)/.exec(page) ?? [];
  const places = [
    ...(type === 'drafts' && id ? [{ href: deskPaths.draft(locale, id.split('/')[0] ?? ''), name: back.draft }] : []),
    ...(type === 'records' && id ? [{ href: `${deskPaths.records(locale)}/${id}`, name: back.record }] : []),
    { href: deskPaths.home(locale), name: home },
  ];
  const said = lead[status].replace('{limit}', `${bodyLimit('desk', path) / 1_048_576}`);
  const advice = status === 413 || !isForm ? '' : `<p class="max-w-prose">${form ? kept : sent}</p>`;
  const links = places.map(({ href, name }) => `<li><a href="${href}">${name}</a></li>`).join('');
  return (
    `${head}<body>${band}<div class="flex min-h-dvh flex-col text-desk"><header class="border-b-2 border-ink bg-sheet">` +
    `<p class="mx-auto w-full max-w-6xl px-4 py-2.5 font-semibold sm:px-6">${names.product} · ${names.desk}</p></header>` +
    '<main class="mx-auto grid w-full max-w-6xl min-w-0 content-start gap-5 px-4 pt-5 pb-16 sm:px-6">' +
    `<h1 class="text-2xl">${title[status]}</h1><p class="max-w-prose">${said}</p>` +
    `${advice}${form ? formAgain(path, form, again) : ''}<ul class="grid gap-1">${links}</ul></main></div></body></html>`
  );
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
