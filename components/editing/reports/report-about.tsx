import { ReportSubjectName } from '@/components/records/reports/report-subject-name';
import type { ReportItem } from '@/lib/desk/reports';
import { showUnseen } from '@/lib/text/characters/bidi';

/** What a report is about in words; its bare address where readers no longer find it. */
export function ReportAbout({ report: { about, subject } }: { report: Pick<ReportItem, 'about' | 'subject'> }) {
  if (subject) return <ReportSubjectName subject={subject} />;
  return (
    <bdi dir="ltr" className="break-all">
      {showUnseen(about)}
    </bdi>
  );
}
