import { faultsOf } from '@/app/internal/[locale]/desk/faults-of';
import { again, deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import type { Invitation } from '@/lib/auth/invitations';
import { actorOf } from '@/lib/auth/session';
import { addPerson } from '@/lib/editing/people/add-person';
import { changeRole } from '@/lib/editing/people/change-role';
import { disablePerson } from '@/lib/editing/people/disable-person';
import { enablePerson } from '@/lib/editing/people/enable-person';
import { invitePerson } from '@/lib/editing/people/invite-person';
import { resetSecondFactor } from '@/lib/editing/people/reset-second-factor';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors/domain-error';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(
  async (visit) => {
    try {
      return await act(visit);
    } catch (error) {
      return refuse(visit, error);
    }
  },
  { permission: 'people.manage' },
);

/** What comes with an invitation is answered at once, since its address is shown this once. */
async function act(visit: SignedIn): Promise<Response> {
  const { form, path, locale, session } = visit;
  const actor = actorOf(session);
  const person = { id: form.get('person'), version: Number(form.get('version')) };
  const role = {
    role: form.get('role'),
    translates: form.get('role') === 'translator' ? form.get('translates') : null,
  };
  const done = (notice: string) => seeOther(deskPaths.people(locale), { notice });
  switch (form.get('action')) {
    case 'add': {
      const [email, name, lang] = [form.get('email'), form.get('name'), form.get('lang')];
      const { invitation } = await addPerson(actor, { email, name, lang, ...role });
      return again(path, { status: 200, typed: { invitation: addressOf(visit, invitation), invited: email } });
    }
    case 'invite': {
      const { invitation } = await invitePerson(actor, person);
      return again(path, {
        status: 200,
        typed: { invitation: addressOf(visit, invitation), invited: form.get('email') },
      });
    }
    case 'role':
      await changeRole(actor, { ...person, ...role });
      return done('role-changed');
    case 'disable':
      await disablePerson(actor, person);
      return done('disabled');
    case 'enable':
      await enablePerson(actor, person);
      return done('enabled');
    case 'reset':
      await resetSecondFactor(actor, person);
      return done('factor-removed');
    default:
      return seeOther(deskPaths.people(locale));
  }
}

/** The public address, or else the one under which the administrator has reached the portal: the front let no other post. */
function addressOf({ host }: SignedIn, invitation: Invitation | null): string {
  return invitation === null ? '' : (env.PORTAL_ORIGIN ?? `http://${host}`) + invitation.path;
}

function refuse({ form, path }: SignedIn, error: unknown): Response {
  const { email = '', name = '', role = '', translates = '', lang = '', action = '', person = '' } = form.fields();
  const typed = { email, name, role, translates, lang, action, person };
  const faults = faultsOf(error);
  // Only the list of people names somebody, and it names nobody like this.
  if (faults !== null && 'id' in faults) throw new DomainError('not-found', 'there is no such person');
  if (faults !== null) return again(path, { status: 422, typed, faults });
  if (!(error instanceof DomainError) || error.code !== 'conflict') throw error;
  if (action === 'add') return again(path, { status: 422, typed, faults: { email: 'validation.email-taken' } });
  return again(path, { status: 409, faults: { '': 'desk.people.conflict' } });
}
