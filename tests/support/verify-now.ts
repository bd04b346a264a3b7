import { type GivenHead, type VerifyReport, verifyRecord } from '@/lib/editing/verify/verify-record';
import { connect } from '@/prisma/server-check';

/** Returns what `portal verify` says of a database at this moment. */
export async function verifyNow(url: string, head: GivenHead | null = null): Promise<VerifyReport> {
  const client = await connect(url);
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await verifyRecord(client, head);
  } finally {
    await client.end();
  }
}
