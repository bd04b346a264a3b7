import { z } from 'zod';
import { fieldOf, reasonOf } from '@/lib/editing/fault-words';
import { DomainError } from '@/lib/errors/domain-error';
import { say } from '@/lib/process/step';

/** Says why a verb did nothing, and returns its exit code; null for a fault that is no refusal. */
export function tellRefusal(error: unknown, asJson: boolean): number | null {
  const reason = reasonFor(error);
  if (reason === null) return null;
  if (asJson) process.stdout.write(`${JSON.stringify({ state: 'refused', reason })}\n`);
  else say(`Nothing was changed: ${reason}`);
  return 1;
}

function reasonFor(error: unknown): string | null {
  if (error instanceof DomainError) return error.message;
  if (!(error instanceof z.ZodError)) return null;
  return error.issues.map((issue) => `${fieldOf(issue)} ${reasonOf(issue)}`.trim()).join('; ');
}
