import { setTimeout } from 'node:timers/promises';
import { type CodeAnswer, type CodeAttempt, checkCode } from '@/lib/auth/check-code';
import { type Checked, checkPassword, type SignInAnswer, type SignInAttempt } from '@/lib/auth/check-password';
import { doorkeeper } from '@/lib/auth/permissions';
import { say } from '@/lib/process/step';
import { noteLockOut } from './note-lock-out';

/** The first step of a sign-in, or the only one. */
export async function signIn(attempt: SignInAttempt, now = new Date()): Promise<SignInAnswer> {
  return noted(await checkPassword(attempt, now));
}

/** The second step of a sign-in. */
export async function passSecondFactor(attempt: CodeAttempt, now = new Date()): Promise<CodeAnswer> {
  return noted(await checkCode(attempt, now));
}

/** The answer does not wait for the history: it would come later for accounts that exist. */
function noted<Answer>({ answer, lockedOut }: Checked<Answer>): Answer {
  if (lockedOut !== null) void note(lockedOut);
  return answer;
}

/** While many guess at once, the database may have no time for it. */
async function note(lockedOut: string, patience = 5): Promise<void> {
  try {
    await noteLockOut(doorkeeper, { id: lockedOut });
  } catch (error) {
    if (patience > 1) {
      await setTimeout(1_000, null, { ref: false });
      return note(lockedOut, patience - 1);
    }
    say(`The history could not be told of a lock-out: ${error instanceof Error ? error.message : String(error)}`);
  }
}
