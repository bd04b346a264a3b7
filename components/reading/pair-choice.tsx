import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { formatPair, hasWords, inReadingOrder, type TextPair } from '@/lib/records/statements/reading';
import type { Text } from '@/lib/records/statements/texts';
import { useTextName } from './text-panel';

type Props = { statement: string; texts: Text[]; current: TextPair };

/** Every pair of texts that can be read side by side, as links: the address names the pair. */
export function PairChoice({ statement, texts, current }: Props) {
  const locale = useLocale();
  const t = useTranslations('reading');
  const name = useTextName();
  const pairs = pairsOf(texts, locale);
  if (pairs.length === 0) return null;
  return (
    <nav aria-label={t('pairs')} className="my-4 print:hidden">
      <ul className="flex flex-wrap gap-2 text-base">
        {pairs.map(({ start: first, end: second }) => (
          <li key={`${first.slug} ${second.slug}`}>
            <a
              href={paths.parallel(locale, statement, formatPair(first, second))}
              aria-current={isCurrent(current, first, second) ? 'true' : undefined}
              className="inline-block rounded-sm border border-rule px-2 text-ink no-underline hover:border-link hover:underline aria-[current]:border-ink aria-[current]:font-semibold"
            >
              {t('pair', { first: name(first), second: name(second) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Each pair is named in the order of its columns. */
function pairsOf(texts: Text[], locale: Locale): TextPair[] {
  const held = texts.filter(hasWords);
  return held.flatMap((first, index) => held.slice(index + 1).map((second) => inReadingOrder(first, second, locale)));
}

function isCurrent(current: TextPair, first: Text, second: Text): boolean {
  const slugs = [current.start.slug, current.end.slug];
  return slugs.includes(first.slug) && slugs.includes(second.slug);
}
