import { deskPost } from '@/app/internal/[locale]/desk/post';
import { actOnDraft } from './act-on-draft';
import { autosave } from './autosave';
import { sayOpen } from './say-open';

export const POST = deskPost(
  (visit) => {
    if (visit.form.get('action') === 'autosave') return autosave(visit);
    return visit.form.get('action') === 'open' ? sayOpen(visit) : actOnDraft(visit);
  },
  { permission: 'draft.read' },
);
