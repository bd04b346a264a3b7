import { useTranslations } from 'next-intl';
import { BodyLink } from '@/components/records/bodies/body-name';
import { Day } from '@/components/records/provenance/when';
import { InlineList } from '@/components/ui/inline-list';
import type { Authority } from '@/lib/records/designations/designations';
import type { StatusCheck } from '@/lib/records/designations/targets';

type Props = {
  check: StatusCheck;
  authorities: Authority[];
  /** Whether the page is of a single designation. */
  isOfOne?: boolean;
};

/** Says that this is no sanctions list, where the authorities' lists are, and when statuses were last checked. */
export function NotAList({ check, authorities, isOfOne = false }: Props) {
  const t = useTranslations();
  const coordinators = authorities.filter(({ isCoordinator }) => isCoordinator);
  const listing = authorities.filter(({ isCoordinator }) => !isCoordinator);
  return (
    <aside aria-label={t('designation.notAList')} className="mt-4 max-w-4xl border-s-4 border-doubt bg-shade px-4 py-3">
      <p className="text-lg font-semibold">{t('designation.notAList')}</p>
      <p>
        {t(
          isOfOne
            ? check.oldest === null
              ? 'designations.warningOfOne'
              : 'designations.warningChecked'
            : 'designations.warning',
        )}{' '}
        {listing.length > 0 && t('designations.checkAuthority')}
      </p>
      {coordinators.length > 0 && <p>{t('designations.memberStates')}</p>}
      <p>
        <StatusChecked check={check} />
      </p>
      <Bodies label={t('designations.seeAuthority', { count: listing.length })} bodies={listing} />
      <Bodies label={t('designations.seeCoordinator')} bodies={coordinators} />
    </aside>
  );
}

function Bodies({ label, bodies }: { label: string; bodies: Authority[] }) {
  if (bodies.length === 0) return null;
  return (
    <p>
      {label} <InlineList items={bodies.map((body) => ({ key: body.id, content: <BodyLink body={body} /> }))} />
    </p>
  );
}

function StatusChecked({ check: { named, checked, oldest } }: { check: StatusCheck }) {
  const t = useTranslations('designations');
  if (oldest === null) return t('checkedNever');
  return t.rich('checkedSome', { checked, named, day: () => <Day key="day" edtf={oldest} /> });
}
