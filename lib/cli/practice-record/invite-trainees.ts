import type { Invitation } from '@/lib/auth/invitations';
import { countPeople } from '@/lib/auth/people';
import type { Role } from '@/lib/db/generated/enums';
import { addPerson } from '@/lib/editing/people/add-person';
import type { HandedFactor } from '@/lib/editing/people/hand-out-factor';
import type { Locale } from '@/lib/i18n/locales';

export type Trainee = {
  email: string;
  role: Role;
  invitation: Invitation;
  /** One may practise without a phone: a recovery code serves for each sign-in. Null where the role needs none. */
  secondFactor: HandedFactor | null;
};

/** A draft needs two people: whoever writes it, and whoever approves and publishes it. */
const trainees = [
  { email: 'editor@practice.example', role: 'contributor', name: 'محرر متدرب · Trainee editor' },
  { email: 'publisher@practice.example', role: 'publisher', name: 'ناشر متدرب · Trainee publisher' },
] as const;

/** Two accounts to practise with, once: none where there is anybody. Their invitations are shown this once. */
export async function inviteTrainees(lang: Locale): Promise<Trainee[]> {
  if ((await countPeople()) > 0) return [];
  const invited: Trainee[] = [];
  for (const { email, role, name } of trainees) {
    const person = { email, role, lang, name, withSecondFactor: true };
    const { invitation, secondFactor } = await addPerson({ kind: 'operator' }, person);
    if (invitation) invited.push({ email, role, invitation, secondFactor });
  }
  return invited;
}
