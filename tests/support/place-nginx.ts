import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Place = {
  folder: string;
  port: number;
  /** Where the portals' pages lie as files. */
  pages: string;
  portals: string[];
};

const configurations = 'lib/serve/for-many';

/** Writes the configurations that the paper gives, with pages as files and the places of this test. Returns where it is. */
export async function placeNginx({ folder, port, pages, portals }: Place): Promise<string> {
  const read = (name: string) => readFile(join(configurations, name), 'utf8');
  const [one = '', two = one] = portals.map((origin) => new URL(origin).port);
  const withFiles = (await read('nginx-pages.conf')).replaceAll('/var/lib/portal-pages', pages);
  const text = (await read('nginx.conf'))
    .replace(/ {4}location \/ \{[^}]+\}/, () => withFiles)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${one}`)
    .replaceAll('127.0.0.1:3001', `127.0.0.1:${two}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  const modules = 'load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;';
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const head = `pcre_jit on; ${modules} ${user} daemon off; pid ${folder}/pid; error_log ${folder}/errors; events {}`;
  const file = join(folder, 'nginx.conf');
  await writeFile(file, `${head} http { access_log off; ${text} }`);
  return file;
}
