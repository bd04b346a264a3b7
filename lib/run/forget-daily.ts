import { reportsDesk } from '@/lib/auth/permissions';
import { forgetWords } from '@/lib/editing/reports/forget-words';
import type { Lifetime } from '@/lib/process/lifetime';

const day = 86_400_000;

/** Forgets what is kept for a while only: the words of readers' reports, now and then once a day. */
export function forgetDaily(lifetime: Lifetime): void {
  const forget = () => void forgetWords(reportsDesk, {}).catch((error: unknown) => console.error(error));
  forget();
  const timer = setInterval(forget, day).unref();
  lifetime.atEnd(async () => clearInterval(timer));
}
