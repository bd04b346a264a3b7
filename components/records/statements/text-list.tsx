import { useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { TextSource } from '@/components/records/provenance/text-source';
import { Day } from '@/components/records/provenance/when';
import { Fact, Facts } from '@/components/ui/facts';
import { useLanguageName } from '@/components/ui/language-name';
import { Quotation } from '@/components/ui/quotation';
import { shownExtent, type Text } from '@/lib/records/statements/texts';
import type { WithdrawnText } from '@/lib/records/statements/withdrawn-texts';
import { WithdrawnLine, WithdrawnTextLines } from './withdrawn-line';

type Props = {
  texts: Text[];
  /** Of an earlier version also those of its own texts. */
  withdrawn: WithdrawnText[];
  /** The text whose words the page shows apart. */
  shown: string | null;
};

/** The texts of a statement, the firmest first: each with its standing, its maker and its address. */
export function TextList({ texts, withdrawn, shown }: Props) {
  return (
    <ul className="grid grid-cols-1 gap-4">
      {texts.map((text) => (
        <li
          key={text.slug}
          id={`text-${text.slug}`}
          className={`border border-rule bg-sheet p-4 ${text.standing === 'official' ? 'border-s-4 border-s-official' : ''}`}
        >
          <TextCard
            text={text}
            withdrawn={withdrawn.find(({ slug }) => slug === text.slug) ?? null}
            isShownApart={text.slug === shown}
          />
        </li>
      ))}
    </ul>
  );
}

/** A text that is not dated itself has the date of its source, which is said to be that. */
function PublishedOn({ text: { published, source } }: { text: Text }) {
  const t = useTranslations('statement');
  if (published !== null) return <Day edtf={published} />;
  const date = source?.published ?? null;
  return date === null ? t('issuedUnknown') : t.rich('publishedAsSource', { date: () => <Day edtf={date} /> });
}

/** How much of it is here, and whether there is a link that readers may follow to the rest. */
function extentWords(text: Text): 'full' | 'excerpt' | 'excerptAlone' | 'link' | 'none' {
  const extent = shownExtent(text);
  if (extent === 'full' || (text.source?.url && text.source.state === 'listed')) return extent;
  return extent === 'link' ? 'none' : 'excerptAlone';
}

type CardProps = { text: Text; withdrawn: WithdrawnText | null; isShownApart: boolean };

function TextCard({ text, withdrawn, isShownApart }: CardProps) {
  const t = useTranslations();
  const language = useLanguageName();
  return (
    <>
      <h3 className="mb-3 flex flex-wrap items-center gap-3 text-base font-semibold">
        <StandingMark standing={text.standing} />
        {language(text.lang)}
      </h3>
      <Facts>
        <Fact name={t('statement.where')}>
          <TextSource text={text} />
          {text.source?.state === 'no_address' && <span className="text-quiet"> — {t('source.noAddress')}</span>}
          {text.source?.state === 'not_for_readers' && (
            <span className="text-quiet"> — {t('source.notForReaders')}</span>
          )}
        </Fact>
        <Fact name={t('statement.published')}>
          <PublishedOn text={text} />
        </Fact>
        <Fact name={t('statement.rights')}>{t(`rights.${text.rights}`)}</Fact>
        <Fact name={t('statement.extent')}>
          {withdrawn ? <WithdrawnLine text={withdrawn} /> : t(`extent.${extentWords(text)}`)}
        </Fact>
        {shownExtent(text) === 'excerpt' && !withdrawn && !isShownApart && (
          <Fact name={t('statement.excerpt')}>
            <Quotation words={`${text.paragraphs.map(({ content }) => content).join(' ')} …`} lang={text.lang} />
          </Fact>
        )}
        {text.disclaimer && (
          <Fact name={t('statement.disclaimer')}>
            <Quotation words={text.disclaimer} lang={text.lang} />
          </Fact>
        )}
      </Facts>
    </>
  );
}

/** The texts that a statement has no more, or had not at one of its versions, each with when and why it was withdrawn. */
export function WithdrawnTextList({ texts, isThen = false }: { texts: WithdrawnText[]; isThen?: boolean }) {
  const t = useTranslations();
  if (texts.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 mb-2 text-base font-semibold">{t('statement.withdrawnTexts')}</h3>
      <ul className="grid gap-2">
        {texts.map((text) => (
          <li key={text.slug} className="max-w-prose border-s-4 border-rule ps-4">
            <WithdrawnTextLines text={text} isThen={isThen} />
          </li>
        ))}
      </ul>
    </>
  );
}
