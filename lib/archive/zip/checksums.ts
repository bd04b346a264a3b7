import { createHash } from 'node:crypto';
import { linesOf, type OpenZipFile } from './open-zip-file';

/** A file of a zip with the SHA-256 that it should have and the one that it has; null where it cannot be unpacked whole. */
export type Checksum = { name: string; said: string | null; found: string | null };

/** The line of `sha256.txt` for a file, as sha256sum reads it. */
export function checksumLine(sum: string, name: string): string {
  return `${sum}  ${name}\n`;
}

/** Reads every file of a zip but `list` itself, and holds it against what `list` says. */
export async function* readChecksums(
  zip: OpenZipFile,
  list: string,
  onFile: (done: number, total: number) => void = () => undefined,
): AsyncGenerator<Checksum> {
  const said = new Map<string, string>();
  for await (const line of linesOf(await zip.open(list))) {
    const [sum = '', name = ''] = line.split('  ');
    said.set(name, sum);
  }
  const names = zip.names.filter((name) => name !== list);
  for (const [index, name] of names.entries()) {
    yield { name, said: said.get(name) ?? null, found: await sumOf(zip, name) };
    onFile(index + 1, names.length);
  }
}

async function sumOf(zip: OpenZipFile, name: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of await zip.open(name)) hash.update(bytes as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
