import type { Invitation } from '@/lib/auth/invitations';
import { countPeople } from '@/lib/auth/people';
import type { Role } from '@/lib/db/generated/enums';
import { addPerson } from '@/lib/editing/people/add-person';
import type { Locale } from '@/lib/i18n/locales';

export type Trainee = { email: string; role: Role; invitation: Invitation };

/** A draft needs two people: whoever writes it, and whoever approves and publishes it. */
const trainees = [
  { email: 'editor@practice.example', role: 'contributor', name: { ar: 'محرر متدرب', en: 'Trainee editor' } },
  { email: 'publisher@practice.example', role: 'publisher', name: { ar: 'ناشر متدرب', en: 'Trainee publisher' } },
] as const;

/** Two accounts to practise with, once: none where there is anybody. Their invitations are shown this once. */
export async function inviteTrainees(lang: Locale): Promise<Trainee[]> {
  if ((await countPeople()) > 0) return [];
  const invited: Trainee[] = [];
  for (const { email, role, name } of trainees) {
    const { invitation } = await addPerson({ kind: 'operator' }, { email, role, lang, name: name[lang] });
    if (invitation) invited.push({ email, role, invitation });
  }
  return invited;
}
