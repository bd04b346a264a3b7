import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import type { Locale } from '@/lib/i18n/locales';
import type { Bilingual } from '@/lib/records/bilingual';
import type { Source } from '@/lib/records/sources/sources';
import { bareName } from '@/lib/text/characters/bare-name';
import { Day } from './when';

type ListProps = {
  sources: Source[];
  /** What follows each of them. */
  after?: (source: Source) => ReactNode;
};

/** Sources in the order of their record, each with its kind and its address. */
export function SourceList({ sources, after }: ListProps) {
  return (
    <ol className="grid list-decimal gap-2 ps-6">
      {sources.map((source) => (
        <li key={source.id} id={`source-${source.id}`}>
          <SourceLine source={source} />
          {after?.(source)}
        </li>
      ))}
    </ol>
  );
}

/** One source: publisher, kind, language, date, and its address or why there is none. */
export function SourceLine({ source }: { source: Source }) {
  const t = useTranslations();
  const language = useLanguageName();
  return (
    <>
      <SourceName source={source} />{' '}
      <span className="text-base text-quiet">
        — {t('source.about', { kind: t(`source.kind.${source.kind}`), language: language(source.lang) })} ·{' '}
        {source.published ? <Day edtf={source.published} style="short" /> : t('date.undated')}
        <Whereabouts source={source} />
      </span>
    </>
  );
}

/** Whether who says something is the publisher of its one source, whose linked name then says it all. */
export function isSaidByPublisher(saidBy: Bilingual, sources: Source[], locale: Locale): boolean {
  return sources.length === 1 && bare(sources[0]?.publisher[locale]) === bare(saidBy[locale]);
}

/** The sources that say more than the name before them does: by a link, or by another name. */
export function beside(saidBy: Bilingual | null, sources: Source[], locale: Locale): Source[] {
  const said = bare(saidBy?.[locale]);
  return sources.filter((source) => {
    const publisher = bare(source.publisher[locale]);
    return said === null || publisher === null || said === publisher || !said.startsWith(publisher) || isLinked(source);
  });
}

/** What kind of press it is that some names begin with. */
const pressKind = /^(?:صحيفة|جريدة|وكالة|مجلة|قناة|موقع) /;

function bare(words: string | null | undefined): string | null {
  return words ? bareName(words).replace(pressKind, '') : null;
}

function isLinked({ url, state }: Source): boolean {
  return url !== null && state === 'listed';
}

/** The publisher, linked to the document where readers may be sent there. */
export function SourceName({ source }: { source: Source }) {
  const name = (
    <bdi>
      <Words value={source.publisher} />
    </bdi>
  );
  return source.url && source.state === 'listed' ? (
    <a href={source.url} rel="external noopener">
      {name}
    </a>
  ) : (
    name
  );
}

function Whereabouts({ source }: { source: Source }) {
  const t = useTranslations('source');
  return (
    <>
      {source.state === 'no_address' && <> — {t('noAddress')}</>}
      {source.state === 'not_for_readers' && <> — {t('notForReaders')}</>}
      {source.state === 'gone' && <> — {t('gone')}</>}
      {source.archiveUrl && (
        <>
          {' — '}
          <a href={source.archiveUrl} rel="external noopener">
            {t('archived')}
          </a>
        </>
      )}
      {source.url && (
        <span dir="ltr" className="isolate-ltr hidden text-sm break-all print:block">
          {source.url}
        </span>
      )}
    </>
  );
}
