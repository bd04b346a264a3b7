import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { TooLarge } from '@/lib/serve/door/limited-body';
import { Busy } from '@/lib/serve/door/work-queue';

/** A body that has arrived. `close` after it was read, or when nobody will read it. */
export type Upload = { length: number; stream(): Readable; close(): Promise<void> };

/** Takes a body in before anybody works on it, so that a slow line keeps nobody else waiting. */
export type Uploads = { take(request: IncomingMessage, limit: number): Promise<Upload> };

type Bounds = { folder: string; atOnce?: number; inMemory?: number };

/** Small bodies stay in memory, larger ones lie in a file without a name, which the system forgets with its last reader. */
export function openUploads({ folder, atOnce = 64, inMemory = 256 * 1024 }: Bounds): Uploads {
  let underWay = 0;

  const receive = async (request: IncomingMessage, limit: number): Promise<Upload> => {
    const kept: Buffer[] = [];
    let file: FileHandle | undefined;
    let length = 0;
    try {
      // The request outlives this loop: whoever sent too much is still told so.
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > limit) throw new TooLarge('The body is too large');
        if (!file && length > inMemory) {
          file = await openNameless(folder);
          for (const before of kept.splice(0)) await file.write(before);
        }
        if (file) await file.write(chunk);
        else kept.push(chunk);
      }
    } catch (error) {
      await file?.close();
      throw error;
    }
    const whole = file;
    return {
      length,
      stream: () => (whole ? whole.createReadStream({ start: 0, autoClose: false }) : Readable.from(kept)),
      close: async () => whole?.close(),
    };
  };

  return {
    async take(request, limit) {
      if (underWay >= atOnce) throw new Busy('Too many send at once');
      underWay += 1;
      try {
        return await receive(request, limit);
      } finally {
        underWay -= 1;
      }
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
