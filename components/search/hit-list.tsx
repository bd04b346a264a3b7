import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Day } from '@/components/records/provenance/when';
import { InlineList } from '@/components/ui/inline-list';
import { separators } from '@/lib/i18n/format-list';
import { directionOf } from '@/lib/i18n/locales';
import type { FoundBy } from '@/lib/search/show/found-by';
import type { Hit } from '@/lib/search/show/hit';
import { hitAddress } from '@/lib/search/show/search-address';
import type { SnippetPart } from '@/lib/search/show/snippet';

/** The records found, in order, each with the words that match. */
export function HitList({ hits }: { hits: Hit[] }) {
  return (
    <ol className="grid gap-6">
      {hits.map((hit) => (
        <li key={`${hit.type} ${hit.id}`} className="border-s-2 border-rule ps-4">
          <HitEntry hit={hit} />
        </li>
      ))}
    </ol>
  );
}

/** One record found, with what it was found by. */
export function HitEntry({ hit }: { hit: Hit }) {
  const locale = useLocale();
  const t = useTranslations('search');
  return (
    <>
      <h3 className="text-lg">
        <a href={hitAddress(locale, hit) + markedAt(hit)} lang={hit.titleLang} dir={directionOf(hit.titleLang)}>
          <Marked parts={hit.title} />
        </a>
      </h3>
      <p className="flex flex-wrap items-center gap-3 text-base text-quiet">
        {t(`type.${hit.type}`)}
        {hit.standing && <StandingMark standing={hit.standing} lang={hit.lang} />}
        <HitDate hit={hit} />
      </p>
      {hit.snippet.length > 0 && (
        <p lang={hit.lang} dir={directionOf(hit.lang)} className="mt-1 max-w-prose">
          <Marked parts={hit.snippet} />
        </p>
      )}
      <FoundByLine found={hit.foundBy} />
      {hit.isBeyondExcerpt && <p className="mt-1 max-w-prose text-quiet">{t('beyond')}</p>}
    </>
  );
}

/** Browsers mark these words on the page of the paragraph; others leave them aside. */
function markedAt({ slot, snippet }: Hit): string {
  const from = snippet.findIndex(({ hit }) => hit);
  if (slot === null || from < 0) return '';
  const rest = snippet.slice(from);
  const to = rest.findIndex(({ text, hit }) => !hit && text.trim() !== '');
  const words = rest.slice(0, to < 0 ? rest.length : to).map(({ text }) => text);
  return `#:~:text=${encodeURIComponent(words.join('').trim()).replaceAll('-', '%2D')}`;
}

/** Members and topics have no date; any other record says so if its date is not known. */
function HitDate({ hit: { type, edtf, isDatedByMeeting, isYearUnconfirmed } }: { hit: Hit }) {
  const t = useTranslations('search');
  if (type === 'member' || type === 'topic') return null;
  if (edtf === null) return <span>{t('undated')}</span>;
  return (
    <span>
      {isDatedByMeeting && `${t('ofMeeting')} `}
      <Day edtf={edtf} isYearUnconfirmed={isYearUnconfirmed} />
    </span>
  );
}

/** Says of each word that is not marked above what it was found by. */
function FoundByLine({ found }: { found: FoundBy[] }) {
  const locale = useLocale();
  const t = useTranslations('search');
  const unmarked = found.filter(({ by }) => by !== 'words');
  if (unmarked.length === 0) return null;
  return (
    <p className="mt-1 max-w-prose text-base text-quiet">
      {t('foundBy')}{' '}
      <InlineList
        items={unmarked.map(({ typed, by }) => ({
          key: typed,
          content: t.rich('foundByWord', {
            word: typed,
            by: t(`by.${by}`),
            bdi: (chunks) => <bdi key="word">{chunks}</bdi>,
          }),
        }))}
        separator={separators[locale].semicolon}
      />
    </p>
  );
}

/** Names that stand beside each other are isolated, so that none is drawn into the order of the next script. */
function Marked({ parts }: { parts: SnippetPart[] }) {
  return itemsOf(parts).map((item) => (
    <Fragment key={item.place}>
      {item.place > 0 && ' · '}
      <bdi>
        {item.parts.map(({ text, hit, place }) =>
          hit ? (
            <mark key={place} className="bg-shade text-ink underline decoration-official decoration-2">
              {text}
            </mark>
          ) : (
            <Fragment key={place}>{text}</Fragment>
          ),
        )}
      </bdi>
    </Fragment>
  ));
}

type Item = { place: number; parts: (SnippetPart & { place: number })[] };

function itemsOf(parts: SnippetPart[]): Item[] {
  const items: Item[] = [{ place: 0, parts: [] }];
  let place = 0;
  for (const { text, hit } of parts) {
    for (const [index, piece] of text.split(' · ').entries()) {
      if (index > 0) items.push({ place, parts: [] });
      items.at(-1)?.parts.push({ text: piece, hit, place });
      place += piece.length + 1;
    }
  }
  return items;
}
