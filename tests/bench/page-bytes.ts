import { gzipSync } from 'node:zlib';
import { pagePaths } from '@/tests/support/pages';

export type PageBytes = {
  path: string;
  html: number;
  gzip: number;
  brotli: number;
  /** Of what Next makes of the same page. */
  next: number;
  /** Our gzip bytes over those of the same page without any script or marker. */
  leftovers: number;
  /** Gzip bytes of all scripts that the page names. */
  scripts: number;
};

/** Every kind of page in one language, as the portal sends it and as Next does. */
export async function weighPages(portal: string, next: string, locale: string): Promise<PageBytes[]> {
  const weighed: PageBytes[] = [];
  for (const each of pagePaths) {
    const path = `/${locale}${each}`;
    const html = await (await fetch(portal + path)).text();
    const raw = await (await fetch(next + path)).text();
    weighed.push({
      path,
      html: Buffer.byteLength(html),
      gzip: await lengthOf(portal + path, 'gzip'),
      brotli: await lengthOf(portal + path, 'br'),
      next: gzipSync(raw, { level: 9 }).length,
      leftovers: gzipSync(html, { level: 9 }).length / gzipSync(bare(raw), { level: 9 }).length,
      scripts: await weighScripts(portal, html),
    });
  }
  return weighed;
}

/** Taken apart in the plainest way, so that it can judge the way in which the portal does it. */
function bare(html: string): string {
  return html
    .replace(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="preload" as="script"[^>]*>|<meta name="next-size-adjust"[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->|<div hidden=""><\/div>| data-precedence="[^"]*"/g, '');
}

async function weighScripts(origin: string, html: string): Promise<number> {
  const sources = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source = '']) => source);
  const lengths = await Promise.all(sources.map((source) => lengthOf(origin + source, 'gzip')));
  return lengths.reduce((sum, length) => sum + length, 0);
}

async function lengthOf(url: string, encoding: string): Promise<number> {
  const answer = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': encoding } });
  return Number(answer.headers.get('content-length'));
}
