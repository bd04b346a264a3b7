import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';

const FileSystemCache = fileSystemCache.default ?? fileSystemCache;
const tagsHeader = 'x-next-cache-tags';

/**
 * Next's cache of pages, behind the front: it tells which tags a page carries and keeps none, since the front does. A key
 * ends with the page's address, after a dollar.
 */
// biome-ignore lint/style/noDefaultExport: Next takes the default export of a cache handler.
export default class NextPageCache extends FileSystemCache {
  async set(key, data, context) {
    if (data?.kind !== 'APP_PAGE') return super.set(key, data, context);
    const tags = String(data.headers?.[tagsHeader] ?? '').split(',');
    globalThis.portalPageTags?.set(
      key.slice(key.indexOf('/$') + 2),
      tags.filter((tag) => tag !== '' && !tag.startsWith('_N_T_')),
    );
  }
}
