import { useTranslations } from 'next-intl';
import { partFields } from '@/components/editing/fields/part-fields';
import type { DraftView } from '@/lib/desk/drafts';

/** The groups of the form, to jump to. */
export function DraftContents({ draft }: { draft: DraftView }) {
  const t = useTranslations('desk.draft');
  return (
    <nav aria-label={t('contents')} data-contents="" className="hidden text-sm xl:block">
      <ul className="sticky top-[calc(var(--band)+1rem)] grid gap-3">
        {draft.parts.map(({ type }) => (
          <li key={type}>
            <a href={`#part-${type}`} className="font-semibold text-ink no-underline hover:underline">
              {t(`part.${type}`)}
            </a>
            <ul className="mt-1 grid gap-1 border-s border-rule ps-3">
              {partFields[type].map(({ name }) => (
                <li key={name}>
                  <a href={`#${type}-${name}`} className="text-ink no-underline hover:underline">
                    {t(`group.${name}`)}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li>
          <a href="#reason" className="font-semibold text-ink no-underline hover:underline">
            {t('reason')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
