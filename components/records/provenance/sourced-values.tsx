import { useLocale, useTranslations } from 'next-intl';
import { RecordSection } from '@/components/records/citing/record-section';
import { topicOf } from '@/lib/i18n/keys/topic-property';
import { paths } from '@/lib/i18n/paths';
import { type Dispute, isDifference } from '@/lib/records/sources/claims';
import { Disputes } from './disputes';
import { MarksKey } from './marks-key';

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
        <RecordSection about={about} {...named} weight="main">
          <Disputes about={about} disputes={differing} />
          <AllDifferences />
          {agreed.length === 0 && <MarksKey />}
        </RecordSection>
      )}
      {agreed.length > 0 && (
        <RecordSection about={about} id="sourced" title={t('sourced')} lead={t('sourcedLead')}>
          <Disputes about={about} disputes={agreed} />
          <MarksKey />
        </RecordSection>
      )}
    </>
  );
}

function AllDifferences() {
  const t = useTranslations('disagreements');
  return (
    <p className="mt-4">
      <a href={paths.disagreements(useLocale())}>{t('all')}</a>
    </p>
  );
}

/** Each topic is a property of its own; their words are read in one table. */
function withTopicsTogether(disputes: Dispute[]): Dispute[] {
  const isOfTopic = ({ property }: Dispute) => topicOf(property) !== null;
  const claims = disputes.filter(isOfTopic).flatMap((dispute) => dispute.claims);
  const others = disputes.filter((dispute) => !isOfTopic(dispute));
  return claims.length === 0 ? others : [...others, { property: 'topic', claims }];
}
