import { useTranslations } from 'next-intl';
import { AddButton } from '@/components/editing/parts/row-buttons';
import type { RemovedParagraph } from '@/lib/desk/closed/removed-paragraphs';

type Props = { removed: RemovedParagraph[]; textLang: string | undefined };

/** What was taken out of the text, by whom, and a button that brings it back: nothing goes without a trace. */
export function RemovedParagraphs({ removed, textLang }: Props) {
  const t = useTranslations('desk.draft');
  if (removed.length === 0) return null;
  return (
    <section aria-labelledby="removed" className="grid min-w-0 gap-3 border-s-4 border-courtesy ps-4 text-sm">
      <h3 id="removed" className="text-base">
        {t('removedTitle')}
      </h3>
      {removed.map(({ row, words, by }) => (
        <div key={row} className="grid min-w-0 gap-1">
          <p className="text-quiet">
            {by ? t.rich('removedBy', { name: () => <bdi>{by.name}</bdi> }) : t('removedByNobody')}
          </p>
          <p lang={textLang} dir="auto" className="line-clamp-3 max-w-prose">
            {words}
          </p>
          <AddButton change={`add-removed-paragraph:${row}`} form="draft">
            {t('putBack')}
          </AddButton>
        </div>
      ))}
    </section>
  );
}
