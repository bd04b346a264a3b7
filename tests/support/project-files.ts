import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const ignored = read('.gitignore')
  .split('\n')
  .map((line) => line.trim().replace(/\/$/, ''))
  .filter((line) => line !== '' && !line.startsWith('#'));

/** Every file of the project that git does not ignore, as sorted paths with forward slashes. Works without git. */
export const projectFiles: readonly string[] = filesUnder('').sort();

export function filesIn(areas: readonly string[], extensions: readonly string[]): string[] {
  return projectFiles.filter(
    (path) => areas.some((area) => path.startsWith(`${area}/`)) && extensions.includes(extname(path)),
  );
}

export function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** Tells whether a path is build output or local state: .gitignore names it, or a folder that it is in. */
export function isIgnored(path: string): boolean {
  const parts = path.split('/');
  return parts.some((part, depth) => {
    const soFar = parts.slice(0, depth + 1).join('/');
    return ignored.some((rule) => {
      if (rule.startsWith('/')) return rule.slice(1) === soFar;
      return rule.startsWith('*') ? part.endsWith(rule.slice(1)) : rule === part || rule === soFar;
    });
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name === '.git' || isIgnored(path)) return [];
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
