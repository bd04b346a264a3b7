import { posix } from 'node:path';

type Place = {
  path: string;
  /** The type of each address that has a file. */
  types: ReadonlyMap<string, string>;
  publicOrigin: string;
};

/** Of a page what it links to, shows or loads; of a style what it loads. */
const attributes = /( (?:href|src|action)=")(\/(?!\/)[^"?#]*)([^"]*)"/g;
const loads = /(url\(["']?)([^"')?#:]+)/g;

/** Browsers open a file by its ending where no server tells its type. */
export function fileOf(path: string, type: string): string {
  return type.startsWith('text/html') ? `${path.slice(1)}.html` : path.slice(1);
}

/** The addresses that a file of the site leads to. One with a query is made for its question and has no file. */
export function linksIn(bytes: Buffer, path: string, type: string): string[] {
  const text = bytes.toString('utf8');
  if (type.startsWith('text/html')) {
    const found = [...text.matchAll(attributes)].filter(([, , , rest = '']) => !rest.startsWith('?'));
    return [...new Set(found.map(([, , link = '']) => link))];
  }
  if (type.startsWith('text/css')) return [...text.matchAll(loads)].map(([, , link = '']) => resolve(link, path));
  if (/^\/sitemap(\.xml$|s\/)/.test(path)) {
    return [...text.matchAll(/<loc>https?:\/\/[^/<]+(\/[^<?#]*)/g)].map(([, link = '']) => link);
  }
  return [];
}

/** The file with links from where it lies to the other files, and to the portal for what has none. */
export function relink(bytes: Buffer, { path, types, publicOrigin }: Place): Buffer {
  const type = types.get(path) ?? '';
  const here = posix.dirname(fileOf(path, type));
  const toFile = (link: string) => posix.relative(here, fileOf(link, types.get(link) ?? ''));
  if (type.startsWith('text/html')) {
    const text = bytes.toString('utf8').replace(attributes, (_whole, before: string, link: string, rest: string) => {
      const isQuestion = rest.startsWith('?') || before.startsWith(' action');
      const target = types.has(link) && !isQuestion ? toFile(link) : `${publicOrigin}${link}`;
      return `${before}${target}${rest}"`;
    });
    return Buffer.from(text);
  }
  if (type.startsWith('text/css')) {
    const text = bytes.toString('utf8').replace(loads, (whole, before: string, link: string) => {
      const target = resolve(link, path);
      return types.has(target) ? `${before}${toFile(target)}` : whole;
    });
    return Buffer.from(text);
  }
  return bytes;
}

function resolve(link: string, path: string): string {
  return posix.resolve(posix.dirname(path), link);
}

/** Where the portal asks the browser for its language, a file lets the reader choose. */
export const frontPage = Buffer.from(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>العربية · English</title></head>
<body>
<p lang="ar" dir="rtl"><a href="ar.html">العربية</a></p>
<p><a href="en.html">English</a></p>
</body>
</html>
`);
