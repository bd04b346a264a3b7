import { useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import type { Doubt } from './doubts';

/** What is doubtful in a field, in a line beneath it. */
export function DoubtWords({ doubt }: { doubt: Doubt }) {
  return (
    <p className="text-doubt">
      <Words doubt={doubt} />
    </p>
  );
}

function Words({ doubt }: { doubt: Doubt }) {
  const t = useTranslations('desk.draft.doubt');
  switch (doubt.kind) {
    case 'beforeMeeting':
      return t.rich('beforeMeeting', { date: () => <Day edtf={doubt.meeting} /> });
    case 'datedBySource':
      return t.rich('datedBySource', { date: () => <Day edtf={doubt.date} /> });
    case 'linkWithoutAddress':
    case 'oursOfOthers':
    case 'unlistedSource':
      return t(doubt.kind);
  }
}
