import { firstPage, onTheWay } from '@/app/internal/[locale]/desk/first-page';
import { again, deskPost, seeOther } from '@/app/internal/[locale]/desk/post';
import { sessionCookies } from '@/app/internal/[locale]/desk/session-cookies';
import { needsHttps } from '@/lib/auth/cookies';
import { readSession } from '@/lib/auth/session';
import { signIn } from '@/lib/editing/people/own/sign-in';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(
  async ({ form, path, host, locale, client, device, agent, session }) => {
    const [email, to] = [form.get('email'), form.get('to')];
    if (needsHttps(host)) return again(path, { status: 403, typed: { to } });
    const missing = (['email', 'password'] as const).filter((field) => form.get(field).trim() === '');
    if (missing.length > 0) {
      const faults = Object.fromEntries(missing.map((field) => [field, `desk.signIn.${field}Missing`]));
      return again(path, { status: 422, typed: { email, to }, faults });
    }
    const endsSession = session?.id ?? null;
    const answer = await signIn({ email, password: form.get('password'), client, device, agent, endsSession });
    switch (answer.outcome) {
      case 'wrong':
        return again(path, { status: 422, typed: { email, to }, faults: { '': 'desk.signIn.wrong' } });
      case 'limited':
        return again(path, { status: 429, typed: { email, to, retryAfter: `${answer.retryAfter}` }, ...answer });
      case 'second-factor':
        return seeOther(onTheWay(deskPaths.secondFactor(locale), to), { cookies: sessionCookies(answer) });
      case 'enrol':
        return seeOther(onTheWay(deskPaths.enrol(locale), to), { cookies: sessionCookies(answer) });
      case 'in': {
        const opened = await readSession(answer.token);
        const path = opened ? firstPage(to, opened.person) : deskPaths.home(locale);
        return seeOther(path, { cookies: sessionCookies(answer) });
      }
    }
  },
  { open: true },
);
