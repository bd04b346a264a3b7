import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { env } from '@/lib/env';
import { type CopyEnding, splitCopy, wholeFeed } from '@/lib/exchange/copy-endings';
import { isLocale } from '@/lib/i18n/locales';
import { areaOf } from './gate';

/**
 * A `page` is made once and kept, and so is a `file`, though not before somebody asks; an `endless` page may exist for more
 * addresses than can be kept; a `form` is a page that is not made before somebody asks; an `answer` is a page made for its query, a
 * `report` one that its reader alone knows of; `data` is the API; a `copy` is another form of a page, answered like the API; the desk
 * speaks for itself.
 */
export type AddressKind = 'page' | 'endless' | 'file' | 'form' | 'answer' | 'report' | 'data' | 'copy' | 'desk';

/** The kind of page or file that an address may have, or null where nothing can be. */
export type Addresses = (path: string) => AddressKind | null;

/** Without a kind: nobody may ask for it, whatever else its address fits. */
type Pattern = { segments: string[]; kind: AddressKind | null };

const endless = [
  '/[locale]/members/on/[day]',
  '/[locale]/corrections/[seq]',
  '/[locale]/corrections/older/[n]',
  '/[locale]/compare/[pair]/[language]',
];
const answers = /^\/\[locale\]\/(search|phrases|concordance|quotation|at\/\[seq\]\/.+)$/;
const forms = ['/[locale]/report/on/[...path]', '/[locale]/cite/[...path]'];
const reports = ['/[locale]/report/[token]'];
/** Pages that the front sends by itself, and doors that only the front may use. */
const closed =
  /^\/(_|api\/|internal\/|\[locale\]\/((desk|report)\/)?(not-found-page|error-page|forbidden-page|refused-page|search-page|list-page\/(meetings|statements|glossary))$)/;
/** What spreads a record: nothing of an invented one is to be gathered by those who would not see its pages. */
const spreading = /^\/(sitemap\.xml$|sitemaps\/|oai$|id\/|(\[locale\]\/)?(feed\.(atom|json)|meetings\.ics)$)/;
const handlersOfDesk = '/internal/[locale]/desk';

/** Reads from Next's build which addresses there are, so that no other costs a question to Next. */
export async function readAddresses(manifest = '.next/app-path-routes-manifest.json'): Promise<Addresses> {
  return addressesOf(JSON.parse(await readFile(manifest, 'utf8')) as Record<string, string>);
}

/** Reads from the source which addresses there are, where nothing is built. */
export function listAddresses(folder = 'app'): Addresses {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.flatMap((file) =>
    /(^|\/)(page\.tsx|route\.ts)$/.test(file) ? [`/${file.replace(/\.tsx?$/, '')}`] : [],
  );
  return addressesOf(Object.fromEntries(sources.map((source) => [source, addressOf(source)])));
}

/** The address of a page or handler, by where its source is in `app`. */
function addressOf(source: string): string {
  return source.replace(/\/(page|route)$/, '').replace(/\/\([^/]+\)/g, '') || '/';
}

/** `routes` has the address of each page and handler, by where its source is in `app`. */
export function addressesOf(routes: Record<string, string>): Addresses {
  const patterns = Object.entries(routes)
    // A form is posted to its page's address, and handled elsewhere.
    .map(([source, address]) => [
      source,
      address.startsWith(handlersOfDesk) ? address.slice('/internal'.length) : address,
    ])
    .map(([source = '', address = '']) => ({
      segments: address.split('/').slice(1),
      kind: isClosed(address) ? null : kindOf(source, address),
    }))
    .toSorted((a, b) => Number(a.kind !== null) - Number(b.kind !== null));
  return (path) => {
    // The API answers for itself, also where it has nothing.
    if (areaOf(path) === 'api') return env.PORTAL_PRACTICE && spreading.test(path) ? null : 'data';
    const kindAt = (address: string) => {
      const segments = address.split('/').slice(1);
      return patterns.find((pattern) => fits(pattern, segments))?.kind ?? null;
    };
    const copy = isLocale(path.split('/')[1] ?? '') ? splitCopy(path) : null;
    if (copy && isCopy(copy)) return copied.includes(kindAt(pageOfCopy(copy.page))) ? 'copy' : null;
    const kind = kindAt(path);
    return (kind === 'page' || isCitation(path)) && hasEnding(path) ? 'file' : kind;
  };
}

