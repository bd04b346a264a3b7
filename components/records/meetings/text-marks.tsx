import { useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import type { TextMark } from '@/lib/records/statements/texts';

/** The standing and language of the known texts, each pair once. */
export function TextMarks({ texts }: { texts: TextMark[] }) {
  const t = useTranslations('timeline');
  if (texts.length === 0)
    return <p className="text-base text-quiet md:row-span-2 md:w-56 print:row-span-2 print:w-52">{t('noTexts')}</p>;
  const marks = new Map(texts.map((text) => [`${text.standing} ${text.lang}`, text]));
  return (
    <ul
      aria-label={t('textsHeld')}
      className="flex flex-wrap content-start items-start gap-1.5 md:row-span-2 md:w-56 print:row-span-2 print:w-52"
    >
      {[...marks].map(([key, { standing, lang }]) => (
        <li key={key} className="flex">
          <StandingMark standing={standing} lang={lang} />
        </li>
      ))}
    </ul>
  );
}
