import { PrismaPg } from '@prisma/adapter-pg';
import PQueue from 'p-queue';
import pg from 'pg';

/**
 * Joins Prisma to `pg`. Prisma sends the parts of a nested select at once, even in a transaction, where all share one
 * connection; `pg` wants them one after another.
 */
export function createAdapter(config: pg.PoolConfig | pg.Pool): PrismaPg {
  const factory = new PrismaPg(config, { disposeExternalPool: config instanceof pg.Pool });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => {
      const transaction = await startTransaction(isolationLevel);
      const line = new PQueue({ concurrency: 1 });
      const queryRaw = transaction.queryRaw.bind(transaction);
      const executeRaw = transaction.executeRaw.bind(transaction);
      transaction.queryRaw = (query) => line.add(() => queryRaw(query));
      transaction.executeRaw = (query) => line.add(() => executeRaw(query));
      return transaction;
    };
    return adapter;
  };
  return factory;
}
