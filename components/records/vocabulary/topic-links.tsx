import { useLocale } from 'next-intl';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { Bilingual } from '@/lib/records/bilingual';

/** The topics that a record bears, each leading to its page. */
export function TopicLinks({ topics }: { topics: { id: string; label: Bilingual }[] }) {
  const locale = useLocale();
  return (
    <ul className="flex max-w-prose flex-wrap gap-2 text-base">
      {topics.map(({ id, label }) => (
        <li key={id}>
          <a href={paths.topic(locale, id)} className="inline-block rounded-sm bg-shade px-2">
            <Words value={label} />
          </a>
        </li>
      ))}
    </ul>
  );
}
