import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { negotiateLocale } from '@/lib/i18n/negotiate-locale';
import { nameRequest, requestName, withRequestName } from '@/lib/process/request-name';
import { type AnswerAsked, type AnswerMaker, addressOfAnswer } from '@/lib/serve/answers/answer-maker';
import type { AnswerStore } from '@/lib/serve/answers/answer-store';
import { type AskedList, askedListOf, type ListPages } from '@/lib/serve/answers/list-pages';
import { addressOfPost } from '@/lib/serve/answers/posted-query';
import type { SearchAnswers } from '@/lib/serve/answers/search-answers';
import type { SearchPages } from '@/lib/serve/answers/search-pages';
import type { Barrier } from '@/lib/serve/changes/barrier';
import type { DeskDoor } from '@/lib/serve/desk/desk-door';
import { onDesk } from '@/lib/serve/desk/desk-policy';
import type { Addresses } from '@/lib/serve/door/addresses';
import { type Admitted, admit, areaOf, harvesting } from '@/lib/serve/door/gate';
import type { Health } from '@/lib/serve/door/health';
import { withQuery } from '@/lib/serve/door/query';
import { redirectOfPath } from '@/lib/serve/door/redirects';
import { localeOf, type Refusal, type Refusals, wantsData } from '@/lib/serve/door/refusals';
import { everywhere } from '@/lib/serve/door/security-headers';
import type { StaticFiles } from '@/lib/serve/door/static-files';
import { TooLarge } from '@/lib/serve/door/too-large';
import { Busy, type WorkQueue } from '@/lib/serve/door/work-queue';
import { type BuildFiles, isNamedByBuild } from '@/lib/serve/files/build-files';
import type { PublicFiles } from '@/lib/serve/files/public-files';
import type { NextApp, Question } from '@/lib/serve/next/next-app';
import { passThrough } from '@/lib/serve/next/pass-through';
import type { FrontMeasures } from '@/lib/serve/operations/measure-front';
import { answerMetrics, metricsPath } from '@/lib/serve/operations/metrics-door';
import type { Absence } from '@/lib/serve/pages/absence';
import { type Document, sendDocument } from '@/lib/serve/pages/document';
import type { ErrorPages } from '@/lib/serve/pages/error-pages';
import type { KeptPage } from '@/lib/serve/pages/kept-page';
import type { PageMaker, PageOutcome } from '@/lib/serve/pages/page-maker';
import type { PageStore } from '@/lib/serve/pages/page-store';
import type { RecordNames } from '@/lib/serve/pages/record-names';
import type { TakeShared } from '@/lib/serve/pages/take-shared';
import type { ReportDoor } from '@/lib/serve/reports/report-door';

export type FrontParts = {
  measures: FrontMeasures;
  next: NextApp;
  barrier: Barrier;
  addresses: Addresses;
  files: StaticFiles;
  buildFiles: Pick<BuildFiles, 'find'>;
  store: PageStore;
  take: TakeShared;
  build: string;
  absence: Absence;
  names: RecordNames;
  make: PageMaker;
  answers: AnswerStore;
  answer: AnswerMaker;
  /** Null: Next answers the API's searches as well. */
  searchAnswers: SearchAnswers | null;
  /** Null: Next makes search pages as well. */
  searchPages: SearchPages | null;
  publicFiles: PublicFiles;
  listPages: ListPages;
  /** For the API, so that no crowd of calls keeps readers waiting. */
  calls: WorkQueue;
  errors: ErrorPages;
  refusals: Refusals;
  health: Health;
  desk: DeskDoor;
  reports: ReportDoor;
};

/**
 * Every request comes here first. The gate turns away what can't be a request of ours, and a finished page or answer
 * goes out at once. `route` finds who answers everything else.
 */
