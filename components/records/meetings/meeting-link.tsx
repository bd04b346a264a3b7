import { useLocale } from 'next-intl';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { MeetingName } from '@/lib/records/meetings/meeting-name';

type Props = { meeting: Pick<MeetingName, 'id' | 'title'>; className?: string };

/** A meeting's title, leading to its page. */
export function MeetingLink({ meeting, className }: Props) {
  return (
    <a href={paths.meeting(useLocale(), meeting.id)} className={className}>
      <Words value={meeting.title} />
    </a>
  );
}
