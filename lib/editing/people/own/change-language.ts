import { z } from 'zod';
import { accountEntry } from '@/lib/editing/people/account';
import { LanguageInput } from '@/lib/editing/people/person-input';
import { write } from '@/lib/editing/write';
import { takeOwn } from './take-own';

/** Chooses the language in which the desk speaks to oneself. */
export const changeLanguage = write(
  'account.own',
  z.strictObject({ lang: LanguageInput }),
  async (tx, { lang }, { actor }) => {
    const before = await takeOwn(tx, actor);
    if (before.lang === lang) return { changes: [], result: () => null };
    const after = await tx.person.update({ where: { id: before.id }, data: { lang, version: { increment: 1 } } });
    return { changes: [accountEntry('person.language', before, after)], result: () => null };
  },
);
