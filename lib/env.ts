import { z } from 'zod';
import { refusal } from '@/lib/errors/refusal';

const unsetWhenEmpty = (value: unknown) => (value === '' ? undefined : value);

const flag = z
  .preprocess(unsetWhenEmpty, z.string().optional())
  .transform((value) => value !== undefined && value !== 'false' && value !== '0');

const count = (usual: number) =>
  z.preprocess(unsetWhenEmpty, z.coerce.number('must be a number').int('must be a whole number').min(1).default(usual));

const Environment = z.object({
  /** For `npm run bench`: a search page of another site to compare with; its address has {words} in it. */
  BENCH_PEER: z.preprocess(unsetWhenEmpty, z.string().includes('{words}').optional()),
  /** Words that many of its documents have, so that its searches find as much as ours; else those of the record. */
  BENCH_PEER_WORDS: z.preprocess(unsetWhenEmpty, z.string().optional()),
  /** The meetings of a Payload site's API with an account in the address, to compare the desk with. */
  BENCH_DESK_PEER: z.preprocess(unsetWhenEmpty, z.url().optional()),
  /** For `npm run bench`: seconds of each measure and of the soak at its end, texts, and unknown addresses. */
  BENCH_SECONDS: count(5),
  BENCH_SOAK: count(20),
  BENCH_TEXTS: count(10_000),
  BENCH_UNKNOWN: count(100_000),
  CI: flag,
  DATABASE_URL: z.preprocess(
    unsetWhenEmpty,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
      .optional(),
  ),
  /** Where readers' pages are made from: a replica, or a pooler. Without it, from DATABASE_URL. */
  DATABASE_READ_URL: z.preprocess(
    unsetWhenEmpty,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
      .optional(),
  ),
  INIT_CWD: z.preprocess(unsetWhenEmpty, z.string().optional()),
  NODE_ENV: z.preprocess(unsetWhenEmpty, z.enum(['development', 'production', 'test']).default('development')),
  PORT: z.preprocess(
    unsetWhenEmpty,
    z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(0, 'must be 0 to 65535')
      .max(65_535, 'must be 0 to 65535')
      .optional(),
  ),
  /** For tests: pages are made once somebody asks for them, and none before. */
  PORTAL_COLD: flag,
  /** This process is for the invented record: its database, its state, its cookies and its names are others. */
  PORTAL_PRACTICE: flag,
  /** The number of proxies before the portal, from which it learns the addresses of clients. */
  PORTAL_PROXIES: z.preprocess(
    unsetWhenEmpty,
    z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(0, 'must be 0 to 9')
      .max(9, 'must be 0 to 9')
      .default(0),
  ),
  /** `json`: each line of the log is a line of JSON, for machines that gather logs. */
  PORTAL_LOG: z.preprocess(unsetWhenEmpty, z.enum(['text', 'json']).default('text')),
  /** Where finished pages lie as plain files, for a web server before the portal. Without it, nowhere. */
  PORTAL_PAGES: z.preprocess(unsetWhenEmpty, z.string().optional()),
  /** Caches before the portals that keep pages until they are told otherwise: the addresses that take their purges. */
  PORTAL_VARNISH: z.preprocess(
    unsetWhenEmpty,
    z
      .string()
      .transform((value) => value.split(',').map((each) => each.trim()))
      .pipe(
        z.array(
          z.url({ protocol: /^http$/, error: 'must be addresses such as http://10.0.0.9:6081/, with commas between' }),
        ),
      )
      .optional(),
  ),
  PORTAL_DATA: z.preprocess(unsetWhenEmpty, z.string().optional()),
  /** For tests: every pair of what `npm test` has once each. */
  PORTAL_TEST_WHOLE: flag,
  /** For tests: the folder of real texts, which are not part of the project. */
  PORTAL_SEEDS: z.preprocess(unsetWhenEmpty, z.string().optional()),
  /** For tests: the folder of statements whose changes others have counted. */
  PORTAL_KNOWN_CHANGES: z.preprocess(unsetWhenEmpty, z.string().optional()),
  PORTAL_ORIGIN: z.preprocess(
    unsetWhenEmpty,
    z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })
      .transform((value) => new URL(value).origin)
      .optional(),
  ),
});

/** The environment, read once. `DATABASE_URL` is filled in by `setDatabase` when the embedded server runs. */
export const env = parseEnvironment(process.env);

export function parseEnvironment(source: Record<string, string | undefined>) {
  const parsed = Environment.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name} ${issue.message}, not ${JSON.stringify(withoutPassword(source[name] ?? ''))}.`;
  });
  throw refusal(['The environment cannot be used:', ...faults].join('\n'));
}

/** Makes every part of this process, and every process that it starts, use this database. */
export function setDatabase(url: string): void {
  process.env.DATABASE_URL = url;
  env.DATABASE_URL = url;
}

/** The origin of every absolute link. Never taken from a request's Host, which a cache would keep. */
export function publicOrigin(): string {
  return env.PORTAL_ORIGIN ?? `http://localhost:${process.env.PORT || 3000}`;
}

/** Whether a setting says at which address the portal answers. */
export function isOriginSet(): boolean {
  return env.PORTAL_ORIGIN !== undefined || Boolean(process.env.PORT);
}

/** Stores the port that the portal listens on, which may differ from the one asked for. */
export function setPort(port: number): void {
  process.env.PORT = String(port);
  env.PORT = port;
}

export function databaseUrl(): string {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  throw refusal('There is no database: set DATABASE_URL, or enter through npm start, which runs one.');
}

/** The environment of a process that we start. */
export function environmentFor(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes } as NodeJS.ProcessEnv;
}

/** The address of a database without its password, fit to be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]*):.*@/, '$1:…@');
}

export function isStartedByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}

/** The folders in which the system looks for programs. */
export function searchPath(): string {
  return process.env.PATH ?? '';
}
