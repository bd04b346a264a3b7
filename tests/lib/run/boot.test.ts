import { spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { environmentFor } from '@/lib/env';

/** Stands in for npm: notes that it was asked, then puts tsx and npm's hidden lock in place. */
const npm = `
  import { appendFileSync, copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
  appendFileSync('asked', process.argv.slice(2).join(' ') + '\\n');
  if (existsSync('broken')) { rmSync('node_modules', { recursive: true, force: true }); process.exit(7); }
  mkdirSync('node_modules', { recursive: true });
  if (!existsSync('node_modules/tsx')) symlinkSync(${JSON.stringify(resolve('node_modules/tsx'))}, 'node_modules/tsx');
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`;

type Clone = {
  folder: string;
  run(verb: string, ...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }>;
  timesAsked(): Promise<number>;
};

/** A clone as small as can be: the door, and a verb behind it. */
async function makeClone(): Promise<Clone> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-clone-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const file of ['lib/run/boot.mjs', 'lib/process/file-lock.mjs', 'lib/process/is-alive.mjs']) {
    await cp(file, join(folder, file));
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(folder, 'package-lock.json'),
    '{ "packages": { "": {}, "node_modules/tsx": { "version": "1.0.0" } } }',
  );
  await writeFile(join(folder, 'npm.js'), npm);
  await writeFile(
    join(folder, 'lib', 'run', 'check.ts'),
    'export async function check(args: string[]): Promise<number> { console.log(JSON.stringify(args)); return args.length; }',
  );
  await writeFile(join(folder, 'lib', 'run', 'generate-client.ts'), 'export async function generateClient() {}');
  return {
    folder,
    run: (verb, ...args) => runBoot(folder, [verb, ...args]),
    timesAsked: async () => (await readFile(join(folder, 'asked'), 'utf8').catch(() => '')).split('\n').length - 1,
  };
}

function runBoot(folder: string, args: string[]): ReturnType<Clone['run']> {
  return new Promise((settle) => {
    const env = environmentFor({ npm_execpath: join(folder, 'npm.js') });
    const child = spawn(process.execPath, ['lib/run/boot.mjs', ...args], { cwd: folder, env });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (code) => settle({ code, stdout, stderr }));
  });
}

it('installs what is missing, runs the verb with its arguments and gives its exit code', async () => {
  const clone = await makeClone();
  const { code, stdout, stderr } = await clone.run('check', 'one', 'two');
  expect(stdout).toBe('["one","two"]\n');
  expect(stderr).toContain('Installing packages');
  expect(code).toBe(2);
  expect(await readFile(join(clone.folder, 'asked'), 'utf8')).toContain('ci --ignore-scripts');
});

it('installs once for one lock file and again for another', async () => {
  const clone = await makeClone();
  await clone.run('check');
  await clone.run('check');
  expect(await clone.timesAsked()).toBe(1);
  await appendFile(join(clone.folder, 'package-lock.json'), '\n');
  await clone.run('check');
  expect(await clone.timesAsked()).toBe(1);
  await writeFile(
    join(clone.folder, 'package-lock.json'),
    '{ "packages": { "node_modules/tsx": { "version": "2.0.0" } } }',
  );
  await clone.run('check');
  expect(await clone.timesAsked()).toBe(2);
});

it('installs again after an install that broke off, and says in plain words that it did', async () => {
  const clone = await makeClone();
  await writeFile(join(clone.folder, 'broken'), '');
  const { code, stderr } = await clone.run('check');
  expect(code).toBe(1);
  expect(stderr).toContain('The packages could not be installed');
  expect(stderr).not.toContain('    at ');
  await rm(join(clone.folder, 'broken'));
  expect((await clone.run('check')).code).toBe(0);
  expect(await clone.timesAsked()).toBe(2);
});

it('installs once when two commands come at once', async () => {
  const clone = await makeClone();
  const outcomes = await Promise.all([clone.run('check'), clone.run('check')]);
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
  expect(await clone.timesAsked()).toBe(1);
});

it('takes an install that somebody made by hand', async () => {
  const clone = await makeClone();
  await clone.run('check');
  await rm(join(clone.folder, 'node_modules', '.portal-installed'));
  await clone.run('check');
  expect(await clone.timesAsked()).toBe(1);
});

it('answers a verb that it does not know with its usage', async () => {
  const clone = await makeClone();
  const { code, stderr } = await clone.run('constructor');
  expect(code).toBe(2);
  expect(stderr).toContain('start|dev|check|test|bench|portal');
});
