import { useTranslations } from 'next-intl';
import { RecordSection } from '@/components/records/citing/record-section';
import { InLanguage } from '@/components/ui/in-language';
import { Quotation } from '@/components/ui/quotation';
import type { Citations, CitedWords } from '@/lib/records/sources/cited-words';
import { SourceLine, SourceName } from './source-list';

/** The words of a source and whose they are, in one line beside the value that rests on them. */
export function CitedLine({ source, asSaid }: CitedWords) {
  return (
    <span className="text-quiet">
      {asSaid && (
        <>
          <Quotation {...asSaid} /> —{' '}
        </>
      )}
      <SourceName source={source} />
    </span>
  );
}

/** What a record without claims rests on, as a part of its page; nothing where it was not entered at the desk. */
export function CitationSection({ about, ...citations }: Citations & { about: string }) {
  const t = useTranslations('claim');
  if (citations.cited.length + citations.labels.length === 0) return null;
  return (
    <RecordSection about={about} id="citations" title={t('citations')} lead={t('citationsLead')}>
      <CitationList {...citations} />
    </RecordSection>
  );
}

/** The words with their sources, then the names that the vocabulary takes from one. */
export function CitationList({ cited, labels }: Citations) {
  if (cited.length + labels.length === 0) return null;
  return (
    <ul className="grid max-w-prose gap-2 text-base">
      {cited.map(({ source, asSaid }) => (
        <li key={`${source.id} ${asSaid?.words}`}>
          {asSaid && <Quotation {...asSaid} />} <SourceLine source={source} />
        </li>
      ))}
      {labels.map(({ name, lang, ...own }) => (
        <li key={`${lang} ${name}`}>
          <InLanguage lang={lang}>{name}</InLanguage>: <CitedLine {...own} />
        </li>
      ))}
    </ul>
  );
}
