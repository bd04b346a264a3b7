import { useTranslations } from 'next-intl';
import { InLanguage } from '@/components/ui/in-language';
import type { DraftDocument, MarkedWords } from '@/lib/desk/draft-document';

type Props = { document: DraftDocument; lang: string };

/** What was cut from the document of a text, word for word, and the places in it to look at twice. */
export function DocumentNotes({ document: { removed, warnings }, lang }: Props) {
  const t = useTranslations('desk.draft');
  return (
    <>
      <Marked title={t('cut', { count: removed.length })} lead={t('cutLead')} marked={removed} lang={lang} />
      <Marked title={t('doubts', { count: warnings.length })} lead={t('doubtsLead')} marked={warnings} lang={lang} />
    </>
  );
}

type MarkedProps = { title: string; lead: string; marked: MarkedWords[]; lang: string };

function Marked({ title, lead, marked, lang }: MarkedProps) {
  if (marked.length === 0) return null;
  return (
    <details className="max-w-prose text-sm">
      <summary className="text-quiet">{title}</summary>
      <p className="mt-1">{lead}</p>
      <ul className="mt-1 grid list-disc gap-1 ps-6">
        {marked.map(({ start, why, words }) => (
          <li key={`${start} ${why} ${words}`}>
            <InLanguage lang={lang}>{words}</InLanguage>
          </li>
        ))}
      </ul>
    </details>
  );
}
