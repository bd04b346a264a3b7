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
  if (lockedOut !== null) {
    noteLockOut(doorkeeper, { id: lockedOut }).catch((error: unknown) => {
      say(`The history could not be told of a lock-out: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return answer;
}
