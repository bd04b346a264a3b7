import { onTheWay } from '@/app/internal/[locale]/desk/first-page';
import { again, deskPost, seeOther } from '@/app/internal/[locale]/desk/post';
import { sessionCookies } from '@/app/internal/[locale]/desk/session-cookies';
import { proveEnrolment } from '@/lib/editing/people/own/prove-enrolment';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(
  async ({ form, path, locale, session }) => {
    const to = form.get('to');
    if (session === null) return seeOther(onTheWay(deskPaths.signIn(locale), to));
    const answer = await proveEnrolment({ session, code: form.get('code'), password: form.get('password') });
    switch (answer.outcome) {
      case 'in': {
        const typed = { codes: answer.recoveryCodes.join(' '), to };
        return again(path, { status: 200, typed, cookies: sessionCookies(answer) });
      }
      case 'limited': {
        const { retryAfter } = answer;
        return again(path, { status: 429, typed: { to }, faults: { password: 'desk.signIn.later' }, retryAfter });
      }
      case 'wrong-code':
        return again(path, { status: 422, typed: { to }, faults: { code: 'desk.account.enrol.codeWrong' } });
      case 'wrong-password':
        return again(path, { status: 422, typed: { to }, faults: { password: 'validation.password-wrong' } });
    }
  },
  { open: true },
);
