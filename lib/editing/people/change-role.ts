import { z } from 'zod';
import { needsSecondFactor } from '@/lib/auth/permissions';
import { endSessions } from '@/lib/auth/session';
import { type WrittenWork, write } from '@/lib/editing/write';
import { accountEntry, keepAnAdministrator, takePerson } from './account';
import { type HandedFactor, handOutFactor } from './hand-out-factor';
import { hasItsLanguage, LanguageInput, ofTranslates, PersonVersion, RoleInput } from './person-input';

const Input = z
  .strictObject({
    ...PersonVersion,
    role: RoleInput,
    translates: LanguageInput.nullable().default(null),
    /** Hands out the second factor that the role needs where there is none, rather than let the person enrol one. */
    withSecondFactor: z.boolean().default(false),
  })
  .refine(hasItsLanguage, ofTranslates);

type Changed = { version: number; secondFactor: HandedFactor | null };

/** Gives a person another role. Every session ends: what it opened was for the role before. */
export const changeRole = write('people.manage', Input, async (tx, input, { actor }): Promise<WrittenWork<Changed>> => {
  const before = await takePerson(tx, input);
  const { role, translates } = input;
  if (before.role === role && before.translates === translates) {
    return { changes: [], result: () => ({ version: before.version, secondFactor: null }) };
  }
  await keepAnAdministrator(tx, actor, before);
  const data = { role, translates, version: { increment: 1 } };
  const after = await tx.person.update({ where: { id: before.id }, data });
  await endSessions(before.publicId, undefined, tx);
  const isDue = input.withSecondFactor && needsSecondFactor(role) && before.totpSecret === null;
  const secondFactor = isDue ? await handOutFactor(tx, after) : null;
  return {
    changes: [accountEntry('person.role', before, after)],
    result: () => ({ version: after.version, secondFactor }),
  };
});
