import { useLocale, useTranslations } from 'next-intl';
import { TextTitle } from '@/components/findings/text-title';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Day } from '@/components/records/provenance/when';
import type { ConcordanceLine } from '@/lib/findings/concordance/concordance';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

/**
 * The lines of a concordance, in the direction of their texts whatever the page's: what comes before the hit stands where
 * reading begins. On a phone a line becomes a block.
 */
export function ConcordanceLines({ lines, lang }: { lines: ConcordanceLine[]; lang: string }) {
  const t = useTranslations('findings');
  return (
    <ol className="mt-6 border-t border-rule">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike in everything but their place.
        <li key={index} className="border-b border-rule py-3">
          <p
            lang={lang}
            dir={directionOf(lang)}
            className="font-text md:grid md:grid-cols-[1fr_auto_1fr] md:items-baseline md:gap-x-2"
          >
            <span className="md:text-end">{line.before}</span>
            <strong className="bg-shade px-1 text-center">{line.hit}</strong>
            <span>{line.after}</span>
          </p>
          <LinePlace line={line} />
          {line.aligned ? (
            <p
              lang={line.aligned.lang}
              dir={directionOf(line.aligned.lang)}
              className="mt-1 font-text text-base text-quiet"
            >
              {line.aligned.quote}
            </p>
          ) : (
            <p className="mt-1 text-base text-quiet">{t('noAligned')}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function LinePlace({ line: { text, slots } }: { line: ConcordanceLine }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const [slot] = slots;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-quiet">
      <a href={paths.statement(locale, text.statement)}>
        <TextTitle text={text} />
      </a>
      {slot && (
        <a href={paths.paragraph(locale, text.statement, slot)}>
          {t.rich('slot', { slot, bdi: (chunks) => <bdi key="slot">{chunks}</bdi> })}
        </a>
      )}
      {text.date && (
        <span>
          <Day edtf={text.date} style="short" />
        </span>
      )}
      <StandingMark standing={text.standing} lang={text.lang} />
    </p>
  );
}
