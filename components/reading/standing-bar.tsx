import { useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { useLanguageName } from '@/components/ui/language-name';
import type { Text } from '@/lib/records/statements/texts';

/** A way to read the words: one text, or two beside each other. `side` is what the links of the page for two texts choose by. */
export type ReadingView = { text: Text | null; href: string; side?: 'start' | 'end' | 'both'; isCurrent?: boolean };

/** Stays above the words while they are read: the standing and language of each text, and the choice between them. */
export function StandingBar({ views }: { views: ReadingView[] }) {
  const t = useTranslations('reading');
  return (
    <nav
      aria-label={t('views')}
      className="sticky top-(--band) z-1 mb-4 border-b border-rule bg-paper py-2 print:hidden"
    >
      <ul className="flex flex-wrap gap-2 text-base">
        {views.map(({ text, href, side, isCurrent }) => (
          <li key={href}>
            <a
              href={href}
              data-view={side}
              aria-current={isCurrent ? 'true' : undefined}
              className="inline-flex items-center gap-2 rounded-sm border border-rule px-2 py-0.5 text-ink no-underline hover:border-link hover:underline aria-[current]:border-ink aria-[current]:bg-shade"
            >
              {text ? <TextView text={text} /> : t('both')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TextView({ text }: { text: Text }) {
  const language = useLanguageName();
  return (
    <>
      {language(text.lang)} <StandingMark standing={text.standing} />
    </>
  );
}
