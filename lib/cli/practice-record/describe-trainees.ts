import { readerOrigin } from '@/lib/process/running-portal';
import type { Trainee } from './invite-trainees';

/** Two accounts for practice and where each sets a password, in words. */
export function describeTrainees(trainees: Trainee[]): string[] {
  if (trainees.length === 0) return [];
  return [
    'Two people to practise as. Each sets a password at an address, once, within 72 hours; it is shown this once:',
    ...trainees.map(({ email, role, invitation }) => `  ${role}  ${email}\n    ${readerOrigin()}${invitation.path}`),
    'One browser keeps one of them signed in: take a private window for the other.',
  ];
}
