import { again, deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { noSession, sessionCookies } from '@/app/internal/[locale]/desk/session-cookies';
import { actorOf, endSession, endSessions } from '@/lib/auth/session';
import { noteGone } from '@/lib/desk/presence/presence';
import { changeLanguage } from '@/lib/editing/people/own/change-language';
import { changePassword } from '@/lib/editing/people/own/change-password';
import { renewRecoveryCodes } from '@/lib/editing/people/own/renew-recovery-codes';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { isLocale } from '@/lib/i18n/locales';

export const POST = deskPost(
  async (visit) => {
    const { form, locale, session } = visit;
    if (form.get('action') === 'sign-out') {
      if (session) {
        await endSession(session.id, session.person.id);
        noteGone(session.person.id);
      }
      return seeOther(deskPaths.signIn(locale), { notice: 'signed-out', cookies: noSession });
    }
    if (session?.stage !== 'full') return seeOther(deskPaths.signIn(locale));
    const signedIn = { ...visit, session };
    if (form.get('revoke') !== '') return revoke(signedIn);
    switch (form.get('action')) {
      case 'password':
        return setPassword(signedIn);
      case 'recovery-codes':
        return renewCodes(signedIn);
      case 'language':
        return setLanguage(signedIn);
      default:
        return seeOther(deskPaths.account(locale));
    }
  },
  { open: true },
);

async function revoke({ form, locale, session }: SignedIn): Promise<Response> {
  const [which, account] = [form.get('revoke'), deskPaths.account(locale)];
  if (which === 'others') {
    await endSessions(session.person.id, session.id);
    return seeOther(account, { notice: 'others-ended' });
  }
  if (which === session.id) return seeOther(account);
  await endSession(which, session.person.id);
  return seeOther(account, { notice: 'session-ended' });
}

async function setPassword({ form, path, locale, session }: SignedIn): Promise<Response> {
  const { current = '', password = '', repeat = password } = form.fields();
  if (repeat !== password) return again(path, { status: 422, faults: { repeat: 'validation.passwords-differ' } });
  const answer = await changePassword({ session, current, next: password });
  switch (answer.outcome) {
    case 'changed':
      return seeOther(deskPaths.account(locale), { notice: 'password-changed', cookies: sessionCookies(answer) });
    case 'wrong':
      return again(path, { status: 422, faults: { current: 'validation.password-wrong' } });
    case 'limited':
      return again(path, { status: 429, faults: { current: 'desk.signIn.later' }, retryAfter: answer.retryAfter });
    case 'unfit':
      return again(path, { status: 422, faults: { password: `validation.password.${answer.fault}` } });
  }
}

/** The page of enrolment shows codes, whichever way they came. */
async function renewCodes({ form, path, locale, session }: SignedIn): Promise<Response> {
  const answer = await renewRecoveryCodes(session, form.get('current'));
  switch (answer.outcome) {
    case 'renewed': {
      const typed = { codes: answer.recoveryCodes.join(' '), to: deskPaths.account(locale) };
      return again(deskPaths.enrol(locale), { status: 200, typed });
    }
    case 'wrong':
      return again(path, { status: 422, faults: { 'codes-password': 'validation.password-wrong' } });
    case 'limited': {
      const { retryAfter } = answer;
      return again(path, { status: 429, faults: { 'codes-password': 'desk.signIn.later' }, retryAfter });
    }
  }
}

async function setLanguage({ form, session, locale }: SignedIn): Promise<Response> {
  const lang = form.get('lang');
  if (!isLocale(lang)) return seeOther(deskPaths.account(locale));
  await changeLanguage(actorOf(session), { lang });
  return seeOther(deskPaths.account(lang), { notice: 'language-changed' });
}
