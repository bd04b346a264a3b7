import { firstPage, onTheWay } from '@/app/internal/[locale]/desk/first-page';
import { again, deskPost, seeOther } from '@/app/internal/[locale]/desk/post';
import { noSession, sessionCookies } from '@/app/internal/[locale]/desk/session-cookies';
import { readTypedCode } from '@/lib/auth/codes/typed-code';
import { passSecondFactor } from '@/lib/editing/people/own/sign-in';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(
  async ({ form, path, locale, client, device, token, session }) => {
    const [code, to] = [form.get('code'), form.get('to')];
    const answer = await passSecondFactor({ token, code, client, device });
    if (answer.outcome === 'ended' || session === null) {
      return seeOther(onTheWay(deskPaths.signIn(locale), to), { cookies: noSession });
    }
    if (answer.outcome === 'wrong') {
      return again(path, { status: 422, typed: { to }, faults: { '': 'desk.signIn.codeWrong' } });
    }
    if (answer.outcome === 'limited') {
      return again(path, { status: 429, typed: { to, retryAfter: `${answer.retryAfter}` }, ...answer });
    }
    const notice = readTypedCode(code).kind === 'recovery' ? { notice: 'recovery-code-used' } : {};
    return seeOther(firstPage(to, session.person), { ...notice, cookies: sessionCookies(answer) });
  },
  { open: true },
);
