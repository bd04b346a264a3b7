import { useLocale, useTranslations } from 'next-intl';
import type { SuccessivePair } from '@/lib/findings/compare/successive-pairs';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';

/** Leads to what changed since the statement before, in the reader's language where that can be compared. */
export function CompareLink({ pair }: { pair: SuccessivePair }) {
  const locale = useLocale();
  const t = useTranslations('findings.compare');
  const lang = pair.langs.find((each) => each === locale) ?? pair.langs[0] ?? locale;
  return (
    <p className="mt-4 print:hidden">
      <a href={paths.comparison(locale, `${pair.a}...${pair.b}`, lang)}>
        {t('withBefore', { title: wordsIn(pair.titleBefore, locale) ?? pair.a })}
      </a>
    </p>
  );
}