export function createFront(parts: FrontParts): RequestListener {
  return (request, response) => {
    const admitted = admit(request, env.PORTAL_ORIGIN ?? null);
    if ('status' in admitted) return turnAway(parts, admitted, request, response);
    const kept = findKept(parts, admitted, request);
    if (kept) {
      parts.measures.countKept();
      return sendDocument(kept, request, response);
    }
    parts.measures.watch(response);
    const stated = env.PORTAL_PROXIES > 0 ? request.headers['x-request-id'] : undefined;
    withRequestName(nameRequest(typeof stated === 'string' ? stated : undefined), () => {
      const answer = route(parts, admitted, request, response);
      answer.catch((error: unknown) => answerFailure(parts, error, request, response));
    });
  };
}

function findKept(
  { answers, store }: FrontParts,
  { area, path, query }: Admitted,
  request: IncomingMessage,
): Document | null {
  if (!isRead(request)) return null;
  const list = askedListOf(path, query);
  if (list) return isAddressOf(list, query) ? answers.find(list.address) : null;
  if (area === 'api') return answers.find(addressOfAnswer(answerAsked(request)));
  return store.find(path)?.document ?? null;
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function answerAsked(request: IncomingMessage): AnswerAsked {
  return { url: request.url ?? '/', locale: localeOf(request) };
}

/** In turn: the desk, a report, the front's own addresses, files, forms, then by the kind of address the API or a page. */
async function route(
  parts: FrontParts,
  admitted: Admitted,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { addresses, errors, files, health } = parts;
  const { area, path, query } = admitted;
  if (area === 'desk') return enterDesk(parts, admitted, request, response);
  if (area === 'report' && request.method === 'POST') return reportError(parts, admitted, request, response);
  if (path === metricsPath && answerMetrics(parts.measures.metrics, request, response)) return;
  if (path === '/healthz') return health.answerAlive(request, response);
  if (path === '/readyz') return health.answerReady(request, response);
  const file = files(path);
  if (file) return sendDocument(await file, request, response);
  const ofOtherBuild = isNamedByBuild(path) ? await parts.buildFiles.find(path) : null;
  if (ofOtherBuild) return sendDocument(ofOtherBuild, request, response);
  const target = redirectOf(admitted, request);
  if (target) return sendRedirect(response, target);

  const kind = addresses(path);
  if (kind === null && path.endsWith('/') && addresses(path.slice(0, -1)) !== null) {
    return sendRedirect(response, { status: 308, location: path.slice(0, -1) + (query && `?${query}`) });
  }
  if (kind === 'report') return reportError(parts, admitted, request, response);
  if (kind === 'data' && request.method === 'POST') return answerPosted(parts, request, response);
  if (kind === 'data')
    return isRead(request) ? answerCall(parts, request, response) : callNext(parts, request, response);
  if (kind === null) return errors.answerNotFound(request, response, localeOf(request));
  if (kind === 'copy') return answerCopy(parts, request, response);
  if (kind === 'answer') return showSearch(parts, admitted, request, response);
  const list = askedListOf(path, query);
  if (list) return showList(parts, list, admitted, request, response);
  return showPage(parts, path, request, response);
}

async function showSearch(
  parts: FrontParts,
  { path, query }: Admitted,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const document = await parts.searchPages?.(path, query);
  if (document) return sendDocument(document, request, response);
  return showPage(parts, withQuery(path, query), request, response);
}

/** A list with a query. Empty fields of its form, or filters in another order, lead to the one address that it has. */
async function showList(
  parts: FrontParts,
  list: AskedList,
  { query }: Admitted,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isAddressOf(list, query)) return sendRedirect(response, { status: 307, location: list.address });
  const outcome = await parts.listPages(list);
  if (outcome.kind === 'list') return sendDocument(outcome.document, request, response, outcome.status);
  return answerFault(parts, request, response, list.source);
}

function isAddressOf({ address }: AskedList, query: string): boolean {
  return address.endsWith(`?${query}`);
}

