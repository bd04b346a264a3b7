import { useLocale, useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Day } from '@/components/records/provenance/when';
import { directionOf } from '@/lib/i18n/locales';
import type { Hit } from '@/lib/search/ask/search-records';
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

function HitEntry({ hit }: { hit: Hit }) {
  const locale = useLocale();
  const t = useTranslations('search');
  return (
    <>
      <h3 className="text-lg">
        <a href={hitAddress(locale, hit)} lang={hit.titleLang} dir={directionOf(hit.titleLang)}>
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
      {isUnmarked(hit) && <p className="mt-1 text-base text-quiet">{t('byFields')}</p>}
      {hit.isBeyondExcerpt && <p className="mt-1 max-w-prose text-quiet">{t('beyond')}</p>}
    </>
  );
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

/** True if the match is in no title or summary but in a date, a place, a topic or another name. */
function isUnmarked({ title, snippet, isBeyondExcerpt }: Hit): boolean {
  return !isBeyondExcerpt && ![...title, ...snippet].some(({ hit }) => hit);
}

function Marked({ parts }: { parts: SnippetPart[] }) {
  let place = 0;
  return parts.map(({ text, hit }) => {
    const key = place;
    place += text.length;
    return hit ? (
      <mark key={key} className="bg-shade text-ink underline decoration-official decoration-2">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
