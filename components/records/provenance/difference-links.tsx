import { useTranslations } from 'next-intl';
import { Fact } from '@/components/ui/facts';
import { type Dispute, isDifference } from '@/lib/records/sources/claims';
import { usePropertyName } from './disputes';

/** Beside a value at the top of a page: sources differ on it, and a link to what each of them says. */
export function DifferenceMark({ disputes, property }: { disputes: Dispute[]; property: RegExp }) {
  const t = useTranslations('claim');
  const dispute = disputes.find((each) => property.test(each.property) && isDifference(each));
  if (!dispute) return null;
  return (
    <>
      {' '}
      <a href={anchorOf(dispute)} className="text-base whitespace-nowrap">
        {t('differ')}
      </a>
    </>
  );
}

/** All that sources of the record differ on, each with a link to what they say. */
export function DifferenceFact({ disputes }: { disputes: Dispute[] }) {
  const t = useTranslations('meeting');
  const propertyName = usePropertyName();
  const differing = disputes.filter(isDifference);
  if (differing.length === 0) return null;
  return (
    <Fact name={t('disputes')}>
      <ul className="flex flex-wrap gap-x-4">
        {differing.map((dispute) => (
          <li key={dispute.property}>
            <a href={anchorOf(dispute)}>{propertyName(dispute.property)}</a>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function anchorOf({ claims }: Dispute): string {
  return claims[0] ? `#claim-${claims[0].id}` : '#claims';
}
