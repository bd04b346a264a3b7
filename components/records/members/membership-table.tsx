import { useTranslations } from 'next-intl';
import { BodyLink } from '@/components/records/bodies/body-name';
import { SourceReferences } from '@/components/records/provenance/source-references';
import { Day } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Doubt } from '@/components/ui/doubt';
import { Words } from '@/components/ui/words';
import type { Membership } from '@/lib/records/members/members';
import type { Source } from '@/lib/records/sources/sources';
import { DayOrUnknown } from './membership-dates';

/** Each membership with its dates and evidence. `list` holds the sources in the order of their reference numbers. */
export function MembershipTable({ memberships, list }: { memberships: Membership[]; list: Source[] }) {
  const t = useTranslations('members');
  return (
    <DataTable
      caption={t('memberships')}
      columns={[t('body'), t('asRole'), t('memberJoined'), t('knownFrom'), t('evidence')]}
    >
      {memberships.map((membership) => (
        <Row key={`${membership.body.id} ${membership.role}`}>
          <Cell>
            <BodyLink body={membership.body} />
          </Cell>
          <Cell name={t('asRole')}>
            {t(`role.${membership.role}`)}
            {membership.ordinal !== null && (
              <span className="text-quiet"> · {t('ordinal', { ordinal: membership.ordinal })}</span>
            )}
          </Cell>
          <Cell name={t('memberJoined')}>
            <DayOrUnknown edtf={membership.joined} style="long" />
            {membership.left && (
              <> · {t.rich('leftOn', { day: () => <Day key="day" edtf={membership.left ?? ''} /> })}</>
            )}
          </Cell>
          <Cell name={t('knownFrom')}>
            <DayOrUnknown edtf={membership.knownFrom} style="long" />
          </Cell>
          <Cell name={t('evidence')}>
            <SourceReferences sources={membership.sources} list={list} />{' '}
            {membership.confidence !== 'verified_by_official' && (
              <Doubt>{t(`confidence.${membership.confidence}`)}</Doubt>
            )}
            {membership.note && (
              <p className="max-w-prose text-quiet">
                <Words value={membership.note} />
              </p>
            )}
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}
