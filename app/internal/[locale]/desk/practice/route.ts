import { deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { actorOf } from '@/lib/auth/session';
import { beginPracticeTask } from '@/lib/editing/practice/begin-practice-task';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(begin, { permission: 'practice.begin' });

async function begin({ form, locale, session }: SignedIn): Promise<Response> {
  if (form.get('action') !== 'begin') return seeOther(deskPaths.practice(locale));
  await beginPracticeTask(actorOf(session), {}, { requestKey: form.get('request') });
  // The focus goes to the first step.
  return seeOther(`${deskPaths.home(locale)}#practice-next`);
}
