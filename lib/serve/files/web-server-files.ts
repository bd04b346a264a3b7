import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Owed } from '@/lib/db/outer-caches';
import { refusal } from '@/lib/errors/refusal';
import { isAlive } from '@/lib/process/is-alive.mjs';
import { isHtml, type KeptPage } from '@/lib/serve/pages/kept-page';
import type { PageFiles } from '@/lib/serve/pages/page-files';

/**
 * Finished pages as plain files for a web server that stands before the portal: `/en/members` is `en/members.html`, with
 * `.gz` and `.br` beside it. Whatever is no such file, the web server asks of a portal.
 */
export type WebServerFiles = {
  /** A failure is told once and no more: readers get the page from the portal. */
  write(page: KeptPage): Promise<void>;
  /**
   * Takes away the pages at these addresses, and every file that this portal has not written: another portal of the machine
   * that shares the folder may have died before it could. Resolves only once they are gone.
   */
  remove(paths: Iterable<string>): Promise<void>;
  /** How many pages have still to be taken away, and since when. */
  owed(): Owed;
};

const endings = { identity: '.html', gzip: '.html.gz', br: '.html.br' } as const;
const address = /^\/(?:ar|en)(?:\/[a-z0-9]+(?:[.-]+[a-z0-9]+)*)*$/;
const retry = 1_000;

/** Opens the folder and empties it: what is in it may be of any day. */
export async function openWebServerFiles(folder: string): Promise<WebServerFiles> {
  const line = new PQueue({ concurrency: 1 });
  const own = new Set<string>();
  let warned = false;
  let removing: { pages: number; since: number } | null = null;
  const files: WebServerFiles = {
    write: (page) =>
      line.add(async () => {
        if (!isHtml(page.type) || !address.test(page.path)) return;
        try {
          await writePage(folder, page);
          own.add(page.path);
        } catch (error) {
          if (!warned) console.error(`Pages cannot be written for the web server: ${error}`);
          warned = true;
        }
      }),
    remove: (paths) =>
      line.add(async () => {
        const gone = [...paths];
        for (const path of gone) own.delete(path);
        removing = { pages: gone.length, since: Date.now() };
        await untilDone(async () => {
          for (const path of gone) await removePage(folder, path);
          await removeOthers(folder, own);
        });
        removing = null;
      }),
    owed: () => ({
      at: 'files',
      purges: removing?.pages ?? 0,
      seconds: removing === null ? 0 : (Date.now() - removing.since) / 1_000,
    }),
  };
  await mkdir(folder, { recursive: true });
  await refuseOtherFolder(folder);
  await files.remove([]);
  return files;
}

/** The folder is emptied, so a slip of the pen must not name one that holds something else. */
async function refuseOtherFolder(folder: string): Promise<void> {
  const other = (await readdir(folder)).find((name) => !/^(ar|en)(\.html.*)?$/.test(name));
  if (other === undefined) return;
  throw refusal(
    `PORTAL_PAGES names ${folder}, in which lies ${other}: it has to be a folder for the portal's pages alone, since everything else in it is taken away.`,
  );
}

/** The portal's own files and those of the web server, told of the same pages. */
export function alongside(files: PageFiles, others: WebServerFiles): PageFiles {
  return {
    read: files.read,
    async write(page) {
      await Promise.all([files.write(page), others.write(page)]);
    },
    async *readAll() {
      for await (const page of files.readAll()) {
        await others.write(page);
        yield page;
      }
    },
    async restamp(stamp, gone) {
      const paths = [...gone];
      await others.remove(paths);
      await files.restamp(stamp, paths);
    },
  };
}

/** Each file is put in its place whole. One of another encoding that has no follower goes first. */
async function writePage(folder: string, { path, bodies, document }: KeptPage): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  for (const encoding of ['br', 'gzip', 'identity'] as const) {
    const body = bodies[encoding];
    const target = file + endings[encoding];
    if (body === null) await rm(target, { force: true });
    else {
      const unfinished = `${target}.${process.pid}`;
      await writeFile(unfinished, body);
      const time = timeOf(document.etag);
      await utimes(unfinished, time, time);
      await rename(unfinished, target);
    }
  }
}

/**
 * nginx makes an ETag of the time and the length of a file. Two pages of one length may follow each other within a second,
 * so the time says what the content is, not when it was written.
 */
function timeOf(etag: string): number {
  return createHash('sha256').update(etag).digest().readUInt32BE(0);
}

async function removePage(folder: string, path: string): Promise<void> {
  if (!address.test(path)) return;
  for (const ending of Object.values(endings)) await rm(join(folder, path + ending), { force: true });
}

async function removeOthers(folder: string, own: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = `/${relative(folder, file).split(sep).join('/')}`;
    const [, path = '', writer] = /^(.*)\.html(?:\.gz|\.br)?(?:\.(\d+))?$/.exec(name) ?? [];
    // Another portal may just be writing it.
    if (writer !== undefined && isAlive(Number(writer))) continue;
    if (writer !== undefined || !own.has(path)) await rm(file, { force: true });
  }
}

/** A page that cannot be taken away is still shown, so no writer may be told that it is gone. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      console.error(`Old pages cannot be taken from the web server, and writers wait: ${error}`);
    }
    await sleep(retry);
  }
}
