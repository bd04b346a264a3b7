import { useTranslations } from 'next-intl';
import type { DraftView } from '@/lib/desk/drafts';

type Stated = Pick<DraftView, 'state' | 'returnedBecause'>;
type State = DraftView['state'] | 'returned';

const looks: Record<State, string> = {
  returned: 'border-dashed border-courtesy text-courtesy',
  draft: 'border-dashed border-quiet text-ink',
  in_review: 'border-courtesy text-courtesy',
  ready: 'border-done text-done',
  published: 'border-official bg-official text-on-official',
  discarded: 'border-dotted border-press text-press line-through',
};

/** How far a draft has come. The word carries it; the border only helps. */
export function StateMark({ draft: { state, returnedBecause } }: { draft: Stated }) {
  const shown: State = state === 'draft' && returnedBecause !== null ? 'returned' : state;
  const t = useTranslations('desk.draft');
  return (
    <span className={`inline-block rounded-sm border px-2 text-sm leading-normal whitespace-nowrap ${looks[shown]}`}>
      {t(`state.${shown}`)}
    </span>
  );
}
