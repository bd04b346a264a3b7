import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { contentType } from 'mime-types';
import { deskScripts } from '@/lib/serve/desk/desk-script';
import { type Document, packBodies, packFully, toDocument } from '@/lib/serve/pages/document';
import { onFiles } from './security-headers';

/** The file at an address, or null. */
export type StaticFiles = (path: string) => Promise<Document> | null;

/** Where the ending does not tell, or tells another name than browsers have always been given. */
const typesByPath: Record<string, string> = {
  '/favicon.ico': 'image/x-icon',
  '/speculation-rules.json': 'application/speculationrules+json',
};

/**
 * What lies in `public` and what the build has named by its content. The list is read once: a file is served because it
 * was there at the start, never because an address leads to it.
 */
export async function openStaticFiles(shelves = usualShelves): Promise<StaticFiles> {
  const files = new Map<string, { file: string; cacheControl: string }>();
  for (const { folder, at, cacheControl } of shelves) {
    for (const file of await listFiles(folder)) {
      files.set(`${at}${relative(folder, file).split(sep).join('/')}`, { file, cacheControl });
    }
  }
  const opened = new Map<string, Promise<Document>>();
  return (path) => {
    const known = opened.get(path);
    if (known) return known;
    const entry = files.get(path);
    if (!entry) return null;
    const document = readDocument(path, entry.file, entry.cacheControl);
    opened.set(path, document);
    document.catch(() => opened.delete(path));
    return document;
  };
}

/** For a file that has its content in its name. */
export const forEver = 'public, max-age=31536000, immutable';
const usualShelves = [
  { folder: deskScripts.folder, at: deskScripts.at, cacheControl: forEver },
  { folder: '.next/static', at: '/_next/static/', cacheControl: forEver },
  { folder: 'public', at: '/', cacheControl: 'public, max-age=3600, stale-while-revalidate=86400' },
];

export async function readDocument(path: string, file: string, cacheControl: string): Promise<Document> {
  const type = typesByPath[path] ?? (contentType(extname(path)) || 'application/octet-stream');
  const bodies = await packFully(await packBodies(await readFile(file), type), type);
  return toDocument(bodies, { ...onFiles, 'Content-Type': type, 'Cache-Control': cacheControl });
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
