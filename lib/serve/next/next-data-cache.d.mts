import type { CacheHandler } from 'next/cache';

declare const cache: CacheHandler;
// biome-ignore lint/style/noDefaultExport: Next takes the default export of a cache handler.
export default cache;
