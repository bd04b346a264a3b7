import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { Claim, Dispute } from '@/lib/records/sources/claims';
import { Disputes } from './disputes';

type Props = {
  about: string;
  disputes: Dispute[];
  /** How the differences are headed, if they are others than those of sources. */
  heading?: { id: string; title: string; lead: string };
};

/** What sources say of a record: where they differ, and apart from that the values that nobody contradicts. */
export function SourcedValues({ about, disputes, heading }: Props) {
  const t = useTranslations('meeting');
  const named = heading ?? { id: 'claims', title: t('disputes'), lead: t('disputesLead') };
  const differing = disputes.filter(isDifference);
  const agreed = withTopicsTogether(disputes.filter((dispute) => !isDifference(dispute)));
  return (
    <>
      {differing.length > 0 && (
        <Section {...named}>
          <Disputes about={about} disputes={differing} />
        </Section>
      )}
      {agreed.length > 0 && (
        <Section id="sourced" title={t('sourced')} lead={t('sourcedLead')}>
          <Disputes about={about} disputes={agreed} />
        </Section>
      )}
    </>
  );
}

/** Each topic is a property of its own; their words are read in one table. */
function withTopicsTogether(disputes: Dispute[]): Dispute[] {
  const isOfTopic = ({ property }: Dispute) => property.startsWith('topic.');
  const claims = disputes.filter(isOfTopic).flatMap((dispute) => dispute.claims);
  const others = disputes.filter((dispute) => !isOfTopic(dispute));
  return claims.length === 0 ? others : [...others, { property: 'topic', claims }];
}

/** How a value is written does not make it another. */
function contentOf(value: Claim['value']): string {
  switch (value.kind) {
    case 'number':
      return `${value.value} ${value.qualifier}`;
    case 'parties':
      return value.codes
        .map((code) => code.toLowerCase())
        .toSorted()
        .join(' ');
    default:
      return JSON.stringify(value);
  }
}

/** Whether sources give more than one value for a property, or one that the record does not take. */
function isDifference({ claims }: Dispute): boolean {
  const values = new Set(claims.map(({ value }) => contentOf(value)));
  return values.size > 1 || claims.some(({ status }) => status !== 'adopted');
}
