import { deskPost } from '@/app/internal/[locale]/desk/post';
import { actOnDraft } from './act-on-draft';

export const POST = deskPost(actOnDraft, { permission: 'draft.read' });
