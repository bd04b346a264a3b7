import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@/lib/errors/domain-error';
import type { Addresses } from '@/lib/serve/door/addresses';
import type { ReadFiles } from './mirror-folder';
import { linksIn } from './relink';

type Site = { origin: string; addresses: Addresses; tell(words: string): void };

type Answer = { status: number; type: string; bytes: Buffer };

const beginnings = ['/ar', '/en', '/sitemap.xml', '/robots.txt'];
const atOnce = 4;
const rounds = 3;
const tries = 3;
/** In milliseconds: a page may have to be made first. */
const patience = 30_000;

/** Reads the site as it was at one change of the record. Returns the type of each address that has a file. */
export async function readSite(site: Site, files: ReadFiles): Promise<Map<string, string>> {
  for (let round = 1; round <= rounds; round += 1) {
    const before = await readHead(site);
    await files.clear();
    const types = await walk(site, files);
    if ((await readHead(site)) === before) return types;
    site.tell('The record changed meanwhile: reading it again.');
  }
  throw new DomainError('conflict', `the record changed in each of ${rounds} attempts to read it.`);
}

async function walk({ addresses, origin, tell }: Site, files: ReadFiles): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  const line = [...beginnings];
  const seen = new Set(line);
  const read = async (path: string) => {
    const { status, type, bytes } = await ask(origin, path);
    if (status !== 200) return;
    types.set(path, type);
    if (types.size % 500 === 0) tell(`${types.size} files read …`);
    await files.save(path, bytes);
    const isEnd = addresses(path) === 'endless';
    for (const link of linksIn(bytes, path, type)) {
      if (seen.has(link) || !isFile(link, addresses) || (isEnd && isPage(link, addresses))) continue;
      seen.add(link);
      line.push(link);
    }
  };
  while (line.length > 0) await Promise.all(line.splice(0, atOnce).map(read));
  return types;
}

function isPage(path: string, addresses: Addresses): boolean {
  return ['page', 'endless'].includes(addresses(path) ?? '');
}

/** What is made for each question stays with the portal: searches, forms, the desk, and calls of the API that are no file. */
function isFile(path: string, addresses: Addresses): boolean {
  const kind = addresses(path);
  if (kind === null || kind === 'data') return /\.[a-z0-9]+$/.test(path);
  return ['page', 'endless', 'file', 'copy'].includes(kind);
}

/** The last change of the record; empty where it has none. */
async function readHead({ origin }: Site): Promise<string> {
  const { status, bytes } = await ask(origin, '/api/v1/head');
  return status === 200 ? bytes.toString('utf8') : '';
}

/** A portal that is busy says when to come again. */
async function ask(origin: string, path: string): Promise<Answer> {
  for (let left = tries; ; left -= 1) {
    const answer = await askOnce(origin + path).catch((error: unknown) => error as Error);
    if (!(answer instanceof Error) && answer.status < 500) return answer;
    if (left > 1) {
      await sleep(1_000);
      continue;
    }
    const why = answer instanceof Error ? answer.message : `it answered ${answer.status}`;
    throw new DomainError('not-found', `${origin}${path} could not be read: ${why}.`);
  }
}

async function askOnce(url: string): Promise<Answer> {
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', bytes };
}
