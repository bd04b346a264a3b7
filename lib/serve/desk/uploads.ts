import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { allowTime } from '@/lib/serve/door/slow-bodies';
import { TooLarge } from '@/lib/serve/door/too-large';
import { Busy } from '@/lib/serve/door/work-queue';

/** A body that has arrived. `close` once nobody will read it any more. */
export type Upload = { length: number; stream(): Readable; close(): Promise<void> };

/** Takes a body in before anybody works on it, so that a slow line keeps nobody else waiting. */
export type Uploads = { take(request: IncomingMessage, limit: number, client: string): Promise<Upload> };

/** In bytes: of one body in memory, of all bodies in memory, and of all in files. */
type Bounds = { folder: string; inMemory?: number; allInMemory?: number; allInFiles?: number };

const mebibyte = 1_048_576;

/**
 * Small bodies stay in memory, as long as there is room; the others lie in files without a name, which the system forgets
 * with their last reader. So many senders by drops cost nothing but their connections.
 */
export function openUploads(bounds: Bounds): Uploads {
  const { folder, inMemory = mebibyte / 4, allInMemory = 16 * mebibyte, allInFiles = 256 * mebibyte } = bounds;
  const total = { memory: 0, files: 0 };

  return {
    async take(request, limit, client) {
      const kept: Buffer[] = [];
      const own = { memory: 0, files: 0 };
      let file: FileHandle | undefined;

      const count = (place: 'memory' | 'files', bytes: number) => {
        own[place] += bytes;
        total[place] += bytes;
      };
      const close = async () => {
        count('memory', -own.memory);
        count('files', -own.files);
        await file?.close();
        file = undefined;
      };
      const write = async (to: FileHandle, chunk: Buffer) => {
        if (total.files + chunk.length > allInFiles) throw new Busy('Too much is being sent');
        count('files', chunk.length);
        await to.write(chunk);
      };
      const moveToFile = async (): Promise<FileHandle> => {
        file = await openNameless(folder);
        count('memory', -own.memory);
        for (const chunk of kept.splice(0)) await write(file, chunk);
        return file;
      };

      let length = 0;
      allowTime(request, { client, received: () => length });
      try {
        // The request outlives this loop: whoever sent too much is still told so.
        for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          length += chunk.length;
          if (length > limit) throw new TooLarge('The body is too large');
          const fits = length <= inMemory && total.memory + chunk.length <= allInMemory;
          if (file || !fits) await write(file ?? (await moveToFile()), chunk);
          else {
            kept.push(chunk);
            count('memory', chunk.length);
          }
        }
      } catch (error) {
        await close();
        throw error;
      }
      const stream = () => file?.createReadStream({ start: 0, autoClose: false }) ?? Readable.from(kept);
      return { length, stream, close };
    },
  };
}

async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}
