import { createHash } from 'node:crypto';
import { type Finished, type KeptPage, toPage } from './kept-page';

type Head = Finished & { lengths: (number | null)[]; sum: string };

/** A finished page as one run of bytes: what is said of it, in a line of JSON, then its bodies. */
export function toPageBytes({ path, type, headers, tags, build, bodies }: KeptPage): Buffer {
  const all = [bodies.identity, bodies.gzip, bodies.br];
  const content = Buffer.concat(all.filter((body) => body !== null));
  const head: Head = {
    path,
    type,
    headers,
    tags,
    build,
    lengths: all.map((body) => body?.length ?? null),
    sum: sumOf(content),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), content]);
}

/** Null for what is of another address or was cut short. */
export function fromPageBytes(bytes: Buffer, path?: string): KeptPage | null {
  try {
    const end = bytes.indexOf('\n');
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
    const content = bytes.subarray(end + 1);
    if (head.sum !== sumOf(content) || (path !== undefined && head.path !== path)) return null;
    let from = 0;
    const [identity, gzip = null, br = null] = head.lengths.map((length) => {
      if (length === null) return null;
      from += length;
      return content.subarray(from - length, from);
    });
    return identity ? toPage(head, { identity, gzip, br }) : null;
  } catch {
    return null;
  }
}

function sumOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
