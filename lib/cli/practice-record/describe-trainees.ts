import { locales } from '@/lib/i18n/locales';
import { readerOrigin } from '@/lib/process/running-portal';
import type { Trainee } from './invite-trainees';

/** Two accounts for practice and where each sets a password, in words. */
export function describeTrainees(trainees: Trainee[]): string[] {
  if (trainees.length === 0) return [];
  return [
    'Two people to practise as. Each sets a password at either address, in whose language the desk then speaks, once, within',
    '72 hours. All of this is shown this once:',
    ...trainees.flatMap(describeTrainee),
    'One browser keeps one of them signed in: take a private window for the other.',
  ];
}

function describeTrainee({ email, role, invitation, secondFactor }: Trainee): string[] {
  const addresses = locales.map((locale) => readerOrigin() + invitation.path.replace(/^\/[a-z]+/, `/${locale}`));
  return [
    `  ${role}  ${email}`,
    ...addresses.map((address) => `    ${address}`),
    ...(secondFactor === null
      ? []
      : [
          `    This role signs in with a second factor. For an authenticator app: ${secondFactor.secret}`,
          '    Without a phone, each of these recovery codes serves for one sign-in:',
          `    ${secondFactor.recoveryCodes.join('  ')}`,
        ]),
  ];
}