/** A page from the disk, or made by Next now; or the reason why there is none. */
async function showPage(
  parts: FrontParts,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { absence, errors, store } = parts;
  if (absence.has(path)) return errors.answerNotFound(request, response, localeOf(request));
  const stored = await store.fetch(path);
  if (stored) return sendDocument(stored.document, request, response);
  const outcome = await makeNamed(parts, path);
  switch (outcome.kind) {
    case 'found':
      return sendDocument(outcome.page.document, request, response, outcome.status);
    case 'moved':
      return sendRedirect(response, outcome);
    case 'absent':
      absence.add(path);
      return errors.answerNotFound(request, response, localeOf(request));
    case 'fault':
      return answerFault(parts, request, response);
  }
}

/** A report that a reader sends, or looks at again. */
async function reportError(
  parts: FrontParts,
  admitted: Admitted,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { errors, reports } = parts;
  const outcome = parts.addresses(admitted.path) === null ? 'absent' : await reports(admitted, request, response);
  if (outcome === 'absent') return errors.answerNotFound(request, response, localeOf(request));
  if (outcome === 'failed') return answerFault(parts, request, response);
}

/** `source`: the page that failed, where it stands at another address. */
async function answerFault(
  parts: FrontParts,
  request: IncomingMessage,
  response: ServerResponse,
  source?: string,
): Promise<void> {
  const { errors } = parts;
  tellName(response);
  if ((await statusOfFault(parts, { url: source ?? request.url })) === 500)
    return errors.answerFault(request, response, localeOf(request));
  return errors.answerUnavailable(request, response, localeOf(request));
}

/** What failed for want of time, or of a database, may work in a moment. */
async function statusOfFault(
  { health, next }: FrontParts,
  { url = '/' }: { url?: string | undefined },
): Promise<500 | 503> {
  return next.wasCrowded(url) || !(await health.isDatabaseUp()) ? 503 : 500;
}

/** Pages that the record links to are there at once; for any other the record must know its name. */
async function makeNamed(parts: FrontParts, path: string): Promise<PageOutcome> {
  const { make, names, store } = parts;
  const isKnown = store.isKnown(path);
  if (!isKnown && !(await names.mayHave(path))) return { kind: 'absent' };
  const page = path.includes('?') ? null : await takeKept(parts, path);
  if (page) return { kind: 'found', page, status: 200, isLasting: true, isCurrent: true };
  return make(path, isKnown ? 'known' : 'unknown');
}

/** A page that another portal has made. If it is of another build, one of this build is made for the next reader. */
async function takeKept({ take, make, build }: FrontParts, path: string): Promise<KeptPage | null> {
  const page = await take(path);
  if (page && page.build !== build) void make(path, 'background').catch(() => undefined);
  return page;
}

async function enterDesk(
  parts: FrontParts,
  admitted: Admitted,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { desk, errors, refusals } = parts;
  const { path, query } = admitted;
  if (isRead(request) && path.endsWith('/')) {
    const location = path.slice(0, -1) + (query && `?${query}`);
    return sendRedirect(response, { status: 308, location, headers: onDesk });
  }
  if ((await desk(admitted, request, response)) === 'answered') return;
  const status = await statusOfFault(parts, request);
  tellName(response);
  if (wantsData(request)) return refusals.refuse(request, response, { status });
  await errors.answerAtDesk(request, response, localeOf(request), status);
}

/** A harvester's question that came in a form is answered like one in an address. */
async function answerPosted(parts: FrontParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = await addressOfPost(request, harvesting);
  if (url === null) return parts.refusals.refuse(request, response, { status: 414 });
  return answerCall(parts, request, response, { url, locale: localeOf(request) });
}

