import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { type Invitation, renewInvitation } from '@/lib/auth/invitations';
import { needsSecondFactor } from '@/lib/auth/permissions';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { accountEntry } from './account';
import { type HandedFactor, handOutFactor } from './hand-out-factor';
import { EmailInput, hasItsLanguage, LanguageInput, NameInput, ofTranslates, RoleInput } from './person-input';

const Input = z
  .strictObject({
    email: EmailInput,
    name: NameInput.nullable().default(null),
    role: RoleInput,
    translates: LanguageInput.nullable().default(null),
    lang: LanguageInput,
    /** Null: the person is invited to set a password. */
    passwordHash: z.string().nullable().default(null),
    /** Hands out the second factor that the role needs, rather than let the person enrol one. */
    withSecondFactor: z.boolean().default(false),
  })
  .refine(hasItsLanguage, ofTranslates);

/** Shown once; so the verb is never given a request key, under which its answer would be stored. */
export type AddedPerson = { id: string; invitation: Invitation | null; secondFactor: HandedFactor | null };

/** Gives somebody an account. */
export const addPerson = write('people.manage', Input, async (tx, input): Promise<WrittenWork<AddedPerson>> => {
  const { withSecondFactor, ...columns } = input;
  if ((await tx.person.count({ where: { email: input.email } })) > 0) {
    throw new DomainError('conflict', 'there is an account of this address already.');
  }
  const row = await tx.person.create({ data: { ...columns, publicId: newPublicId() } });
  const invitation = row.passwordHash === null ? await renewInvitation(tx, { person: row.id, lang: input.lang }) : null;
  const secondFactor = withSecondFactor && needsSecondFactor(row.role) ? await handOutFactor(tx, row) : null;
  return {
    changes: [accountEntry('person.add', null, row)],
    result: () => ({ id: row.publicId, invitation, secondFactor }),
  };
});

function newPublicId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');
}
