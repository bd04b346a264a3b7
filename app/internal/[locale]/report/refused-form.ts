import type { DeskForm } from '@/app/internal/[locale]/desk/desk-form';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

/** In bytes: so much of a refusal fits into the header in which it travels to its page. */
const mostReturned = 30_000;

export type Refusal = {
  lang: Locale;
  status: 422 | 429;
  faults: Record<string, string>;
  /** Seconds. */
  retryAfter: number | null;
};

/** The front sends the page of the form again, under this status, with what was typed, as far as there is room. */
export function refusedForm(form: DeskForm, { lang, status, faults, retryAfter }: Refusal): Response {
  const headers = {
    'x-portal-page': `${paths.report(lang)}/refused-page`,
    ...(retryAfter !== null && { 'Retry-After': String(retryAfter) }),
  };
  const about = form.get('about').slice(0, 500);
  const room = mostReturned - sizeOf({ typed: { about, words: '' }, faults, retryAfter });
  return Response.json(
    { typed: { about, words: beginningOf(form.get('words'), room) }, faults, retryAfter },
    { status, headers },
  );
}

/** The longest beginning of these words that has room, in halves of what is left: one letter may be one byte or six. */
function beginningOf(words: string, room: number): string {
  let length = 0;
  for (let step = Math.min(words.length, mostReturned); step > 0; step = step === 1 ? 0 : Math.ceil(step / 2)) {
    while (length + step <= words.length && sizeOf(words.slice(0, length + step)) - 2 <= room) length += step;
  }
  // Half of a character is none.
  return words.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
