import { useLocale, useTranslations } from 'next-intl';
import { InlineList } from '@/components/ui/inline-list';
import { separators } from '@/lib/i18n/format-list';
import type { PartialHit } from '@/lib/search/ask/search-records';
import { HitEntry } from './hit-list';

/** Where no record has all words: those that have most of them, each with the words that it lacks. */
export function PartialList({ partial }: { partial: PartialHit[] }) {
  const t = useTranslations('search');
  if (partial.length === 0) return null;
  return (
    <section aria-labelledby="nearest" className="mt-6">
      <h2 id="nearest" className="text-xl">
        {t('nearest')}
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-quiet">{t('nearestLead')}</p>
      <ol className="grid gap-6">
        {partial.map((hit) => (
          <li key={`${hit.type} ${hit.id}`} className="border-s-2 border-dotted border-rule ps-4">
            <HitEntry hit={hit} />
            <Missing words={hit.missing} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Missing({ words }: { words: string[] }) {
  const locale = useLocale();
  const t = useTranslations('search');
  if (words.length === 0) return null;
  return (
    <p className="mt-1">
      {t('without')}{' '}
      <InlineList
        items={words.map((word) => ({ key: word, content: <bdi className="line-through">{word}</bdi> }))}
        separator={separators[locale].comma}
      />
    </p>
  );
}
