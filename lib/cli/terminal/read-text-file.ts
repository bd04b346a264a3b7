import { readFile } from 'node:fs/promises';
import { fromCallingFolder } from './calling-folder';

export type Read<Value> = Value | { fault: string };

/** The text of a file in UTF-8. The byte order mark stays: offsets are of the file's own text. */
export async function readTextFile(path: string): Promise<Read<{ text: string }>> {
  const bytes = await bytesOf(path);
  if ('fault' in bytes) return bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.bytes) };
  } catch {
    return { fault: `${path} is not text in UTF-8.` };
  }
}

export async function bytesOf(path: string): Promise<Read<{ bytes: Uint8Array }>> {
  try {
    return { bytes: await readFile(fromCallingFolder(path)) };
  } catch (error) {
    return { fault: `${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}.` };
  }
}
