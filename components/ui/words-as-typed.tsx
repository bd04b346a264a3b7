import { useLocale, useTranslations } from 'next-intl';
import { splitLanguages } from '@/lib/text/split-languages';
import { InLanguage } from './in-language';
import { MixedText } from './mixed-text';

/** Words of somebody who did not say their language, a line for each; the reader's first, and marked where they are in the other alone. */
export function WordsAsTyped({ words }: { words: string }) {
  const locale = useLocale();
  const t = useTranslations('language');
  const said = splitLanguages(words).toSorted((a, b) => Number(b.lang === locale) - Number(a.lang === locale));
  const isOwn = said.some(({ lang }) => lang === locale);
  return (
    <>
      {said.map(({ lang, words: own }, index) => (
        <span key={lang}>
          {index > 0 && <br />}
          <InLanguage lang={lang}>
            <MixedText text={own} lang={lang} />
          </InLanguage>
        </span>
      ))}
      {!isOwn && (
        <>
          {' '}
          <small className="text-quiet">({locale === 'en' ? t('onlyAr') : t('onlyEn')})</small>
        </>
      )}
    </>
  );
}
