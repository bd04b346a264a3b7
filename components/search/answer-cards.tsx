import { useLocale, useTranslations } from 'next-intl';
import { MixedText } from '@/components/ui/mixed-text';
import type { Card } from '@/lib/search/ask/find-cards';
import type { SearchQuery } from '@/lib/search/ask/search-query';
import { type CardFact, cardWords } from '@/lib/search/show/card-words';

/** Answers in a line, above the results. */
export function AnswerCards({ cards, query }: { cards: Card[]; query: SearchQuery }) {
  const t = useTranslations('search');
  if (cards.length === 0) return null;
  return (
    <section aria-label={t('card.heading')} className="mt-6 grid gap-4">
      {cards.map((card) => (
        <AnswerCard key={`${card.kind} ${card.id}`} card={card} query={query} />
      ))}
    </section>
  );
}

function AnswerCard({ card, query }: { card: Card; query: SearchQuery }) {
  const locale = useLocale();
  const t = useTranslations();
  const { title, facts, url } = cardWords(t, card, locale, query);
  return (
    <div className="max-w-prose border border-rule bg-sheet px-4 py-3 break-inside-avoid">
      <p className="text-base text-quiet">{t(`search.card.kind.${card.kind}`)}</p>
      <p className="text-lg font-semibold">
        <a href={url}>
          <MixedText text={title} lang={locale} />
        </a>
      </p>
      <ul>
        {facts.map((fact) => (
          <Fact key={typeof fact === 'string' ? fact : fact.text} fact={fact} />
        ))}
      </ul>
    </div>
  );
}

/** A fact, and beside it that sources differ on it, with a link to what each of them says. */
function Fact({ fact }: { fact: CardFact }) {
  const locale = useLocale();
  const t = useTranslations('claim');
  const [text, differs] = typeof fact === 'string' ? [fact, null] : [fact.text, fact.differs];
  return (
    <li>
      <MixedText text={text} lang={locale} />
      {differs && (
        <>
          {' '}
          <a href={differs} className="text-base whitespace-nowrap">
            {t('differ')}
          </a>
        </>
      )}
    </li>
  );
}
