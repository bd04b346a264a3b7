import { useLocale, useTranslations } from 'next-intl';
import type { Claim } from '@/lib/findings/quotation/claimed-statement';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';

/** Whether the words stand in the statement that they are said to be from. */
export function ClaimLine({ claim: { statement, title, verdict }, lang }: { claim: Claim; lang: string }) {
  const locale = useLocale();
  const t = useTranslations('findings.quotation');
  return (
    <p className="mt-6 max-w-prose border-s-4 border-rule ps-3">
      {t.rich(`claim.${verdict}`, {
        lang,
        statement: () => (
          <a href={paths.statement(locale, statement)}>
            <bdi>{wordsIn(title, locale) ?? statement}</bdi>
          </a>
        ),
      })}
    </p>
  );
}
