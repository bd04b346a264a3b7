import { DomainError } from '@/lib/errors/domain-error';

/** What PostgreSQL says of data that it does not take is a refusal of the file that brought it, and no fault of the portal. */
export async function asRefusal(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, message, detail } = error as { code?: unknown; message: string; detail?: string };
    if (typeof code !== 'string' || !/^2[23]/.test(code)) throw error;
    throw new DomainError('invalid', `the database does not take a row of the file: ${detail ?? message}`);
  }
}
