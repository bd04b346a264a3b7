import { actOnDraft } from '@/app/internal/[locale]/desk/drafts/[id]/act-on-draft';
import { deskPost } from '@/app/internal/[locale]/desk/post';

export const POST = deskPost(actOnDraft, { permission: 'draft.read' });
