import type { Addresses } from '@/lib/serve/door/addresses';
import { openMirrorFolder } from './mirror-folder';
import { readSite } from './read-site';
import { fileOf, frontPage, relink } from './relink';

export type MirrorReport = { files: number; changed: number; removed: number };

type Settings = {
  /** Where the portal answers. */
  origin: string;
  /** Where readers reach it: what no file can answer, such as a search, is asked there. */
  publicOrigin: string;
  folder: string;
  addresses: Addresses;
  tell(words: string): void;
};

/**
 * Reads the whole site and only then puts files in their places, so that a portal which fails meanwhile leaves the mirror as
 * it was.
 */
export async function mirrorSite({ folder, publicOrigin, ...site }: Settings): Promise<MirrorReport> {
  const mirror = await openMirrorFolder(folder);
  try {
    const types = await readSite(site, mirror.read);
    await mirror.stage('index.html', frontPage);
    for (const [path, type] of types) {
      const bytes = await mirror.read.load(path);
      await mirror.stage(fileOf(path, type), relink(bytes, { path, types, publicOrigin }));
    }
    return await mirror.finish();
  } finally {
    await mirror.close();
  }
}
