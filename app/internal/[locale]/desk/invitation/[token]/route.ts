import { again, deskPost, seeOther } from '@/app/internal/[locale]/desk/post';
import { acceptInvitation } from '@/lib/editing/people/own/accept-invitation';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(
  async ({ form, path, locale, params }) => {
    const { password = '', repeat = password } = form.fields();
    if (repeat !== password) return again(path, { status: 422, faults: { repeat: 'validation.passwords-differ' } });
    const answer = await acceptInvitation({ token: params.token ?? '', password, lang: locale });
    switch (answer.outcome) {
      case 'accepted':
        return seeOther(deskPaths.signIn(locale), { notice: 'password-set' });
      case 'unfit':
        return again(path, { status: 422, faults: { password: `validation.password.${answer.fault}` } });
      case 'gone':
        return again(path, { status: 422 });
    }
  },
  { open: true },
);
