import { useTranslations } from 'next-intl';
import type { Source } from '@/lib/records/sources/sources';

/** Each source once, in the order of first citation: a reference is its number in this list. */
export function distinctSources(sources: Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** References to sources by their numbers in the page's list, each a link to its line there. */
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
