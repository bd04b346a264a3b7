import { renderUnicodeCompact } from 'uqr';
import type { Invitation } from '@/lib/auth/invitations';
import type { ListedPerson } from '@/lib/auth/people';
import type { HandedFactor } from '@/lib/editing/people/hand-out-factor';
import { isOriginUnknown, readerOrigin } from '@/lib/process/running-portal';

type Secrets = { invitation?: Invitation | null; secondFactor?: HandedFactor | null };

/** An account for machines, with what is shown once. */
export function toAccountJson({ id, email, role, translates, disabledAt }: ListedPerson, secrets: Secrets): object {
  const { invitation, secondFactor } = secrets;
  return {
    id,
    email,
    role,
    ...(translates && { translates }),
    ...(disabledAt && { disabled: true }),
    ...(invitation && { invitation: readerOrigin() + invitation.path }),
    ...(secondFactor && {
      totp: { secret: secondFactor.secret, uri: secondFactor.uri },
      recoveryCodes: secondFactor.recoveryCodes,
    }),
  };
}

const outcomes: Record<string, string> = {
  add: 'Added',
  role: 'Changed',
  disable: 'Shut out',
  enable: 'Let in again',
  reset: 'Reset',
};

const unknownOrigin = [
  'No portal runs on this data directory now, so this is where one would answer without settings. Where yours answers',
  'elsewhere, put its address before /desk, or give the command its PORT or PORTAL_ORIGIN (PORT=8080 npm run portal -- …).',
];

/** The same for a person at a terminal, who also gets a QR code. */
export function describeAccount(action: string, person: ListedPerson, { invitation, secondFactor }: Secrets): string {
  const lines = [`${outcomes[action]}: ${person.email}, ${roleOf(person)}.`];
  if (invitation) {
    const until = invitation.expiresAt.toISOString().slice(0, 16).replace('T', ' ');
    lines.push(
      '',
      `A password is set at this address, once, until ${until} UTC. It is shown this once:`,
      `  ${readerOrigin()}${invitation.path}`,
    );
    if (isOriginUnknown()) lines.push(...unknownOrigin);
  }
  if (secondFactor) {
    const { secret, uri, recoveryCodes } = secondFactor;
    lines.push('', 'The second factor, for an authenticator. It is shown this once:', `  ${secret}`, `  ${uri}`);
    if (process.stdout.isTTY) lines.push('', renderUnicodeCompact(uri));
    lines.push('', 'Recovery codes, each for one sign-in without it:', ...recoveryCodes.map((code) => `  ${code}`));
  }
  return [...lines, ''].join('\n');
}

export function toPersonJson(person: ListedPerson): object {
  const { id, email, name, role, translates, lang, hasSecondFactor, hasPassword } = person;
  const { disabledAt, invitedUntil, createdAt, seenAt } = person;
  return {
    id,
    email,
    name,
    role,
    translates,
    lang,
    hasPassword,
    hasSecondFactor,
    disabled: disabledAt !== null,
    invitedUntil,
    createdAt,
    seenAt,
  };
}

export function describePeople(people: ListedPerson[]): string {
  if (people.length === 0) return 'There is no account yet.\n';
  const width = Math.max(...people.map(({ email }) => email.length));
  const lines = people.map(
    (person) => `${person.email.padEnd(width)}  ${[roleOf(person), ...statesOf(person)].join(', ')}`,
  );
  return `${lines.join('\n')}\n`;
}

function roleOf({ role, translates }: ListedPerson): string {
  return translates === null ? role : `${role} (${translates})`;
}

function statesOf({ disabledAt, hasPassword, invitedUntil, hasSecondFactor }: ListedPerson): string[] {
  return [
    ...(disabledAt === null ? [] : ['disabled']),
    ...(hasPassword ? [] : [invitedUntil === null ? 'invitation has run out' : 'invited']),
    ...(hasSecondFactor ? ['second factor'] : []),
  ];
}
