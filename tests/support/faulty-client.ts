import { createAdapter } from '@/lib/db/adapter';
import type { Database } from '@/lib/db/client';
import { PrismaClient } from '@/lib/db/generated/client';

/** Where it goes wrong: after so many statements, or after one that says this. A commit that is reached is made, and fails. */
export type FaultPoint = number | RegExp | 'before commit';

export type FaultyClient = {
  db: Database;
  failAt(point: FaultPoint): void;
  /** Whether the last transaction came to its commit, and whether a fault was made in it. */
  last(): { hasCommitted: boolean; statements: number };
};

/** A client of a real database in which something goes wrong between two statements, wherever it is told to. */
export function openFaultyClient(url: string): FaultyClient {
  let point: FaultPoint = 1;
  let statements = 0;
  let hasCommitted = false;
  const factory = createAdapter({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const transaction = await start(isolation);
      statements = 0;
      hasCommitted = false;
      const [queryRaw, executeRaw] = [transaction.queryRaw.bind(transaction), transaction.executeRaw.bind(transaction)];
      const after = (sql: string) => {
        statements += 1;
        if (point instanceof RegExp ? point.test(sql) : statements === point) throw new Error('a made up fault');
      };
      transaction.queryRaw = async (query) => {
        const result = await queryRaw(query);
        after(query.sql);
        return result;
      };
      transaction.executeRaw = async (query) => {
        if (query.sql === 'ROLLBACK') return executeRaw(query);
        if (query.sql === 'COMMIT') {
          hasCommitted = point !== 'before commit';
          await executeRaw(hasCommitted ? query : { ...query, sql: 'ROLLBACK' });
          throw new Error('a made up fault at the commit');
        }
        const result = await executeRaw(query);
        after(query.sql);
        return result;
      };
      return transaction;
    };
    return adapter;
  };
  return {
    db: new PrismaClient({ adapter: factory }),
    failAt(next) {
      point = next;
    },
    last: () => ({ hasCommitted, statements }),
  };
}
