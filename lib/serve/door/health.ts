import type { IncomingMessage, ServerResponse } from 'node:http';
import { createPool } from '@/lib/db/connection';
import { readHistory } from '@/prisma/migrating/migration-history';
import { projectFolders, readMigrations } from '@/prisma/migrating/schema-files';
import { onFiles } from './security-headers';

export type Health = {
  /** `/healthz`: this process answers. */
  answerAlive(request: IncomingMessage, response: ServerResponse): void;
  /**
   * `/readyz`: the database answers within half a second and has every migration of this source, and the portal hears of
   * changes. One that does not may show what was withdrawn, so a proxy sends readers to another.
   */
  answerReady(request: IncomingMessage, response: ServerResponse): Promise<void>;
  isDatabaseUp(): Promise<boolean>;
  close(): Promise<void>;
};

type Readiness = { database: 'ok' | 'down'; migrations: 'applied' | 'pending' | 'unknown' };

/** Where nothing says otherwise, as in watch mode, it hears. */
type HearsChanges = () => boolean;

const patience = 500;
const slice = 50;

export async function prepareHealth(url: string, hearsChanges: HearsChanges = () => true): Promise<Health> {
  const migrations = await readMigrations(projectFolders);
  const pool = createPool(url, {
    name: 'portal health',
    most: 1,
    idle: 60_000,
    patience: 4 * patience,
    answerPatience: 4 * patience,
  });

  const look = async (): Promise<Readiness> => {
    const client = await pool.connect();
    try {
      await client.query('select 1');
      const { pending } = await readHistory(client, migrations);
      return { database: 'ok', migrations: pending.length === 0 ? 'applied' : 'pending' };
    } finally {
      client.release();
    }
  };

  return {
    answerAlive: (request, response) => sendJson(request, response, 200, { status: 'ok' }),
    async answerReady(request, response) {
      const readiness = await within(patience, look());
      const changes = hearsChanges() ? 'heard' : 'unheard';
      const isReady = readiness.database === 'ok' && readiness.migrations === 'applied' && changes === 'heard';
      const status = isReady ? 'ready' : 'unavailable';
      sendJson(request, response, isReady ? 200 : 503, { status, ...readiness, changes });
    },
    isDatabaseUp: async () => (await within(patience, look())).database === 'ok',
    close: () => pool.end(),
  };
}

// Counted in slices, between which an answer that has come is heard: a database is not called down because this process
// itself was held up.
function within(milliseconds: number, answer: Promise<Readiness>): Promise<Readiness> {
  const down: Readiness = { database: 'down', migrations: 'unknown' };
  return new Promise((resolve) => {
    let left = milliseconds;
    const timer = setInterval(() => {
      left -= slice;
      if (left <= 0) decide(down);
    }, slice);
    const decide = (readiness: Readiness) => {
      clearInterval(timer);
      resolve(readiness);
    };
    answer.catch(() => down).then(decide);
  });
}

function sendJson(request: IncomingMessage, response: ServerResponse, status: number, body: object): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const bytes = Buffer.from(isRead ? JSON.stringify(body) : '');
  response.writeHead(isRead ? status : 405, {
    ...onFiles,
    'Content-Type': 'application/json',
    'Content-Length': String(bytes.length),
    'Cache-Control': 'no-store',
    ...(isRead ? {} : { Allow: 'GET, HEAD' }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
