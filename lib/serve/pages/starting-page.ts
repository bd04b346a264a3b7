import type { RequestListener } from 'node:http';
import { env } from '@/lib/env';
import { readMessages } from '@/lib/i18n/messages/read-messages';
import { prepareRefusals, wantsData } from '@/lib/serve/door/refusals';
import { onPages } from '@/lib/serve/door/security-headers';
import { endWithAnswer } from '@/lib/serve/door/unread-body';
import { plainPage } from './plain-page';

/** Answers every request from the moment that the port is open until the portal can: a page, or problem+json for programs. */
export async function prepareStartingPage(): Promise<RequestListener> {
  const practice = env.PORTAL_PRACTICE ? await readMessages('practice') : null;
  const { ar, en } = await readMessages('refusals');
  const bytes = Buffer.from(plainPage({ ar: ar.starting, en: en.starting }, practice));
  const { refuse } = await prepareRefusals();
  return (request, response) => {
    if (wantsData(request)) return refuse(request, response, { status: 503 });
    endWithAnswer(request, response);
    response.writeHead(503, {
      ...onPages,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': 'ar, en',
      'Content-Length': bytes.length,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow',
      'Retry-After': '5',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}
