import { deskPost } from '@/app/internal/[locale]/desk/post';
import { actOnDraft } from './act-on-draft';
import { autosave } from './autosave';

export const POST = deskPost(
  (visit) => (visit.form.get('action') === 'autosave' ? autosave(visit) : actOnDraft(visit)),
  {
    permission: 'draft.read',
  },
);
