import { useTranslations } from 'next-intl';
import type { Source } from '@/lib/records/sources/sources';

/** Each source once, in the order in which it is first cited: the list that references count by. */
export function distinctSources(sources: Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** The numbers under which sources stand in the list of the page, each a link to its line there. */
export function SourceReferences({ sources, list }: { sources: Source[]; list: Source[] }) {
  const t = useTranslations('members');
  return sources.map(({ id }) => (
    <span key={id}>
      {' '}
      <a href={`#source-${id}`} className="inline-block no-underline hover:underline">
        <bdi>
          [<span className="sr-only">{t('source')} </span>
          {list.findIndex((source) => source.id === id) + 1}]
        </bdi>
      </a>
    </span>
  ));
}
