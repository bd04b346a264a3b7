import { useTranslations } from 'next-intl';
import type { ClaimInOrder } from './claims-in-order';

type Props = { claims: ClaimInOrder[] };

const keys = ['Y', 'N', 'J', 'K', 'M', 'B', 'Ctrl Enter'] as const;

/** The records that several claims of a draft are about, each with the key that marks its claims together. */
const together = { meeting: 'M', statement: 'B' } as const;

/** What the script adds to the checklist: its keys, and one mark for all claims of a record that have been on the screen. */
export function CheckTools({ claims }: Props) {
  const t = useTranslations('desk');
  const groups = (['meeting', 'statement'] as const)
    .map((of) => ({
      of,
      count: claims.filter((each) => each.of === of && each.claim.kind !== 'removed').length,
    }))
    .filter(({ count }) => count > 1);
  const ofGroups = Object.fromEntries(groups.map(({ of }) => [together[of], true]));
  const isOfUse = (key: (typeof keys)[number]) =>
    key === 'M' || key === 'B' ? key in ofGroups : claims.length > 1 || (key !== 'J' && key !== 'K');
  const shown = keys.filter(isOfUse);
  return (
    <div data-check-tools="" hidden className="grid gap-2 print:hidden">
      <dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {shown.map((key) => (
          <div key={key} className="flex gap-1.5">
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd className="text-quiet">{t(`review.key.${key === 'Ctrl Enter' ? 'approve' : key}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        {groups.map(({ of, count }) => (
          <button
            key={of}
            type="button"
            data-check-together={of}
            className="min-h-9 cursor-pointer rounded-sm border border-quiet bg-sheet px-3 text-sm hover:border-ink pointer-coarse:min-h-11"
          >
            {t('review.together', { part: t(`draft.part.${of}`), count })} <kbd dir="ltr">{together[of]}</kbd>
          </button>
        ))}
      </div>
      {groups.length > 0 && <p className="text-sm text-quiet">{t('review.togetherLead')}</p>}
    </div>
  );
}