/** How a part of the record is cited has files for reference managers. */
function isCitation(path: string): boolean {
  return path.split('/')[2] === 'cite';
}

const copied: (AddressKind | null)[] = ['page', 'endless', 'answer'];
/** Only these hold for a statement and a citation too: their other forms are files, made by a handler of their own. */
const ofAnyPage: CopyEnding[] = ['csv', 'csv-metadata.json', 'atom', 'feed.json', 'ics'];
const spreadingEndings: CopyEnding[] = ['atom', 'feed.json', 'ics', 'jsonld'];

function isCopy({ page, ending }: { page: string; ending: CopyEnding }): boolean {
  if (env.PORTAL_PRACTICE && (spreadingEndings.includes(ending) || isWholeFeed(page))) return false;
  return ofAnyPage.includes(ending) || !/^\/[a-z]+\/(?:statements|cite)\//.test(page);
}

/** The feed of the whole record belongs to the first page. */
function pageOfCopy(page: string): string {
  return isWholeFeed(page) ? page.slice(0, -wholeFeed.length - 1) : page;
}

function isWholeFeed(page: string): boolean {
  return page.split('/').length === 3 && page.endsWith(`/${wholeFeed}`);
}

function isClosed(address: string): boolean {
  return closed.test(address) || (env.PORTAL_PRACTICE && spreading.test(address));
}

function kindOf(source: string, address: string): AddressKind {
  if (/^\/\[locale\]\/desk(\/|$)/.test(address)) return 'desk';
  if (endless.includes(address)) return 'endless';
  if (answers.test(address)) return 'answer';
  if (forms.includes(address)) return 'form';
  if (reports.includes(address)) return 'report';
  return source.endsWith('/page') ? 'page' : 'file';
}

function fits({ segments, kind }: Pattern, asked: string[]): boolean {
  const isOpenEnded = segments.at(-1)?.startsWith('[...') === true;
  if (isOpenEnded ? asked.length < segments.length : asked.length !== segments.length) return false;
  return asked.every((value, index) => {
    const segment = segments[Math.min(index, segments.length - 1)] ?? '';
    if (!segment.startsWith('[')) return segment === value;
    if (segment === '[locale]') return isLocale(value);
    if (segment === '[pair]') return isPair(value);
    return kind === 'desk' ? isToken(value) : isName(value);
  });
}

/** `cifg-12.json` is another form of what stands at `cifg-12`; the dots of a pair, `en...ar`, are no ending. */
function hasEnding(path: string): boolean {
  return /[^.]\.[^.]/.test(path.slice(path.lastIndexOf('/') + 1));
}

/** Ids, days, pairs of slugs: small letters and digits. The dots of Next's own endings open no second door to a page. */
function isName(segment: string): boolean {
  return segment.length <= 200 && /^[a-z0-9]+([.-]+[a-z0-9]+)*$/.test(segment) && !/\.(rsc|segments?)\b/.test(segment);
}

/** Two names, or versions of what they name: `cifg-12@1...cifg-12@2`. */
function isPair(segment: string): boolean {
  return isName(segment.replace(/@[1-9]\d{0,8}(?=\.\.\.|$)/g, ''));
}

/** At the desk also the letters of an invitation. */
function isToken(segment: string): boolean {
  return isName(segment.toLowerCase()) || /^[\w-]{1,200}$/.test(segment);
}
