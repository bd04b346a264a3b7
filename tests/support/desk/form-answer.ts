import type { Page, Request } from 'playwright-core';

/** A form that somebody sends, by the browser or by the script of its page; what the script sends while they type is none. */
export function isForm(request: Request): boolean {
  const isMultipart = /^multipart/.test(request.headers()['content-type'] ?? '');
  return request.method() === 'POST' && (request.isNavigationRequest() || isMultipart);
}

/**
 * The status of the answer to the next form that is sent. What tells a script where the answer is, is 303 for a browser; what
 * refuses a script is none: the browser sends the form once more, to show why.
 */
export async function formAnswer(page: Page): Promise<number> {
  const answer = await page.waitForResponse(
    (response) => isForm(response.request()) && (response.ok() || response.request().isNavigationRequest()),
  );
  const isTold = answer.status() === 200 && !answer.request().isNavigationRequest();
  return isTold ? 303 : answer.status();
}