/** An answer of the API, which is a document like a page. */
async function answerCall(
  parts: FrontParts,
  request: IncomingMessage,
  response: ServerResponse,
  asked = answerAsked(request),
): Promise<void> {
  const { publicFiles } = parts;
  if (publicFiles.has(asked.url)) {
    const sent = await publicFiles.send(request, response);
    return sent === 'answered' ? undefined : refuseCall(parts, 'failed', request, response);
  }
  const found = await parts.searchAnswers?.(asked);
  if (found) return sendDocument(found, request, response);
  const outcome = await parts.answer(asked);
  if (outcome.kind !== 'answer') return refuseCall(parts, outcome.kind, request, response);
  sendDocument(outcome.document, request, response, outcome.status);
}

/** Another form of a page, kept like an answer of the API. */
async function answerCopy(parts: FrontParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const kept = parts.answers.find(addressOfAnswer(answerAsked(request)));
  return kept ? sendDocument(kept, request, response) : answerCall(parts, request, response);
}

/** Passes a question about the API on to Next, whose answer nobody keeps. */
async function callNext(parts: FrontParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { barrier, calls, next } = parts;
  // A turn ends when the answer begins, so a slow reader takes nobody's.
  const ask = (question: Question) => calls.run('unknown', () => barrier.pass(() => next.ask(question)));
  const outcome = await passThrough(ask, request, response);
  if (outcome !== 'answered') return refuseCall(parts, outcome, request, response);
}

async function refuseCall(
  parts: FrontParts,
  reason: 'absent' | 'failed',
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { refusals } = parts;
  if (reason === 'absent') return refusals.refuse(request, response, { status: 404 });
  tellName(response);
  refusals.refuse(request, response, { status: await statusOfFault(parts, request) });
}

/** A form that announces too large a body gets the same answer as one that turns out to be too large. */
function turnAway(
  { errors, refusals }: FrontParts,
  refusal: Refusal,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { status } = refusal;
  if (status === 413 && isEditor(request)) void errors.answerAtDesk(request, response, localeOf(request), status);
  else refusals.refuse(request, response, refusal);
}

function answerFailure(
  { errors, refusals }: FrontParts,
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (response.destroyed) return;
  const status = failureOf(error);
  if (status === 500) console.error(error);
  if (!response.headersSent) tellName(response);
  if (response.headersSent) response.destroy();
  else if (isEditor(request)) void errors.answerAtDesk(request, response, localeOf(request), status);
  else if (status !== 500 || wantsData(request)) refusals.refuse(request, response, { status });
  else errors.answerFault(request, response, localeOf(request));
}

/** Whoever reports a fault can say which it was; the log names it too. */
function tellName(response: ServerResponse): void {
  const name = requestName();
  if (name !== undefined) response.setHeader('X-Request-Id', name);
}

/** Whether somebody at the desk reads the answer, and no program. */
function isEditor(request: IncomingMessage): boolean {
  return areaOf((request.url ?? '/').replace(/[?#].*$/s, '')) === 'desk' && !wantsData(request);
}

/** The status for an error that came up on the way to an answer. */
export function failureOf(error: unknown): 413 | 500 | 503 {
  if (error instanceof Busy) return 503;
  return error instanceof TooLarge ? 413 : 500;
}

type Redirect = { status: number; location: string; headers?: Record<string, string> };

/** Where an address leads that has no page of its own: the first one, and those that forms with a query ask for. */
export function redirectOf({ path, query }: Admitted, request: IncomingMessage): Redirect | null {
  if (path === '/') {
    const locale = negotiateLocale(request.headers['accept-language']);
    return { status: 307, location: `/${locale}`, headers: { Vary: 'Accept-Language' } };
  }
  const location = redirectOfPath(path, query);
  return location === null ? null : { status: 307, location };
}

export function sendRedirect(response: ServerResponse, { status, location, headers = {} }: Redirect): void {
  response.writeHead(status, {
    ...everywhere,
    Location: location,
    'Cache-Control': 'public, max-age=0, s-maxage=60',
    'Content-Length': '0',
    ...headers,
  });
  response.end();
}
