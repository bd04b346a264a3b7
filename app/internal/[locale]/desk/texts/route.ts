import { againIfRefused } from '@/app/internal/[locale]/desk/again-if-refused';
import { deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { actorOf } from '@/lib/auth/session';
import { giveBackTextTask } from '@/lib/editing/texts/tasks/give-back-text-task';
import { takeTextTask } from '@/lib/editing/texts/tasks/take-text-task';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(againIfRefused(act), { permission: 'text.task' });

async function act({ form, locale, session }: SignedIn): Promise<Response> {
  const actor = actorOf(session);
  const setting = { requestKey: form.get('request') };
  const id = form.get('text');
  const seen = { id, version: form.get('version') || null };
  const page = `${deskPaths.texts(locale)}#task-${id.replace('/', '-')}`;
  switch (form.get('action')) {
    case 'take':
      await takeTextTask(actor, seen, setting);
      return seeOther(page, { notice: 'text-taken' });
    case 'give-back':
      await giveBackTextTask(actor, seen, setting);
      return seeOther(page, { notice: 'text-given-back' });
    default:
      return seeOther(deskPaths.texts(locale));
  }
}
